package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The features of one block, in the order in which they were added; their names only when asked for. */
final class Row {
    private float[] values = new float[192];
    private final List<String> names = new ArrayList<>();
    private final boolean named;
    private int size;

    Row(boolean named) {
        this.named = named;
    }

    void clear() {
        size = 0;
        names.clear();
    }

    void add(String group, String name, double value) {
        if (named) {
            names.add(group + name);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
    }

    void add(String name, double value) {
        add("", name, value);
    }

    /** Lengths and counts on a scale on which doubling is a step. */
    void log(String group, String name, double value) {
        add(group, name, Math.log1p(Math.max(0, value)));
    }

    /** Valid until the next {@link #clear()}. */
    float[] values() {
        return values;
    }

    int size() {
        return size;
    }

    List<String> names() {
        return names;
    }
}
