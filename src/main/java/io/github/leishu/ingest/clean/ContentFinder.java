package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the content of a web page: boilerplate goes, stories and readers' comments stay. Thread-safe. */
public final class ContentFinder {
    private ContentFinder() {}

    /** The content; {@code page} is left alone, and every removal is noted in {@code log}. */
    public static PageContent find(Document page, RemovalLog log) {
        Document copy = page.clone();
        apply(DomRules.machinery(), copy, log);
        List<Comment> comments = DomComments.take(copy, log);
        apply(DomRules.boilerplate(), copy, log);
        apply(List.of(new Wording()), copy, log);
        Element main = new MainContent(ProseMap.measured(copy.body())).find(copy.body());
        apply(List.of(new LinkLists()), copy, log);
        return new PageContent(Flattener.blocks(main), comments);
    }

    private static void apply(List<CleanRule> rules, Document page, RemovalLog log) {
        rules.forEach(rule -> rule.apply(page, log));
    }
}
