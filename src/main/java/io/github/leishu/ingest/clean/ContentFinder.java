package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.restore.Restoration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the content of a web page: boilerplate goes, stories and readers' comments stay. Thread-safe. */
public final class ContentFinder {
    private ContentFinder() {}

    /** The content; {@code page} is left alone, and every removal is noted in {@code log}. */
    public static PageContent find(Document page, RemovalLog log) {
        Document copy = page.clone();
        Restoration.restore(copy);
        apply(DomRules.machinery(), copy, log);
        List<Comment> comments = DomComments.take(copy, log);
        apply(DomRules.boilerplate(), copy, log);
        apply(List.of(new Wording()), copy, log);
        apply(List.of(new LinkLists()), copy, log);
        return new PageContent(blocks(copy.body()), comments);
    }

    private static List<Element> blocks(Element body) {
        ProseMap prose = ProseMap.measured(body);
        List<Element> stories = new MarkedStories(prose).find(body);
        if (stories.isEmpty()) {
            return Flattener.blocks(new MainContent(prose).find(body));
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
