package io.github.leishu.library;

import io.github.leishu.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * By article id, closest first. An article that shares no term with any other is related to the one of the same
     * publication that is nearest in time, for no reason but that.
     *
     * @param articles sorted by id
     */
    static Map<String, List<Relation>> of(TermVectors vectors, List<Article> articles) {
        Relations relations = new Relations(vectors);
        Map<String, List<Relation>> related = new TreeMap<>();
        double[] dots = new double[vectors.articles().size()];
        for (int article = 0; article < vectors.articles().size(); article++) {
            List<Relation> closest = relations.closest(article, dots, false);
            if (closest.isEmpty()) {
                closest = relations.closest(article, dots, true);
            }
            if (closest.isEmpty()) {
                closest = neighbour(articles.get(article), articles);
            }
            related.put(vectors.articles().get(article), closest);
        }
        return related;
    }

    private static List<Relation> neighbour(Article article, List<Article> articles) {
        Optional<String> site = article.meta().provenance().site();
        return articles.stream()
                .filter(other -> !other.id().equals(article.id()))
                .filter(other -> site.isPresent()
                        && site.equals(other.meta().provenance().site()))
                .min(Comparator.comparingLong((Article other) -> Math.abs(day(other) - day(article)))
                        .thenComparing(Article::id))
                .map(other -> new Relation(other.id(), 0, List.of()))
                .stream()
                .toList();
    }

    private static long day(Article article) {
        return article.meta().date().map(LocalDate::toEpochDay).orElse(0L);
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
