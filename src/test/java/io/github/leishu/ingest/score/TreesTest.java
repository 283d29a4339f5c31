package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TreesTest {
    private static final Trees TREES = Trees.load("two-trees.txt");

    @Test
    void goesLeftUpToTheThreshold() {
        assertEquals(logistic(0.5 - 1 + 0.25), TREES.probability(new float[] {2, 9}), 1e-9);
        assertEquals(logistic(0.5 + 1 + 0.25), TREES.probability(new float[] {2.5f, 3}), 1e-9);
        assertEquals(logistic(0.5 + 2 + 0.25), TREES.probability(new float[] {2.5f, 4}), 1e-9);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
