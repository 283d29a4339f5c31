package io.github.leishu.library;

import io.github.leishu.lang.Script;
import io.github.leishu.library.Topic.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Topics from the terms that tie articles together, greedily: the term whose articles are most about it, then the next
 * whose articles are not already together. All thresholds are functions of the collection's size.
 */
final class DerivedTopics {
    /** Members in common by which two topics are one (Jaccard). */
    private static final double DUPLICATE = 0.5;

    /** An article is about its heaviest terms, and about those it repeats that weigh a fair share of the heaviest. */
    private static final int HEAVIEST = 3;

    private static final int REPEATED = 2;
    private static final double FAIR_SHARE = 0.3;
    private static final int MOST_TERMS = 6;
    private static final int MOST_REASONS = 3;
    /** What the first article beyond those covered already is worth, against one that is covered. */
    private static final double COVERED = 0.35;

    private final TermVectors vectors;
    private final List<TermVectors.Posting> postings;
    private final int size;
    private final Map<String, Integer> articleIndex = new HashMap<>();
    private final Map<String, Integer> termIndex = new HashMap<>();

    DerivedTopics(TermVectors vectors) {
        this.vectors = vectors;
        this.postings = vectors.postings();
        this.size = vectors.articles().size();
        vectors.articles().forEach(id -> articleIndex.put(id, articleIndex.size()));
        vectors.terms().forEach(id -> termIndex.put(id, termIndex.size()));
    }

    /** A term with the articles that are about it. */
    private record Candidate(int term, int[] members, double[] weights) {
        BitSet memberSet() {
            BitSet set = new BitSet();
            Arrays.stream(members).forEach(set::set);
            return set;
        }
    }

