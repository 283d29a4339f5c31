package io.github.leishu.library;

import io.github.leishu.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<TermVectors.Posting> postings;

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
        Dots dots = new Dots(vectors.articles().size());
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

    private List<Relation> closest(int article, Dots dots, boolean common) {
        TermVectors.Vector own = vectors.vector(article);
        int most =
                (int) Math.max(COMMON_FLOOR, COMMON_SHARE * vectors.articles().size());
        for (int i = 0; i < own.terms().length; i++) {
            TermVectors.Posting posting = postings.get(own.terms()[i]);
            if (posting.articles().length > most == common) {
                dots.add(posting, own.weights()[i]);
            }
        }
        List<Relation> closest = new ArrayList<>();
        for (int other : dots.closest(article, MOST_RELATED)) {
            closest.add(new Relation(
                    vectors.articles().get(other), round(dots.of(other)), because(own, vectors.vector(other))));
        }
        dots.clear();
        return closest;
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

    /** Dot products of one article's vector with all others, summed term by term; used again for the next. */
    private static final class Dots {
        private final double[] sums;
        /** The articles whose sum is not zero, in the order in which they were met. */
        private final int[] touched;

        private int size;

        Dots(int articles) {
            sums = new double[articles];
            touched = new int[articles];
        }

        double of(int article) {
            return sums[article];
        }

        void add(TermVectors.Posting posting, double weight) {
            int[] articles = posting.articles();
            double[] weights = posting.weights();
            for (int i = 0; i < articles.length; i++) {
                int article = articles[i];
                if (sums[article] == 0) {
                    touched[size++] = article;
                }
                sums[article] += weight * weights[i];
            }
        }

        /** The articles with the largest sums, largest first, of equals the first by number; without {@code self}. */
        int[] closest(int self, int most) {
            int[] closest = new int[most];
            int found = 0;
            for (int i = 0; i < size; i++) {
                int article = touched[i];
                if (article != self && (found < most || isCloser(article, closest[found - 1]))) {
                    int at = found < most ? found++ : most - 1;
                    while (at > 0 && isCloser(article, closest[at - 1])) {
                        closest[at] = closest[at - 1];
                        at--;
                    }
                    closest[at] = article;
                }
            }
            return Arrays.copyOf(closest, found);
        }

        private boolean isCloser(int article, int other) {
            return sums[article] > sums[other] || sums[article] == sums[other] && article < other;
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                sums[touched[i]] = 0;
            }
            size = 0;
        }
    }
}
