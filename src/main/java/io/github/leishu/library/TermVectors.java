package io.github.leishu.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Articles as unit vectors over their terms: (1 + ln tf) · idf, with a term in the title counted five times more. */
final class TermVectors {
    private static final int TITLE_MENTIONS = 5;

    private final List<String> articles;
    private final List<String> terms;
    private final List<Vector> vectors = new ArrayList<>();
    private final int[] documentFrequency;

    /** Terms ascending, weights beside them; of length 1 unless empty. */
    record Vector(int[] terms, double[] weights, int[] counts) {
        double weight(int term) {
            int at = Arrays.binarySearch(terms, term);
            return at < 0 ? 0 : weights[at];
        }

        /** Of the term mentioned most often. */
        int mostMentions() {
            int most = 0;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            return most;
        }

        double heaviest() {
            double heaviest = 0;
            for (double weight : weights) {
                heaviest = Math.max(heaviest, weight);
            }
            return heaviest;
        }

        /** How many terms weigh more. */
        int heavierThan(double weight) {
            int heavier = 0;
            for (double other : weights) {
                heavier += other > weight ? 1 : 0;
            }
            return heavier;
        }

        /** Mentions of all terms, those in the title counted as often as it weighs. */
        int mentions() {
            return IntStream.of(counts).sum();
        }

        int count(int term) {
            int at = Arrays.binarySearch(terms, term);
            return at < 0 ? 0 : counts[at];
        }
    }

    /** The articles that have a term, ascending, with its weight in each. */
    record Posting(int[] articles, double[] weights) {}

    /** Both maps by article id. */
    TermVectors(Map<String, List<Mention>> mentions, Map<String, Set<String>> titled) {
        this.articles = mentions.keySet().stream().sorted().toList();
        this.terms = terms(mentions, titled);
        Map<String, Integer> index = new HashMap<>();
        terms.forEach(term -> index.put(term, index.size()));
        ToIntFunction<String> number = term -> Objects.requireNonNull(index.get(term), term);
        this.documentFrequency = new int[terms.size()];
        Tally tally = new Tally(terms.size());
        for (String article : articles) {
            for (Mention mention : mentions.getOrDefault(article, List.of())) {
                tally.add(number.applyAsInt(mention.termId()), 1);
            }
            titled.getOrDefault(article, Set.of()).forEach(term -> tally.add(number.applyAsInt(term), TITLE_MENTIONS));
            vectors.add(tally.take());
        }
        vectors.forEach(vector -> IntStream.of(vector.terms()).forEach(term -> documentFrequency[term]++));
        vectors.forEach(this::weigh);
    }

    private static List<String> terms(Map<String, List<Mention>> mentions, Map<String, Set<String>> titled) {
        Set<String> terms = new HashSet<>();
        mentions.values().forEach(list -> list.forEach(mention -> terms.add(mention.termId())));
        mentions.keySet().forEach(article -> terms.addAll(titled.getOrDefault(article, Set.of())));
        return terms.stream().sorted().toList();
    }

    private void weigh(Vector vector) {
        double[] weights = vector.weights();
        double square = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (1 + Math.log(vector.counts()[i])) * idf(vector.terms()[i]);
            square += weights[i] * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= Math.sqrt(square);
        }
    }

    /** Counts the terms of one article; used again for the next. */
    private static final class Tally {
        private final int[] counts;
        private final int[] met;
        private int size;

        Tally(int terms) {
            counts = new int[terms];
            met = new int[terms];
        }

        void add(int term, int mentions) {
            if (counts[term] == 0) {
                met[size++] = term;
            }
            counts[term] += mentions;
        }

        /** What was counted, without weights yet; counting begins anew. */
        Vector take() {
            int[] terms = Arrays.copyOf(met, size);
            Arrays.sort(terms);
            int[] itsCounts = new int[size];
            for (int i = 0; i < size; i++) {
                itsCounts[i] = counts[terms[i]];
                counts[terms[i]] = 0;
            }
            size = 0;
            return new Vector(terms, new double[terms.length], itsCounts);
        }
    }

    /** Never 0, so that a term in every article still ties two that share nothing else. */
    double idf(int term) {
        return Math.log((articles.size() + 1.0) / documentFrequency[term]);
    }

    /** Ids, sorted. */
    List<String> articles() {
        return articles;
    }

    /** Ids, sorted. */
    List<String> terms() {
        return terms;
    }

    Vector vector(int article) {
        return vectors.get(article);
    }

    int documentFrequency(int term) {
        return documentFrequency[term];
    }

    /** By term. */
    List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        for (int frequency : documentFrequency) {
            postings.add(new Posting(new int[frequency], new double[frequency]));
        }
        int[] filled = new int[terms.size()];
        for (int article = 0; article < vectors.size(); article++) {
            Vector vector = vectors.get(article);
            for (int i = 0; i < vector.terms().length; i++) {
                int term = vector.terms()[i];
                Posting posting = postings.get(term);
                posting.articles()[filled[term]] = article;
                posting.weights()[filled[term]++] = vector.weights()[i];
            }
        }
        return postings;
    }
}
