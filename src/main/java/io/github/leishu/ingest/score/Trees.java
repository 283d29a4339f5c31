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

    /** All nodes of all trees, one tree after another. A leaf's feature is -1 and its threshold is its value. */
    private final int[] features;

    private final float[] thresholds;
    private final int[] right;
    private final int[] roots;

    private Trees(List<String> lines) {
        base = Double.parseDouble(lines.get(0));
        int size =
                lines.stream().skip(1).mapToInt(line -> line.split(" ").length).sum();
        features = new int[size];
        thresholds = new float[size];
        right = new int[size];
        roots = new int[lines.size() - 1];
        int next = 0;
        for (int i = 1; i < lines.size(); i++) {
            roots[i - 1] = next;
            String[] nodes = lines.get(i).split(" ");
            read(nodes, 0, next);
            next += nodes.length;
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
    private int read(String[] nodes, int at, int offset) {
        String node = nodes[at];
        int less = node.indexOf('<');
        int me = offset + at;
        if (less < 0) {
            features[me] = -1;
            thresholds[me] = Float.parseFloat(node.substring(1));
            return at + 1;
        }
        features[me] = Integer.parseInt(node.substring(0, less));
        thresholds[me] = Float.parseFloat(node.substring(less + 1));
        int other = read(nodes, at + 1, offset);
        right[me] = offset + other;
        return read(nodes, other, offset);
    }

    /** The probability that the trees give for a row of features. */
    double probability(float[] row) {
        int[] asked = features;
        float[] bounds = thresholds;
        int[] otherwise = right;
        double sum = base;
        for (int root : roots) {
            int node = root;
            int feature = asked[node];
            while (feature >= 0) {
                node = row[feature] <= bounds[node] ? node + 1 : otherwise[node];
                feature = asked[node];
            }
            sum += bounds[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