    /**
     * A candidate with the score it had when it was last looked at. Scores only fall as more is covered, so one that still
     * has its score is the best of all, whatever the others' are now (Minoux's accelerated greedy, 1978).
     */
    private record Ranked(Candidate candidate, double score) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble((Ranked r) -> -r.score())
                .thenComparing(r -> r.candidate().term());
    }

    /**
     * @param taken member sets of topics that exist already, as article ids
     * @param names term id to title
     * @param allowed terms that may make a topic
     */
    List<Topic> derive(List<Set<String>> taken, Map<String, Names> names, Predicate<String> allowed) {
        List<BitSet> chosenMembers = new ArrayList<>();
        BitSet covered = new BitSet();
        taken.forEach(ids -> {
            BitSet members = new BitSet();
            ids.forEach(id -> members.set(articleIndex.getOrDefault(id, size)));
            chosenMembers.add(members);
            covered.or(members);
        });
        Queue<Ranked> open = new PriorityQueue<>(Ranked.BEST_FIRST);
        candidates(allowed).forEach(candidate -> open.add(new Ranked(candidate, score(candidate, covered))));
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < mostTopics() && !open.isEmpty()) {
            Ranked best = open.remove();
            double score = score(best.candidate(), covered);
            if (score < best.score()) {
                open.add(new Ranked(best.candidate(), score));
                continue;
            }
            BitSet members = best.candidate().memberSet();
            if (chosenMembers.stream().noneMatch(other -> jaccard(other, members) >= DUPLICATE)) {
                chosen.add(best.candidate());
                chosenMembers.add(members);
                covered.or(members);
            }
        }
        return chosen.stream().map(candidate -> topic(candidate, names)).toList();
    }

    private int mostTopics() {
        return (int) Math.min(60, Math.round(4 + 2 * Math.sqrt(size)));
    }

    /** 62 % of 5 articles, 40 % of 16, 26 % of 100, 13 % of 10,000: a term of more than that ties nothing together. */
    private int mostMembers() {
        return (int) Math.max(2, Math.floor(size * Math.min(0.62, 1.2 / Math.log(size + 2.0))));
    }

    private int leastMembers() {
        return size < 20 ? 2 : (int) Math.max(2, Math.round(Math.log(size) / Math.log(2)) - 2);
    }

    private List<Candidate> candidates(Predicate<String> allowed) {
        List<Candidate> candidates = new ArrayList<>();
        for (int term = 0; term < postings.size(); term++) {
            int frequency = postings.get(term).articles().length;
            if (frequency < leastMembers() || !allowed.test(vectors.terms().get(term))) {
                continue;
            }
            Candidate candidate = candidate(term);
            int members = candidate.members().length;
            if (members >= leastMembers() && members <= mostMembers()) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** The articles that are about a term. */
    private Candidate candidate(int term) {
        int[] articles = postings.get(term).articles();
        int[] members = Arrays.stream(articles)
                .filter(article -> isAbout(vectors.vector(article), term))
                .toArray();
        double[] weights = Arrays.stream(members)
                .mapToDouble(article -> prominence(vectors.vector(article), term) * Math.sqrt(vectors.idf(term)))
                .toArray();
        return new Candidate(term, members, weights);
    }

    /** How much of the article is about the term, from 0 to 1: logarithm of its mentions against the most mentioned. */
    private static double prominence(TermVectors.Vector vector, int term) {
        return Math.log1p(vector.count(term)) / Math.log1p(vector.mostMentions());
    }

    private static boolean isAbout(TermVectors.Vector vector, int term) {
        int at = Arrays.binarySearch(vector.terms(), term);
        double weight = vector.weights()[at];
        return vector.heavierThan(weight) < HEAVIEST
                || vector.counts()[at] >= REPEATED && weight >= FAIR_SHARE * vector.heaviest();
    }

    private static double score(Candidate candidate, BitSet covered) {
        double score = 0;
        for (int i = 0; i < candidate.members().length; i++) {
            score += candidate.weights()[i] * (covered.get(candidate.members()[i]) ? COVERED : 1);
        }
        return score * Math.log1p(candidate.members().length);
    }

    private Topic topic(Candidate candidate, Map<String, Names> names) {
        String id = vectors.terms().get(candidate.term());
        List<Member> members = IntStream.range(0, candidate.members().length)
                .mapToObj(i -> new Member(
                        vectors.articles().get(candidate.members()[i]),
                        Math.round(prominence(vectors.vector(candidate.members()[i]), candidate.term()) * 1e6) / 1e6,
                        List.of(id)))
                .sorted(Comparator.comparingDouble((Member m) -> -m.weight()).thenComparing(Member::articleId))
                .toList();
        List<String> terms = keyTerms(candidate);
        Names name = names.get(id);
        return new Topic(
                id,
                name == null ? id : name.label(Script.HANT),
                "zh-Hant",
                Optional.empty(),
                members.stream().map(m -> withReasons(m, terms)).toList(),
                terms,
                Optional.empty());
    }

    /** The topic's own term, then those that weigh most in at least two of its members, rare ones favoured. */
    private List<String> keyTerms(Candidate candidate) {
        double[] weights = new double[vectors.terms().size()];
        int[] shared = new int[weights.length];
        for (int article : candidate.members()) {
            TermVectors.Vector vector = vectors.vector(article);
            for (int i = 0; i < vector.terms().length; i++) {
                weights[vector.terms()[i]] += vector.weights()[i];
                shared[vector.terms()[i]]++;
            }
        }
        List<String> terms = new ArrayList<>(List.of(vectors.terms().get(candidate.term())));
        IntStream.range(0, weights.length)
                .filter(term -> term != candidate.term() && shared[term] >= 2)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer term) -> -weights[term])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TERMS - 1L)
                .forEach(term -> terms.add(vectors.terms().get(term)));
        return terms;
    }

    private Member withReasons(Member member, List<String> terms) {
        TermVectors.Vector vector = vectors.vector(articleIndex.getOrDefault(member.articleId(), 0));
        List<String> because = terms.stream()
                .filter(term -> vector.weight(termIndex.getOrDefault(term, -1)) > 0)
                .limit(MOST_REASONS)
                .toList();
        return new Member(member.articleId(), member.weight(), because);
    }

    private static double jaccard(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int common = both.cardinality();
        return common == 0 ? 0 : (double) common / (a.cardinality() + b.cardinality() - common);
    }
}
