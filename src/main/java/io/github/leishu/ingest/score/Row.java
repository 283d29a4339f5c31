package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.List;

/** The features of one block, in the order in which they were added; their names only when asked for. */
final class Row {
    /** More features than blocks have. */
    private static final int ROOM = 192;

    /** Logarithms of small counts, which are asked for a hundred times for each block. */
    private static final float[] LOGARITHMS = new float[1024];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = (float) Math.log1p(i);
        }
    }

    private final float[] values = new float[ROOM];

    /** Which features that are the same for many blocks were written to a place last. */
    private final float[][] copied = new float[ROOM][];

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
            name(name);
        }
    }

    private void name(String name) {
        names.add(name);
    }

    void log(String name, double value) {
        add(name, log(value));
    }

    void log(String name, int count) {
        add(name, log(count));
    }

    /** Features that are the same for many blocks, and never change. */
    void add(String group, String[] names, float[] same) {
        if (copied[size] != same) {
            copy(group, names, same);
        }
        size += names.length;
    }

    private void copy(String group, String[] names, float[] same) {
        System.arraycopy(same, 0, values, size, names.length);
        if (named) {
            name(group, names);
        } else {
            copied[size] = same;
        }
    }

    /** Features that begin at an index among those of all elements. */
    void add(String group, String[] names, float[] all, int from) {
        System.arraycopy(all, from, values, size, names.length);
        size += names.length;
        if (named) {
            name(group, names);
        }
    }

    private void name(String group, String[] names) {
        for (String name : names) {
            this.names.add(group + name);
        }
    }

    /** The same for a count from 0 on. */
    static float log(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : (float) Math.log1p(count);
    }

    /** Lengths and counts on a scale on which doubling is a step. */
    static float log(double value) {
        int whole = (int) value;
        return whole == value && whole >= 0 && whole < LOGARITHMS.length ? LOGARITHMS[whole] : computed(value);
    }

    private static float computed(double value) {
        return (float) Math.log1p(Math.max(0, value));
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
