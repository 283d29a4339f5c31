package io.github.leishu.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Texts to replace by others, found by longest match. A trie over UTF-16 units whose edges lie in one open hash table:
 * a look-up is one probe a unit, and 50,000 phrases are ready in some 20 ms. Immutable.
 */
final class PhraseTable {
    private static final int NO_PHRASE = -1;

    private final List<String> keys;
    private final List<String> values;
    /** Parent node and unit packed into one number; 0 is free (no edge leaves the root's unit 0). */
    private final long[] edges;

    private final int[] children;
    /** The phrase that ends at a node. */
    private final int[] phrases;
    /** The first step, which most units that begin no phrase fail. */
    private final int[] roots;

    private PhraseTable(Builder builder) {
        this.keys = List.copyOf(builder.keys);
        this.values = List.copyOf(builder.values);
        this.edges = builder.edges.clone();
        this.children = builder.children.clone();
        this.phrases = Arrays.copyOf(builder.phrases, builder.nodes);
        this.roots = builder.roots.clone();
    }

    /** Number of the longest phrase that stands at {@code at}; negative if none does. */
    int longest(String text, int at) {
        int node = roots[text.charAt(at)];
        int best = NO_PHRASE;
        int next = at + 1;
        while (node != 0) {
            int phrase = phrases[node];
            best = phrase >= 0 ? phrase : best;
            node = next < text.length() ? Builder.child(edges, children, node, text.charAt(next)) : 0;
            next++;
        }
        return best;
    }

    String key(int phrase) {
        return keys.get(phrase);
    }

    String value(int phrase) {
        return values.get(phrase);
    }

    Collection<String> keys() {
        return keys;
    }

    /** The text with every phrase replaced, from the left, the longest first. */
    String replace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int phrase = longest(text, at);
            if (phrase < 0) {
                out.append(text.charAt(at));
                at++;
            } else {
                out.append(values.get(phrase));
                at += keys.get(phrase).length();
            }
        }
        return out.toString();
    }

    /** Collects phrases; of phrases with the same key the first stays. Not thread-safe. */
    static final class Builder {
        private final List<String> keys = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final int[] roots = new int[Character.MAX_VALUE + 1];
        private long[] edges = new long[1 << 12];
        private int[] children = new int[1 << 12];
        private int[] phrases = new int[1 << 11];
        /** Node 0 means none. */
        private int nodes = 1;

        Builder put(String key, String value) {
            int node = roots[key.charAt(0)];
            if (node == 0) {
                node = newNode();
                roots[key.charAt(0)] = node;
            }
            for (int i = 1; i < key.length(); i++) {
                node = childOrNew(node, key.charAt(i));
            }
            if (phrases[node] == NO_PHRASE) {
                phrases[node] = keys.size();
                keys.add(key);
                values.add(value);
            }
            return this;
        }

        PhraseTable build() {
            return new PhraseTable(this);
        }

        private int newNode() {
            if (nodes == phrases.length) {
                phrases = Arrays.copyOf(phrases, nodes * 2);
            }
            phrases[nodes] = NO_PHRASE;
            return nodes++;
        }

        private int childOrNew(int node, char unit) {
            int child = child(edges, children, node, unit);
            if (child != 0) {
                return child;
            }
            if (nodes * 2 > edges.length) {
                grow();
            }
            int made = newNode();
            insert(edge(node, unit), made);
            return made;
        }

        private void grow() {
            long[] oldEdges = edges;
            int[] oldChildren = children;
            edges = new long[oldEdges.length * 2];
            children = new int[oldEdges.length * 2];
            for (int i = 0; i < oldEdges.length; i++) {
                if (oldEdges[i] != 0) {
                    insert(oldEdges[i], oldChildren[i]);
                }
            }
        }

        private void insert(long edge, int child) {
            int slot = slot(edge, edges.length);
            while (edges[slot] != 0) {
                slot = (slot + 1) & (edges.length - 1);
            }
            edges[slot] = edge;
            children[slot] = child;
        }

        private static int child(long[] edges, int[] children, int node, char unit) {
            long edge = edge(node, unit);
            int slot = slot(edge, edges.length);
            while (edges[slot] != edge) {
                if (edges[slot] == 0) {
                    return 0;
                }
                slot = (slot + 1) & (edges.length - 1);
            }
            return children[slot];
        }

        private static long edge(int node, char unit) {
            return ((long) node << Character.SIZE) | unit;
        }

        /** Fibonacci hashing (Knuth, TAOCP 3, 6.4); the length is a power of two. */
        private static int slot(long edge, int length) {
            return (int) ((edge * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - Integer.numberOfTrailingZeros(length)));
        }
    }
}
