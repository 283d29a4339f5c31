package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.restore.Restoration;
import io.github.leishu.ingest.score.PageScores;
import io.github.leishu.ingest.score.Scorer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the content of a web page: boilerplate goes, stories and readers' comments stay. Thread-safe. */
public final class ContentFinder {
    /** Share of the scored content that the rules must leave. */
    private static final double AGREED = 0.25;

    private ContentFinder() {}

    /** The content with readers' comments apart; {@code page} is left alone, every removal is noted in {@code log}. */
    public static PageContent find(Document page, RemovalLog log) {
        return find(page, true, log);
    }

    /** The content, in which everything that looks like a comment or a post may count as text. */
    static PageContent withoutComments(Document page, RemovalLog log) {
        return find(page, false, log);
    }

    private static PageContent find(Document page, boolean withComments, RemovalLog log) {
        Document copy = page.clone();
        Restoration.restore(copy);
        PageScores scores = Scorer.score(copy);
        Selection selection = Selection.marked(scores, log);
        List<Comment> comments = withComments ? DomComments.take(copy, log) : List.of();
        selection.apply(copy, log);
        return new PageContent(scores.isEastAsian() ? agreed(copy, log) : blocks(copy.body(), false), comments);
    }

    /** In a script that the scorer hardly knows, the rules by names and wording have a say too, but not alone. */
    private static List<Element> agreed(Document scored, RemovalLog log) {
        int before = log.count();
        Document cautious = scored.clone();
        apply(DomRules.boilerplate(), cautious, log);
        apply(List.of(new Wording(), new LinkLists()), cautious, log);
        List<Element> blocks = blocks(cautious.body(), true);
        if (length(blocks) >= AGREED * scored.body().text().length()) {
            return blocks;
        }
        log.keepFirst(before);
        return blocks(scored.body(), false);
    }

    private static int length(List<Element> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    private static List<Element> blocks(Element body, boolean narrow) {
        boolean several = body.getElementsByTag("h1").size() > 1
                || body.getElementsByTag("article").size() > 1;
        if (!several && !narrow) {
            return Flattener.blocks(body);
        }
        ProseMap prose = ProseMap.measured(body);
        List<Element> stories = new MarkedStories(prose).find(body);
        if (stories.isEmpty()) {
            return Flattener.blocks(narrow ? new MainContent(prose).find(body) : body);
        }
        List<Element> blocks = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            String number = Integer.toString(i + 1);
            List<Element> story = Flattener.blocks(stories.get(i));
            story.forEach(block -> block.attr("data-story", number));
            blocks.addAll(story);
        }
        return blocks;
    }

    private static void apply(List<CleanRule> rules, Document page, RemovalLog log) {
        rules.forEach(rule -> rule.apply(page, log));
    }
}
