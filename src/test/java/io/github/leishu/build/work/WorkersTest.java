package io.github.leishu.build.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
    private static List<String> run(int threads, List<Integer> items, Function<Integer, String> work) {
        return new Workers(threads, Duration.ofMillis(300), Progress.NONE)
                .map("Testing", items, Workers.task(work, (item, failure) -> item + ": " + failure.what()));
    }

    @Test
    void keepsTheOrderWhateverTheNumberOfThreads() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        List<String> expected = items.stream().map(i -> "<" + i + ">").toList();
        assertEquals(expected, run(1, items, i -> "<" + i + ">"));
        assertEquals(expected, run(8, items, i -> "<" + i + ">"));
    }

    @Test
    void survivesAStackOverflow() {
        // Filling a whole stack takes its time on a busy machine.
        Workers patient = new Workers(2, Duration.ofSeconds(30), Progress.NONE);
        assertEquals(
                List.of("ok", "1: nested too deeply", "ok"),
                patient.map(
                        "Testing",
                        List.of(0, 1, 2),
                        Workers.task(
                                i -> i == 1 ? "" + deep(1) : "ok", (item, failure) -> item + ": " + failure.what())));
    }

    @Test
    void givesUpWhatNeverEnds() {
        assertEquals(
                List.of("ok", "1: took more than 0 s", "ok"),
                run(1, List.of(0, 1, 2), i -> i == 1 ? "" + endless() : "ok"));
    }

    @Test
    void reportsABugWithTheItem() {
        List<String> results = run(2, List.of(0, 1), i -> {
            if (i == 1) {
                throw new IllegalStateException("bug");
            }
            return "ok";
        });
        assertEquals(
                List.of(
                        "ok",
                        "1: internal error, please report it with the file: java.lang.IllegalStateException: bug"),
                results);
    }

    @Test
    void workersHaveDeepStacks() {
        assertEquals(List.of("20000"), run(1, List.of(20_000), i -> "" + depth(i)));
    }

    private static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deep(int n) {
        return deep(n + 1) + deep(n + 2);
    }

    private static long endless() {
        long n = 0;
        while (!Thread.currentThread().isInterrupted() || n >= 0) {
            n = (n + 1) & 0xFFFF;
        }
        return n;
    }
}
