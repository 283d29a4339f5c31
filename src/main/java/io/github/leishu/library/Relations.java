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
        List<Largest> byRareTerms = relations.byRareTerms(dots);
        for (int article = 0; article < vectors.articles().size(); article++) {
            List<Relation> closest = relations.relations(article, byRareTerms.get(article));
            if (closest.isEmpty()) {
                closest = relations.relations(article, relations.byCommonTerms(article, dots));
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

    /** By article. Each pair is met once, at its first article, and offered to both. */
    private List<Largest> byRareTerms(Dots dots) {
        List<Largest> closest = new ArrayList<>();
        vectors.articles().forEach(article -> closest.add(new Largest(MOST_RELATED)));
        double[] least = new double[closest.size()];
        int[] met = new int[postings.size()];
        for (int article = 0; article < closest.size(); article++) {
            TermVectors.Vector own = vectors.vector(article);
            for (int i = 0; i < own.terms().length; i++) {
                int term = own.terms()[i];
                met[term]++;
                if (!isCommon(term)) {
                    dots.add(postings.get(term), met[term], own.weights()[i]);
                }
            }
            Largest itsClosest = closest.get(article);
            for (int i = 0; i < dots.size(); i++) {
                int other = dots.article(i);
                double dot = dots.of(other);
                itsClosest.offer(other, dot);
                if (dot > least[other]) {
                    closest.get(other).offer(article, dot);
                    least[other] = closest.get(other).least();
                }
            }
            least[article] = itsClosest.least();
            dots.clear();
        }
        return closest;
    }

    private Largest byCommonTerms(int article, Dots dots) {
        TermVectors.Vector own = vectors.vector(article);
        for (int i = 0; i < own.terms().length; i++) {
            if (isCommon(own.terms()[i])) {
                dots.add(postings.get(own.terms()[i]), 0, own.weights()[i]);
            }
        }
        Largest closest = new Largest(MOST_RELATED);
        for (int i = 0; i < dots.size(); i++) {
            if (dots.article(i) != article) {
                closest.offer(dots.article(i), dots.of(dots.article(i)));
            }
        }
        dots.clear();
        return closest;
    }

    private boolean isCommon(int term) {
        return vectors.documentFrequency(term)
                > (int) Math.max(COMMON_FLOOR, COMMON_SHARE * vectors.articles().size());
    }

    private List<Relation> relations(int article, Largest closest) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < closest.size; i++) {
            int other = closest.numbers[i];
            relations.add(new Relation(
                    vectors.articles().get(other),
                    round(closest.sums[i]),
                    because(vectors.vector(article), vectors.vector(other))));
        }
        return relations;
    }

    private List<String> because(TermVectors.Vector a, TermVectors.Vector b) {
        Largest shared = new Largest(MOST_REASONS);
        for (int i = 0; i < a.terms().length; i++) {
            double dot = a.weights()[i] * b.weight(a.terms()[i]);
            if (dot > 0) {
                shared.offer(a.terms()[i], dot);
            }
        }
        return IntStream.of(shared.numbers)
                .limit(shared.size)
                .mapToObj(term -> vectors.terms().get(term))
                .toList();
    }

    /** Sums in another order may differ in the last bits; the figure is shown and compared without them. */
    private static double round(double value) {
        return Math.min(1, Math.round(value * 1e6) / 1e6);
    }

    /** The articles or terms with the largest sums, largest first, of equals the first by number. */
    private static final class Largest {
        private final int[] numbers;
        private final double[] sums;
        private int size;

        Largest(int most) {
            numbers = new int[most];
            sums = new double[most];
        }

        void offer(int number, double sum) {
            if (size == sums.length && !isLarger(number, sum, size - 1)) {
                return;
            }
            int at = size < sums.length ? size++ : size - 1;
            while (at > 0 && isLarger(number, sum, at - 1)) {
                numbers[at] = numbers[at - 1];
                sums[at] = sums[at - 1];
                at--;
            }
            numbers[at] = number;
            sums[at] = sum;
        }

        /** What the sum of a higher number must exceed. */
        double least() {
            return size < sums.length ? 0 : sums[size - 1];
        }

        private boolean isLarger(int number, double sum, int than) {
            return sum > sums[than] || sum == sums[than] && number < numbers[than];
        }
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

        /** How many articles have a sum. */
        int size() {
            return size;
        }

        int article(int index) {
            return touched[index];
        }

        /** @param from the place in the posting of the first article that counts */
        void add(TermVectors.Posting posting, int from, double weight) {
            int[] articles = posting.articles();
            double[] weights = posting.weights();
            for (int i = from; i < articles.length; i++) {
                int article = articles[i];
                if (sums[article] == 0) {
                    touched[size++] = article;
                }
                sums[article] += weight * weights[i];
            }
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                sums[touched[i]] = 0;
            }
            size = 0;
        }
    }
}
