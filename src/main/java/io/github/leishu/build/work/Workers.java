package io.github.leishu.build.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs a function over many items on a few threads. Results come in the order of the items. An item that overflows
 * the stack, fails or takes too long gets its failure as result and does not disturb the others.
 */
public final class Workers {
    /** So few items ahead of the first unfinished one keep all threads busy. */
    private static final int ITEMS_PER_THREAD = 4;

    private static final long MAX_LOAD_BYTES = 32L << 20;

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
            Function<? super T, ? extends R> run, BiFunction<? super T, Failure, ? extends R> failed) {
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

    /** Who hears how far the work is. */
    public Progress progress() {
        return progress;
    }

    int threads() {
        return threads;
    }

    Duration cpuBudget() {
        return cpuBudget;
    }

    public <T, R> List<R> map(String step, List<T> items, Task<T, R> task) {
        progress.begin(step, items.size());
        List<R> all = new ArrayList<>(items.size());
        Consumer<R> results = result -> {
            all.add(result);
            progress.advance();
        };
        try (Conveyor<T, R> conveyor =
                new Conveyor<>(this, new Conveyor.Limit(Integer.MAX_VALUE, Long.MAX_VALUE), task, results)) {
            items.forEach(item -> conveyor.put(item, 0));
        }
        return all;
    }

    /** For items that come one after the other and are not to be held all at once. */
    public <T, R> Conveyor<T, R> conveyor(Task<T, R> task, Consumer<R> results) {
        return new Conveyor<>(this, new Conveyor.Limit(threads * ITEMS_PER_THREAD, MAX_LOAD_BYTES), task, results);
    }
}
