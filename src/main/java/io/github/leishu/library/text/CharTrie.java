package io.github.leishu.library.text;

import java.util.Arrays;

/**
 * A trie over UTF-16 units in one open-addressing hash table: built once, then read by any number of threads. Each key
 * carries a number from 0.
 */
public final class CharTrie {
    /** What {@link #child} gives where there is none. */
    public static final int NONE = -1;

    public static final int ROOT = 0;

    /** The first step, which most units that begin no key fail. */
    private final int[] roots = new int[Character.MAX_VALUE + 1];

    private long[] keys = new long[1024];
    private int[] targets = new int[1024];
    private int[] values = {NONE};
    private int nodes = 1;

    /** Adds a key unless it is there; gives the number that it carries now. */
    public int add(String key, int value) {
        int node = ROOT;
        for (int i = 0; i < key.length(); i++) {
            node = childOrNew(node, key.charAt(i));
        }
        if (values[node] == NONE) {
            values[node] = value;
        }
        return values[node];
    }

    public int child(int node, char c) {
        if (node == ROOT) {
            int root = roots[c];
            return root == 0 ? NONE : root;
        }
        int slot = slot(label(node, c));
        return keys[slot] == 0 ? NONE : targets[slot];
    }

    /** The number of the key that ends at {@code node}, or {@link #NONE}. */
    public int value(int node) {
        return values[node];
    }

    /** Whether the units [from, to) of a text are a key. */
    public boolean holds(String text, int from, int to) {
        int node = ROOT;
        for (int i = from; i < to && node != NONE; i++) {
            node = child(node, text.charAt(i));
        }
        return node != NONE && values[node] != NONE;
    }

    /** The number of the shortest key that stands in a text at {@code from}, or {@link #NONE}. */
    public int shortest(String text, int from) {
        int node = ROOT;
        for (int i = from; i < text.length() && node != NONE && values[node] == NONE; i++) {
            node = child(node, text.charAt(i));
        }
        return node == NONE ? NONE : values[node];
    }

    private int childOrNew(int node, char c) {
        if (node == ROOT) {
            roots[c] = roots[c] == 0 ? newNode() : roots[c];
            return roots[c];
        }
        if (nodes * 2 > keys.length) {
            grow();
        }
        long label = label(node, c);
        int slot = slot(label);
        if (keys[slot] == 0) {
            keys[slot] = label;
            targets[slot] = newNode();
        }
        return targets[slot];
    }

    private int newNode() {
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
        }
        values[nodes] = NONE;
        return nodes++;
    }

    /** Never 0, which marks a free slot: no edge of the root is in the table. */
    private static long label(int node, char c) {
        return (long) node << 16 | c;
    }

    private int slot(long label) {
        long hash = label * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != label) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
