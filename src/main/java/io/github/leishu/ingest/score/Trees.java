package io.github.leishu.ingest.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Boosted decision trees (Friedman 2001) as {@code src/train/train.py} writes them: each tree asks one feature after
 * another whether it is at most a threshold, the leaves' values are added up, and the logistic function makes a
 * probability of the sum. Immutable.
 *
 * <p>The resource holds one tree a line, its nodes in preorder: {@code feature<threshold} for an inner node, whose left
 * child comes next, or {@code =value} for a leaf. The first line is the sum to begin with.
 */
final class Trees {
    private final double base;

    private static final int FEATURE_BITS = 8;
    private static final int FEATURE = (1 << FEATURE_BITS) - 1;

    /**
     * All nodes of all trees, one tree after another: the feature in the lower {@value #FEATURE_BITS} bits, the right child
     * above; -1 for a leaf.
     */
    private final int[] nodes;

    /** Of each node; a leaf's is its value. */
    private final float[] thresholds;

    private final int[] roots;

    private Trees(List<String> lines) {
        base = Double.parseDouble(lines.get(0));
        int size =
                lines.stream().skip(1).mapToInt(line -> line.split(" ").length).sum();
        nodes = new int[size];
        thresholds = new float[size];
        roots = new int[lines.size() - 1];
        int next = 0;
        for (int i = 1; i < lines.size(); i++) {
            roots[i - 1] = next;
            String[] tree = lines.get(i).split(" ");
            read(tree, 0, next);
            next += tree.length;
        }
    }

    static Trees load(String resource) {
        try (InputStream stream = Objects.requireNonNull(Trees.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Trees(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Reads the subtree at {@code at}; the index behind it. */
    private int read(String[] tree, int at, int offset) {
        String node = tree[at];
        int less = node.indexOf('<');
        int me = offset + at;
        if (less < 0) {
            nodes[me] = -1;
            thresholds[me] = Float.parseFloat(node.substring(1));
            return at + 1;
        }
        thresholds[me] = Float.parseFloat(node.substring(less + 1));
        int other = read(tree, at + 1, offset);
        nodes[me] = offset + other << FEATURE_BITS | Integer.parseInt(node.substring(0, less));
        return read(tree, other, offset);
    }

    /** The probability that the trees give for a row of features. */
    double probability(float[] row) {
        int[] nodes = this.nodes;
        float[] bounds = thresholds;
        double sum = base;
        for (int root : roots) {
            int at = root;
            int node = nodes[at];
            while (node >= 0) {
                at = row[node & FEATURE] <= bounds[at] ? at + 1 : node >> FEATURE_BITS;
                node = nodes[at];
            }
            sum += bounds[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
