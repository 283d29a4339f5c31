package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** For each term, the sentence of each article that says most about it. */
final class Backlinks {
    private static final Pattern DEFINES_AFTER = Pattern.compile(
            "^[」』”\"]?\\s*(?:[（(][^()（）]{1,90}[）)])?\\s*[，,]?\\s*(?:就|其實|其实)?(?:是(?:一|指|由|用|利用)|指的是|，是|係指)");
    private static final Pattern DEFINES_BEFORE = Pattern.compile("(?:所謂|所谓|稱為|称为|稱作|称作|叫做|稱之為|称之为)的?\\s*[「“『\"]?$");
    private static final Pattern ENDS_NAME = Pattern.compile("^\\s*(?:$|[\\p{P}和與与的])");
    private static final Pattern GLOSS_AFTER = Pattern.compile("^[」』”\"]?\\s*[（(]\\s*[A-Za-z]");
    private static final int LOOK = 100;
    private static final int LONGEST_SENTENCE = 300;

    private Backlinks() {}

    /** A sentence with how well it serves. */
    private record Scored(Mention mention, double score) {}

    /** @param articles in the order in which the sentences are wanted */
    static Map<String, List<Evidence>> ofTerms(List<Article> articles, Map<String, List<Mention>> mentions) {
        Map<String, List<Evidence>> backlinks = new TreeMap<>();
        for (Article article : articles) {
            List<TextRun> runs = article.body().runs();
            Map<String, Scored> best = new TreeMap<>();
            for (Mention mention : mentions.getOrDefault(article.id(), List.of())) {
                Scored scored = new Scored(mention, score(runs.get(mention.run()), mention));
                best.merge(mention.termId(), scored, (a, b) -> b.score() > a.score() ? b : a);
            }
            best.forEach((term, scored) -> backlinks
                    .computeIfAbsent(term, t -> new ArrayList<>())
                    .add(evidence(article.id(), runs, scored.mention())));
        }
        return backlinks;
    }

    /** Sentences of other articles that link to an article, one for each of them, by the linked article's id. */
    static Map<String, List<Evidence>> ofArticles(List<Article> articles, LinkIndex links) {
        Map<String, List<Evidence>> backlinks = new TreeMap<>();
        for (Article article : articles) {
            List<TextRun> runs = article.body().runs();
            Set<String> seen = new HashSet<>(Set.of(article.id()));
            for (BodyLinks.Place place : BodyLinks.of(article.body())) {
                if (links.resolve(place.target(), place.wiki()) instanceof Link.ToArticle to && seen.add(to.id())) {
                    backlinks
                            .computeIfAbsent(to.id(), id -> new ArrayList<>())
                            .add(sentence(article.id(), runs.get(place.run()), place.from(), place.to()));
                }
            }
        }
        return backlinks;
    }

    /** The best of a term's sentences: the one that defines, then the first by the articles' order. */
    static Optional<Evidence> best(List<Evidence> sentences) {
        Map<Evidence, Double> scores = new HashMap<>();
        sentences.forEach(e -> scores.put(e, scoreIn(e.sentence(), e.from(), e.to())));
        return sentences.stream()
                .max(Comparator.comparingDouble((Evidence e) -> scores.getOrDefault(e, 0.0))
                        .thenComparing(Evidence::articleId, Comparator.reverseOrder()));
    }

    private static double score(TextRun run, Mention mention) {
        double kind =
                switch (run.kind()) {
                    case PARAGRAPH -> 0.6;
                    case LIST_ITEM, QUOTE -> 0.4;
                    case CAPTION, FOOTNOTE, TABLE_CELL -> 0.1;
                    case HEADING, CODE -> -1;
                };
        return kind + scoreIn(run.text(), mention.from(), mention.to());
    }

    private static double scoreIn(String text, int from, int to) {
        String after = text.substring(to, Math.min(text.length(), to + LOOK));
        String before = text.substring(Math.max(0, from - 10), from);
        double score = 0;
        boolean starts = from == 0 || "。！？!?\n".indexOf(text.charAt(from - 1)) >= 0;
        if (DEFINES_AFTER.matcher(after).find()) {
            score += starts ? 4 : 2;
        }
        if (DEFINES_BEFORE.matcher(before).find() && ENDS_NAME.matcher(after).find()) {
            score += 2.5;
        }
        if (GLOSS_AFTER.matcher(after).find()) {
            score += 1;
        }
        return score + (starts ? 0.3 : 0);
    }

    private static Evidence evidence(String articleId, List<TextRun> runs, Mention mention) {
        return sentence(articleId, runs.get(mention.run()), mention.from(), mention.to());
    }

    /** The sentence around [from, to) of a run; a sentence too long to quote is cut around it. */
    private static Evidence sentence(String articleId, TextRun run, int from, int to) {
        int start = 0;
        int end = run.text().length();
        for (Sentences.Range range : Sentences.split(run.text())) {
            if (range.from() <= from && to <= range.to()) {
                start = range.from();
                end = range.to();
            }
        }
        start = Math.max(start, from - LONGEST_SENTENCE / 2);
        end = Math.min(end, Math.max(to, start + LONGEST_SENTENCE));
        String sentence = run.text().substring(start, end).replace('\n', ' ');
        return new Evidence(articleId, run.index(), sentence, from - start, to - start);
    }
}
