package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Sentences;
import io.github.leishu.library.Library.Quoted;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.SentenceScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sentences that say most about a term, and those that link to an article. */
final class Backlinks {
    /** Of one term: more than a page's reader reads. */
    static final int MOST_QUOTED = 30;

    private static final int LONGEST_SENTENCE = 300;

    private final Map<String, OfTerm> byTerm = new TreeMap<>();

    private Backlinks() {}

    /** @param articles in the order in which the sentences are wanted */
    static Backlinks ofTerms(List<ArticleText> articles, Map<String, List<Mention>> mentions) {
        Backlinks backlinks = new Backlinks();
        for (int order = 0; order < articles.size(); order++) {
            ArticleText article = articles.get(order);
            String id = article.article().id();
            mostTelling(article, order, mentions.getOrDefault(id, List.of())).forEach((term, told) -> backlinks
                    .byTerm
                    .computeIfAbsent(term, t -> new OfTerm())
                    .add(told));
        }
        return backlinks;
    }

    /** By term id; every term that an article speaks of has an entry. */
    Map<String, Quoted> quoted() {
        Map<String, Quoted> quoted = new TreeMap<>();
        byTerm.forEach((term, told) -> quoted.put(term, told.quoted()));
        return quoted;
    }

    /** The sentence that says most about a term, of equals that of the first article by id; empty where none says anything. */
    Optional<Evidence> best(String term) {
        return Optional.ofNullable(byTerm.get(term)).flatMap(OfTerm::best);
    }

    /**
     * By term id.
     *
     * @param order of the article among all
     * @param mentions in reading order, so that each run is split into sentences once
     */
    private static Map<String, Told> mostTelling(ArticleText article, int order, List<Mention> mentions) {
        SentenceScore scoring = new SentenceScore(article.article().meta().language());
        Map<String, Told> best = new HashMap<>();
        int at = -1;
        RunSentences sentences = RunSentences.NONE;
        for (Mention mention : mentions) {
            if (mention.run() != sentences.run()) {
                at = next(article.runs(), at + 1, mention.run());
                sentences = RunSentences.of(article.runs().get(at).run());
            }
            TextRun run = article.runs().get(at).run();
            double score =
                    scoring.score(run, sentences.around(mention.from(), mention.to()), mention.from(), mention.to());
            Told told = best.computeIfAbsent(
                    mention.termId(), term -> new Told(article.article().id(), order));
            told.hear(sentences, mention, score);
        }
        return best;
    }

    private static int next(List<RunText> runs, int from, int run) {
        int at = from;
        while (runs.get(at).run().index() != run) {
            at++;
        }
        return at;
    }

    /** Sentences of other articles that link to an article, one for each of them, by the linked article's id. */
    static Map<String, List<Evidence>> ofArticles(List<Article> articles, LinkIndex links) {
        Map<String, List<Evidence>> backlinks = new TreeMap<>();
        for (Article article : articles) {
            Set<String> seen = new HashSet<>(Set.of(article.id()));
            for (BodyLinks.Place place : BodyLinks.of(article.body())) {
                if (links.resolve(place.target(), place.wiki()) instanceof Link.ToArticle to && seen.add(to.id())) {
                    RunSentences run =
                            RunSentences.of(place.leaf().index(), place.leaf().text());
                    backlinks
                            .computeIfAbsent(to.id(), id -> new ArrayList<>())
                            .add(run.quote(article.id(), place.from(), place.to()));
                }
            }
        }
        return backlinks;
    }

    /** What one article says about a term at the place where it says most. */
    private static final class Told {
        /** Then by the article that speaks of it more often, then by the articles' order. */
        static final Comparator<Told> LEAST_TELLING_FIRST = Comparator.comparingDouble((Told told) -> told.score)
                .thenComparingInt(told -> told.mentions)
                .thenComparing(
                        Comparator.comparingInt((Told told) -> told.order).reversed());

        private final String articleId;
        private final int order;
        private double score = Double.NEGATIVE_INFINITY;
        private int mentions;
        private RunSentences run = RunSentences.NONE;
        private int from;
        private int to;

        Told(String articleId, int order) {
            this.articleId = articleId;
            this.order = order;
        }

        void hear(RunSentences heard, Mention mention, double itsScore) {
            mentions++;
            if (itsScore > score) {
                score = itsScore;
                run = heard;
                from = mention.from();
                to = mention.to();
            }
        }

        boolean beats(@Nullable Told other) {
            return other == null
                    || score > other.score
                    || score == other.score && articleId.compareTo(other.articleId) < 0;
        }

        Evidence quoted() {
            return run.quote(articleId, from, to);
        }
    }

    /** What all articles say about one term. */
    private static final class OfTerm {
        private final List<String> articles = new ArrayList<>();
        private final Queue<Told> mostTelling = new PriorityQueue<>(Told.LEAST_TELLING_FIRST);
        private @Nullable Told best;

        void add(Told told) {
            articles.add(told.articleId);
            best = told.beats(best) ? told : best;
            if (mostTelling.size() == MOST_QUOTED) {
                if (Told.LEAST_TELLING_FIRST.compare(told, mostTelling.element()) < 0) {
                    return;
                }
                mostTelling.remove();
            }
            mostTelling.add(told);
        }

        Optional<Evidence> best() {
            return Optional.ofNullable(best)
                    .filter(told -> told.score > SentenceScore.NO_STATEMENT)
                    .map(Told::quoted);
        }

        Quoted quoted() {
            List<Told> chosen = mostTelling.stream()
                    .sorted(Comparator.comparingInt(told -> told.order))
                    .toList();
            Set<String> quoted = new HashSet<>();
            chosen.forEach(told -> quoted.add(told.articleId));
            return new Quoted(
                    chosen.stream().map(Told::quoted).toList(),
                    articles.stream().filter(id -> !quoted.contains(id)).toList());
        }
    }

    /** The sentences of one run, for many look-ups. */
    private record RunSentences(int run, String text, List<Sentences.Range> ranges) {
        static final RunSentences NONE = new RunSentences(-1, "", List.of());

        static RunSentences of(TextRun run) {
            return of(run.index(), run.text());
        }

        static RunSentences of(int run, String text) {
            return new RunSentences(run, text, Sentences.split(text));
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
            return held ? ranges.get(low) : new Sentences.Range(0, text.length());
        }

        /** The sentence around [from, to); one too long to quote is cut around it, between characters. */
        Evidence quote(String articleId, int from, int to) {
            Sentences.Range sentence = around(from, to);
            int start = Math.max(sentence.from(), from - LONGEST_SENTENCE / 2);
            int end = Math.min(sentence.to(), Math.max(to, start + LONGEST_SENTENCE));
            start -= isInsideCharacter(start) ? 1 : 0;
            end += isInsideCharacter(end) ? 1 : 0;
            String quote = text.substring(start, end).replace('\n', ' ');
            return new Evidence(articleId, run, quote, from - start, to - start);
        }

        private boolean isInsideCharacter(int at) {
            return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        }
    }
}
