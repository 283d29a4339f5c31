package io.github.leishu.build.work;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a function over items on a few threads while they are being found, and hands on the results in the order of the
 * items, on the caller's thread. Whoever puts an item on a full conveyor waits for the first to come off, so that it
 * holds little however long it runs. Used by one thread.
 */
public final class Conveyor<T, R> implements AutoCloseable {
    /** Parsers recurse over hostile nesting; the default of 1 MB is gone at depth 1,000. Untouched stack costs nothing. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long POLL_MILLIS = 100;

    /** What a large item may take beyond the budget: two seconds for a megabyte, a multiple of what ordinary ones take. */
    private static final long NANOS_PER_BYTE = 2_000;

    private final Workers settings;
    private final Limit limit;
    private final Workers.Task<T, R> task;
    private final Consumer<R> results;
    private final Deque<Slot> order = new ArrayDeque<>();
    private final BlockingQueue<Slot> waiting = new LinkedBlockingQueue<>();
    private final List<Worker> workers = new ArrayList<>();
    private long load;

    /** How many items, and how many bytes of them, are on the conveyor at most; a larger item is there alone. */
    record Limit(int items, long bytes) {}

    Conveyor(Workers settings, Limit limit, Workers.Task<T, R> task, Consumer<R> results) {
        this.settings = settings;
        this.limit = limit;
        this.task = task;
        this.results = results;
    }

    /** @param bytes how much memory the item takes, roughly */
    public void put(T item, long bytes) {
        while (!order.isEmpty() && (order.size() >= limit.items() || load + bytes > limit.bytes())) {
            takeOff();
        }
        while (!order.isEmpty() && order.peekFirst().isDone()) {
            takeOff();
        }
        Slot slot = new Slot(item, bytes);
        order.addLast(slot);
        load += bytes;
        waiting.add(slot);
        if (workers.size() < settings.threads()) {
            workers.add(new Worker());
        }
    }

    /** Waits for what is still on the conveyor. */
    @Override
    public void close() {
        while (!order.isEmpty()) {
            takeOff();
        }
        workers.forEach(Worker::stop);
    }

    private void takeOff() {
        Slot slot = order.removeFirst();
        try {
            while (!slot.done.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.replaceAll(worker -> worker.overBudget() ? worker.giveUp() : worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working", e);
        }
        load -= slot.bytes;
        results.accept(slot.result());
    }

    /** An item, and later what came of it. */
    private final class Slot {
        private final AtomicReference<@Nullable T> item;
        private final AtomicReference<@Nullable R> result = new AtomicReference<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private final long bytes;

        Slot(T item, long bytes) {
            this.item = new AtomicReference<>(item);
            this.bytes = bytes;
        }

        boolean isDone() {
            return done.getCount() == 0;
        }

        R result() {
            R value = result.get();
            if (value == null) {
                throw new IllegalStateException("not done");
            }
            return value;
        }

        void finish(R value) {
            if (result.compareAndSet(null, value)) {
                item.set(null);
                done.countDown();
            }
        }
    }

    /** A thread that takes items until it is stopped or given up. */
    private final class Worker implements Runnable {
        private final Thread thread;
        private volatile @Nullable Slot current;
        private volatile long startNanos;
        private volatile long startCpuNanos;
        private volatile boolean stopped;

        Worker() {
            thread = new Thread(null, this, "leishu-worker", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            while (!stopped) {
                Slot slot = next();
                T item = slot == null ? null : slot.item.get();
                if (slot != null && item != null) {
                    startNanos = System.nanoTime();
                    startCpuNanos = -1;
                    current = slot;
                    R result = attempt(item);
                    current = null;
                    slot.finish(result);
                }
            }
        }

        private @Nullable Slot next() {
            try {
                return waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return null; // stopped or given up; the flag says so
            }
        }

        /** Catches broadly: one page must not take the others with it, whatever is wrong with it or with us. */
        private R attempt(T item) {
            try {
                return task.run(item);
            } catch (StackOverflowError e) {
                return task.failed(item, new Workers.Failure("nested too deeply"));
            } catch (OutOfMemoryError e) {
                return task.failed(item, new Workers.Failure("too large for the memory at hand"));
            } catch (RuntimeException e) {
                return task.failed(item, new Workers.Failure("internal error, please report it with the file: " + e));
            }
        }

        boolean overBudget() {
            Slot slot = current;
            if (slot == null) {
                return false;
            }
            Duration budget = settings.cpuBudget().plusNanos(slot.bytes * NANOS_PER_BYTE);
            if (System.nanoTime() - startNanos < budget.toNanos()) {
                return false;
            }
            long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
            if (cpu < 0) {
                return true;
            }
            if (startCpuNanos < 0) {
                // first look at a slow item: from here on it has the whole budget
                startCpuNanos = cpu;
            }
            return cpu - startCpuNanos >= budget.toNanos();
        }

        /** Java can't stop a thread; it is left to end with the process, and another takes its place. */
        Worker giveUp() {
            Slot stuck = current;
            stop();
            Optional<T> item = Optional.ofNullable(stuck).map(slot -> slot.item.get());
            if (stuck != null && item.isPresent()) {
                stuck.finish(task.failed(
                        item.get(),
                        new Workers.Failure(
                                "took more than " + settings.cpuBudget().toSeconds() + " s")));
            }
            return new Worker();
        }

        void stop() {
            stopped = true;
            thread.interrupt();
        }
    }
}
