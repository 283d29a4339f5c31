package io.github.leishu.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Related articles: cosine of TF-IDF vectors over matched terms, through an inverted index. Terms that a large part of a
 * large collection shares only count for articles that share nothing rarer.
 */
final class Relations {
    private static final int MOST_RELATED = 6;
    private static final int MOST_REASONS = 3;
    private static final int COMMON_FLOOR = 200;
    private static final double COMMON_SHARE = 0.15;

    private final TermVectors vectors;
    private final List<int[]> postings;

    private Relations(TermVectors vectors) {
        this.vectors = vectors;
        this.postings = vectors.postings();
    }

    /** By article id, closest first. */
    static Map<String, List<Relation>> of(TermVectors vectors) {
        Relations relations = new Relations(vectors);
        Map<String, List<Relation>> related = new TreeMap<>();
        double[] dots = new double[vectors.articles().size()];
        for (int article = 0; article < vectors.articles().size(); article++) {
            List<Relation> closest = relations.closest(article, dots, false);
            related.put(
                    vectors.articles().get(article),
                    closest.isEmpty() ? relations.closest(article, dots, true) : closest);
        }
        return related;
    }

    /** @param dots scratch, all zero before and after */
    private List<Relation> closest(int article, double[] dots, boolean common) {
        TermVectors.Vector own = vectors.vector(article);
        List<Integer> touched = new ArrayList<>();
        int most = (int) Math.max(COMMON_FLOOR, COMMON_SHARE * dots.length);
        for (int i = 0; i < own.terms().length; i++) {
            int[] posting = postings.get(own.terms()[i]);
            if (posting.length > most != common) {
                continue;
            }
            for (int other : posting) {
                if (other == article) {
                    continue;
                }
                if (dots[other] == 0) {
                    touched.add(other);
                }
                dots[other] += own.weights()[i] * vectors.vector(other).weight(own.terms()[i]);
            }
        }
        List<Relation> closest = top(touched, dots).stream()
                .map(other -> new Relation(
                        vectors.articles().get(other), round(dots[other]), because(own, vectors.vector(other))))
                .toList();
        touched.forEach(other -> dots[other] = 0);
        return closest;
    }

    private static List<Integer> top(List<Integer> touched, double[] dots) {
        Comparator<Integer> closer =
                Comparator.comparingDouble((Integer other) -> -dots[other]).thenComparing(Comparator.naturalOrder());
        return touched.stream().sorted(closer).limit(MOST_RELATED).toList();
    }

    private List<String> because(TermVectors.Vector a, TermVectors.Vector b) {
        return IntStream.range(0, a.terms().length)
                .filter(i -> b.weight(a.terms()[i]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a.weights()[i] * b.weight(a.terms()[i]))
                        .thenComparing(i -> a.terms()[i]))
                .limit(MOST_REASONS)
                .map(i -> vectors.terms().get(a.terms()[i]))
                .toList();
    }

    /** Sums in another order may differ in the last bits; the figure is shown and compared without them. */
    private static double round(double value) {
        return Math.min(1, Math.round(value * 1e6) / 1e6);
    }
}
