package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Sentences;
import io.github.leishu.library.text.SentenceScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** For each term, the sentence of each article that says most about it. */
final class Backlinks {
    private static final int LONGEST_SENTENCE = 300;

    private Backlinks() {}

    /**
     * Both by term id.
     *
     * @param all one sentence per article, in the articles' order
     * @param best of these the one that says most; of equals that of the first article by id. A term that only headings
     *     and labels speak of has none
     */
    record OfTerms(Map<String, List<Evidence>> all, Map<String, Evidence> best) {}

    private record Scored(Evidence evidence, double score) {}

    /** @param articles in the order in which the sentences are wanted */
    static OfTerms ofTerms(List<Article> articles, Map<String, List<Mention>> mentions) {
        Comparator<Scored> telling = Comparator.comparingDouble(Scored::score)
                .thenComparing(scored -> scored.evidence().articleId(), Comparator.reverseOrder());
        Map<String, List<Evidence>> all = new TreeMap<>();
        Map<String, Scored> best = new TreeMap<>();
        for (Article article : articles) {
            mostTelling(article, mentions.getOrDefault(article.id(), List.of())).forEach((term, scored) -> {
                all.computeIfAbsent(term, t -> new ArrayList<>()).add(scored.evidence());
                best.merge(term, scored, (a, b) -> telling.compare(a, b) >= 0 ? a : b);
            });
        }
        Map<String, Evidence> bestSentences = new TreeMap<>();
        best.forEach((term, scored) -> {
            if (scored.score() > SentenceScore.NO_STATEMENT) {
                bestSentences.put(term, scored.evidence());
            }
        });
        return new OfTerms(all, bestSentences);
    }

    /** @param mentions in reading order, so that each run is split into sentences once */
    private static Map<String, Scored> mostTelling(Article article, List<Mention> mentions) {
        SentenceScore scoring = new SentenceScore(article.meta().language());
        List<TextRun> runs = article.body().runs();
        Map<String, Scored> best = new TreeMap<>();
        int current = -1;
        RunSentences sentences = RunSentences.EMPTY;
        for (Mention mention : mentions) {
            TextRun run = runs.get(mention.run());
            sentences = mention.run() == current ? sentences : RunSentences.of(run);
            current = mention.run();
            Sentences.Range range = sentences.around(mention.from(), mention.to());
            double score = scoring.score(run, range, mention.from(), mention.to());
            Scored before = best.get(mention.termId());
            if (before == null || score > before.score()) {
                Evidence evidence = evidence(article.id(), run, range, mention.from(), mention.to());
                best.put(mention.termId(), new Scored(evidence, score));
            }
        }
        return best;
    }

    /** Sentences of other articles that link to an article, one for each of them, by the linked article's id. */
    static Map<String, List<Evidence>> ofArticles(List<Article> articles, LinkIndex links) {
        Map<String, List<Evidence>> backlinks = new TreeMap<>();
        for (Article article : articles) {
            List<BodyLinks.Place> places = BodyLinks.of(article.body());
            List<TextRun> runs = places.isEmpty() ? List.of() : article.body().runs();
            Set<String> seen = new HashSet<>(Set.of(article.id()));
            for (BodyLinks.Place place : places) {
                if (links.resolve(place.target(), place.wiki()) instanceof Link.ToArticle to && seen.add(to.id())) {
                    backlinks
                            .computeIfAbsent(to.id(), id -> new ArrayList<>())
                            .add(sentence(article.id(), runs.get(place.run()), place));
                }
            }
        }
        return backlinks;
    }

    private static Evidence sentence(String articleId, TextRun run, BodyLinks.Place place) {
        Sentences.Range range = RunSentences.of(run).around(place.from(), place.to());
        return evidence(articleId, run, range, place.from(), place.to());
    }

    /** A sentence too long to quote is cut around what it is quoted for. */
    private static Evidence evidence(String articleId, TextRun run, Sentences.Range range, int from, int to) {
        int start = Math.max(range.from(), from - LONGEST_SENTENCE / 2);
        int end = Math.min(range.to(), Math.max(to, start + LONGEST_SENTENCE));
        String sentence = run.text().substring(start, end).replace('\n', ' ');
        return new Evidence(articleId, run.index(), sentence, from - start, to - start);
    }

    /** The sentences of one run, for many look-ups. */
    private record RunSentences(List<Sentences.Range> ranges, int length) {
        static final RunSentences EMPTY = new RunSentences(List.of(), 0);

        static RunSentences of(TextRun run) {
            return new RunSentences(Sentences.split(run.text()), run.text().length());
        }

        /** The sentence that holds [from, to); the whole run where it lies in more than one. */
        Sentences.Range around(int from, int to) {
            int low = 0;
            int high = ranges.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ranges.get(middle).to() < to) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            boolean held = low < ranges.size() && ranges.get(low).from() <= from;
            return held ? ranges.get(low) : new Sentences.Range(0, length);
        }
    }
}
