package io.github.leishu.ingest.score;

import java.util.ArrayList;
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

    /** Room for all features of a block. */
    private final float[] values = new float[192];

    private final List<String> names = new ArrayList<>();
    private final boolean named;
    private int size;
    private int kept;

    Row(boolean named) {
        this.named = named;
    }

    /** Whatever was added so far stays in the row when it is cleared. */
    void keep() {
        kept = size;
    }

    void clear() {
        size = kept;
        if (named) {
            names.subList(kept, names.size()).clear();
        }
    }

    void add(String name, double value) {
        values[size++] = (float) value;
        if (named) {
            names.add(name);
        }
    }

    void log(String name, double value) {
        add(name, log(value));
    }

    /** Features that are the same for many blocks. */
    void add(String group, String[] names, float[] same) {
        add(group, names, same, 0);
    }

    /** The same for those that begin at an index. */
    void add(String group, String[] names, float[] all, int from) {
        System.arraycopy(all, from, values, size, names.length);
        size += names.length;
        for (int i = 0; i < names.length && named; i++) {
            this.names.add(group + names[i]);
        }
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
