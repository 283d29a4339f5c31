package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The features of one block, in the order in which they were added; their names only when asked for. */
final class Row {
    /** Logarithms of small counts, which are asked for a hundred times for each block. */
    private static final float[] LOGARITHMS = new float[1024];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = (float) Math.log1p(i);
        }
    }

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

    void log(String group, String name, double value) {
        add(group, name, log(value));
    }

    /** Features that are the same for many blocks. */
    void add(String group, String[] names, float[] same) {
        for (int i = 0; i < names.length && named; i++) {
            this.names.add(group + names[i]);
        }
        if (size + names.length > values.length) {
            values = Arrays.copyOf(values, 2 * (size + names.length));
        }
        System.arraycopy(same, 0, values, size, names.length);
        size += names.length;
    }

    /** Lengths and counts on a scale on which doubling is a step. */
    static float log(double value) {
        int whole = (int) value;
        return whole == value && whole >= 0 && whole < LOGARITHMS.length
                ? LOGARITHMS[whole]
                : (float) Math.log1p(Math.max(0, value));
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
