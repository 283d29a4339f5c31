package io.github.leishu.ingest.score.words;

import java.util.Arrays;

/** A growing list of numbers. Not thread-safe. */
public final class LongList {
    private long[] values = new long[2048];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            grow();
        }
        values[size++] = value;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * size);
    }

    public long get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }
}
