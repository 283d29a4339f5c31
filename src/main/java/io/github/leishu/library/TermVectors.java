package io.github.leishu.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        mentions.forEach((article, list) -> {
            Map<String, Integer> count = new TreeMap<>();
            list.forEach(mention -> count.merge(mention.termId(), 1, Integer::sum));
            titled.getOrDefault(article, Set.of()).forEach(term -> count.merge(term, TITLE_MENTIONS, Integer::sum));
            counts.put(article, count);
            names.addAll(count.keySet());
        });
        this.articles = List.copyOf(counts.keySet());
        this.terms = List.copyOf(names);
        Map<String, Integer> index = new HashMap<>();
        terms.forEach(term -> index.put(term, index.size()));
        this.documentFrequency = new int[terms.size()];
        counts.values().forEach(c -> c.keySet().forEach(term -> documentFrequency[index.getOrDefault(term, 0)]++));
        counts.values().forEach(count -> vectors.add(vector(count, index)));
    }

    private Vector vector(Map<String, Integer> count, Map<String, Integer> index) {
        int[] ids = new int[count.size()];
        double[] weights = new double[count.size()];
        int[] counts = new int[count.size()];
        int at = 0;
        double square = 0;
        for (Map.Entry<String, Integer> entry : count.entrySet()) {
            ids[at] = index.getOrDefault(entry.getKey(), 0);
            counts[at] = entry.getValue();
            weights[at] = (1 + Math.log(entry.getValue())) * idf(ids[at]);
            square += weights[at] * weights[at];
            at++;
        }
        for (int i = 0; i < at; i++) {
            weights[i] /= Math.sqrt(square);
        }
        return new Vector(ids, weights, counts);
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
