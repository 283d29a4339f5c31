package io.github.leishu.library.term;

import io.github.leishu.article.TextRun;
import io.github.leishu.library.Mention;
import io.github.leishu.library.term.TermMatcher.Hit;
import io.github.leishu.library.text.ArticleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The concepts of one article.
 *
 * @param hits per run of {@link ArticleText#runs}, in reading order
 * @param titled concepts that its title names
 */
record ArticleTerms(ArticleText article, List<List<Hit>> hits, Set<Integer> titled) {

    static ArticleTerms of(ArticleText article, TermMatcher matcher) {
        List<Hit> inTitle =
                matcher.find(article.title().folded(), article.title().text());
        List<List<Hit>> hits = new ArrayList<>();
        Set<Integer> sure = new HashSet<>();
        inTitle.stream().filter(hit -> !hit.weak()).forEach(hit -> sure.add(hit.concept()));
        for (ArticleText.RunText run : article.runs()) {
            List<Hit> found = matcher.find(run.match(), run.run().text());
            found.stream().filter(hit -> !hit.weak()).forEach(hit -> sure.add(hit.concept()));
            hits.add(found);
        }
        hits.replaceAll(found ->
                found.stream().filter(hit -> sure.contains(hit.concept())).toList());
        Set<Integer> titled = new TreeSet<>();
        inTitle.stream().map(Hit::concept).filter(sure::contains).forEach(titled::add);
        return new ArticleTerms(article, hits, titled);
    }

    /** Mentions of each concept, by concept. */
    Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new HashMap<>();
        hits.forEach(found -> found.forEach(hit -> counts.merge(hit.concept(), 1, Integer::sum)));
        return counts;
    }

    private record Place(int section, String id) {}

    /** @param ids by concept; empty for those that are not shown */
    List<Mention> mentions(List<String> ids) {
        List<Mention> mentions = new ArrayList<>();
        Set<Place> linked = new HashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            ArticleText.RunText run = article.runs().get(i);
            for (Hit hit : hits.get(i)) {
                String id = ids.get(hit.concept());
                if (!id.isEmpty()) {
                    mentions.add(mention(run, hit, id, linked));
                }
            }
        }
        return mentions;
    }

    private static Mention mention(ArticleText.RunText run, Hit hit, String id, Set<Place> linked) {
        int from = run.match().start(hit.from());
        int to = run.match().end(hit.to(), run.run().text());
        boolean prose = isProse(run.run(), from, to);
        boolean may =
                switch (run.run().kind()) {
                    case PARAGRAPH, LIST_ITEM, QUOTE, TABLE_CELL -> prose;
                    case HEADING, CAPTION, CODE, FOOTNOTE -> false;
                };
        boolean first = may && linked.add(new Place(run.run().section(), id));
        return new Mention(id, run.run().index(), from, to, first);
    }

    private static boolean isProse(TextRun run, int from, int to) {
        for (TextRun.Span span : run.prose()) {
            if (span.from() <= from && to <= span.to()) {
                return true;
            }
        }
        return false;
    }
}
