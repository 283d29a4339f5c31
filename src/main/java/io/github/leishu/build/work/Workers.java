package io.github.leishu.build.work;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Runs a function over many items on a few threads. Results come in the order of the items. An item that overflows
 * the stack, fails or takes too long gets its failure as result and does not disturb the others.
 */
public final class Workers {
    /** Parsers recurse over hostile nesting; the default of 1 MB is gone at depth 1,000. Untouched stack costs nothing. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long POLL_MILLIS = 100;

    private final int threads;
    private final Duration cpuBudget;
    private final Progress progress;

    /** @param cpuBudget of one item: processor time, so that a busy machine does not change results */
    public Workers(int threads, Duration cpuBudget, Progress progress) {
        this.threads = threads;
        this.cpuBudget = cpuBudget;
        this.progress = progress;
    }

    /** Why an item has no result. */
    public record Failure(String what) {}

    /** One item with what to do and what to return if that does not work. */
    public interface Task<T, R> {
        R run(T item);

        R failed(T item, Failure failure);
    }

    public static <T, R> Task<T, R> task(
            Function<? super T, ? extends R> run,
            java.util.function.BiFunction<? super T, Failure, ? extends R> failed) {
        return new Task<>() {
            @Override
            public R run(T item) {
                return run.apply(item);
            }

            @Override
            public R failed(T item, Failure failure) {
                return failed.apply(item, failure);
            }
        };
    }

    public <T, R> List<R> map(String step, List<T> items, Task<T, R> task) {
        progress.begin(step, items.size());
        return items.isEmpty() ? List.of() : new Run<>(items, task).results();
    }

    /** One call of {@link #map}. */
    private final class Run<T, R> {
        private final List<T> items;
        private final Task<T, R> task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<R> results;
        private final CountDownLatch open;
        private final List<Worker> workers = new ArrayList<>();

        Run(List<T> items, Task<T, R> task) {
            this.items = items;
            this.task = task;
            this.results = new AtomicReferenceArray<>(items.size());
            this.open = new CountDownLatch(items.size());
        }

        List<R> results() {
            for (int i = 0; i < Math.min(threads, items.size()); i++) {
                workers.add(new Worker());
            }
            try {
                while (!open.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    workers.replaceAll(worker -> worker.overBudget() ? worker.giveUp() : worker);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", e);
            }
            List<R> list = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                list.add(results.get(i));
            }
            return list;
        }

        private void finish(int index, R result) {
            if (results.compareAndSet(index, null, result)) {
                progress.advance();
                open.countDown();
            }
        }

        /** A thread that takes items until none is left or it is given up. */
        private final class Worker implements Runnable {
            private final Thread thread;
            private volatile int index = -1;
            private volatile long startNanos;
            private volatile long startCpuNanos;
            private volatile boolean givenUp;

            Worker() {
                thread = new Thread(null, this, "leishu-worker", STACK_BYTES);
                thread.setDaemon(true);
                thread.start();
            }

            @Override
            public void run() {
                int i;
                while (!givenUp && (i = next.getAndIncrement()) < items.size()) {
                    startNanos = System.nanoTime();
                    startCpuNanos = -1;
                    index = i;
                    R result = attempt(items.get(i));
                    index = -1;
                    finish(i, result);
                }
            }

            /** Catches broadly: one page must not take the others with it, whatever is wrong with it or with us. */
            private R attempt(T item) {
                try {
                    return task.run(item);
                } catch (StackOverflowError e) {
                    return task.failed(item, new Failure("nested too deeply"));
                } catch (OutOfMemoryError e) {
                    return task.failed(item, new Failure("too large for the memory at hand"));
                } catch (RuntimeException e) {
                    return task.failed(item, new Failure("internal error, please report it with the file: " + e));
                }
            }

            boolean overBudget() {
                if (index < 0 || System.nanoTime() - startNanos < cpuBudget.toNanos()) {
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
                return cpu - startCpuNanos >= cpuBudget.toNanos();
            }

            /** Java can't stop a thread; it is left to end with the process, and another takes its place. */
            Worker giveUp() {
                int stuck = index;
                givenUp = true;
                thread.interrupt();
                if (stuck >= 0) {
                    finish(
                            stuck,
                            task.failed(
                                    items.get(stuck), new Failure("took more than " + cpuBudget.toSeconds() + " s")));
                }
                return new Worker();
            }
        }
    }
}
