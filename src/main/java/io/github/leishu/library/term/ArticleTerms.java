package io.github.leishu.library.term;

import io.github.leishu.article.Publishing;
import io.github.leishu.article.TextRun;
import io.github.leishu.library.Mention;
import io.github.leishu.library.term.TermMatcher.Hit;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.MatchText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The concepts of one article.
 *
 * @param hits per run of {@link ArticleText#runs}, in reading order
 * @param titled concepts that its title names
 * @param unlinked concepts that its owner wants no links to
 */
record ArticleTerms(ArticleText article, List<List<Hit>> hits, Set<Integer> titled, Set<Integer> unlinked) {
    private static final int LONGEST_WORK_TITLE = 60;

    static ArticleTerms of(ArticleText article, TermMatcher matcher) {
        List<Hit> inTitle =
                matcher.find(article.title().folded(), article.title().text());
        List<List<Hit>> hits = new ArrayList<>();
        Set<Integer> sure = new HashSet<>();
        addSure(inTitle, sure);
        for (ArticleText.RunText run : article.runs()) {
            List<Hit> found = matcher.find(run.match(), run.run().text());
            addSure(found, sure);
            hits.add(found);
        }
        hits.forEach(found -> found.removeIf(hit -> hit.weak() && !sure.contains(hit.concept())));
        Set<Integer> titled = new TreeSet<>();
        inTitle.stream().map(Hit::concept).filter(sure::contains).forEach(titled::add);
        return new ArticleTerms(article, hits, titled, unlinked(article, matcher));
    }

    private static void addSure(List<Hit> hits, Set<Integer> sure) {
        for (Hit hit : hits) {
            if (!hit.weak()) {
                sure.add(hit.concept());
            }
        }
    }

    private static Set<Integer> unlinked(ArticleText article, TermMatcher matcher) {
        Set<Integer> unlinked = new HashSet<>();
        for (String name : article.article().meta().publishing().unlinked()) {
            matcher.find(MatchText.of(name), name).forEach(hit -> unlinked.add(hit.concept()));
        }
        return unlinked;
    }

    /** Adds the mentions of each concept, by concept. */
    void count(int[] mentions) {
        for (List<Hit> found : hits) {
            for (Hit hit : found) {
                mentions[hit.concept()]++;
            }
        }
    }

    /** @param ids by concept; empty for those that are not shown */
    List<Mention> mentions(List<String> ids) {
        List<Mention> mentions = new ArrayList<>();
        Set<String> linked = new HashSet<>();
        int section = 0;
        for (int i = 0; i < hits.size(); i++) {
            ArticleText.RunText run = article.runs().get(i);
            if (run.run().section() != section) {
                section = run.run().section();
                linked.clear();
            }
            for (Hit hit : hits.get(i)) {
                String id = ids.get(hit.concept());
                if (!id.isEmpty()) {
                    int from = run.match().start(hit.from());
                    int to = run.match().end(hit.to(), run.run().text());
                    boolean link = !linked.contains(id) && mayLink(hit, run.run(), from, to) && linked.add(id);
                    mentions.add(new Mention(id, run.run().index(), from, to, link));
                }
            }
        }
        return List.copyOf(mentions);
    }

    /** Whether it stands in prose, and the owner has nothing against it. */
    private boolean mayLink(Hit hit, TextRun run, int from, int to) {
        return switch (run.kind()) {
            case PARAGRAPH, LIST_ITEM, QUOTE, TABLE_CELL ->
                linksTerms()
                        && !unlinked.contains(hit.concept())
                        && !isInWorkTitle(run.text(), from)
                        && isProse(run, from, to);
            case HEADING, CAPTION, CODE, FOOTNOTE -> false;
        };
    }

    /** 《細胞》 is a journal. */
    private static boolean isInWorkTitle(String text, int at) {
        int first = Math.max(0, at - LONGEST_WORK_TITLE);
        int open = at - 1;
        while (open >= first && text.charAt(open) != '《') {
            if (text.charAt(open) == '》') {
                return false;
            }
            open--;
        }
        return open >= first;
    }

    private boolean linksTerms() {
        return !article.article().meta().publishing().unlinked().contains(Publishing.NO_TERM);
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
