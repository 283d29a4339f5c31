package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.markup.DomRules;
import io.github.leishu.ingest.markup.Flattener;
import io.github.leishu.ingest.markup.LinkLists;
import io.github.leishu.ingest.markup.MainContent;
import io.github.leishu.ingest.markup.MarkedStories;
import io.github.leishu.ingest.markup.ProseMap;
import io.github.leishu.ingest.markup.Wording;
import io.github.leishu.ingest.restore.NoteAnchors;
import io.github.leishu.ingest.restore.Restoration;
import io.github.leishu.ingest.score.PageScores;
import io.github.leishu.ingest.score.Scorer;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.thread.Contributions;
import io.github.leishu.ingest.thread.PageNames;
import io.github.leishu.ingest.thread.ThreadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the content of one web page: boilerplate goes, stories and readers' comments stay. Works on the page itself and
 * uses it up. Not thread-safe.
 */
public final class ContentFinder {
    /** Share of the scored content that the rules must leave. */
    private static final double AGREED = 0.25;

    /** Columns of text below which what is left beside the comments is no article. */
    private static final int LEAST = 100;

    private final Document page;
    private final PageNames names = new PageNames(Roles.WORDS);
    private final Suspects suspects;
    private final Contributions contributions;

    /** @param page as read; others must have read by now what they need of it */
    public ContentFinder(Document page) {
        this.page = page;
        suspects = new Suspects(page.body(), Restoration.restore(page));
        contributions = Contributions.of(page, names, suspects::see);
    }

    /** The thread that is the page's content, if it is one. */
    public Optional<ThreadPage> thread() {
        return contributions.thread();
    }

    /** The content with readers' comments apart; every removal is noted in {@code log}. To be asked for once. */
    public PageContent content(RemovalLog log) {
        PageScores scores = Scorer.score(page);
        Selection.prepare(scores, log);
        scores.apparatus().forEach(part -> part.attr(NoteAnchors.NOTES, ""));
        Selection selection = new Selection(scores, log);
        log.save();
        List<Comment> comments = new DomComments(suspects, names, log).take(page, contributions);
        if (comments.isEmpty()) {
            log.settle();
        }
        selection.apply(suspects);
        if (!comments.isEmpty()
                && !isWide(page.body())
                && Line.widthOf(page.body().text()) < LEAST) {
            // What was taken for comments is all there is: a thread whose first post looks like the others.
            log.putBack();
            comments = List.of();
            selection.apply(suspects);
        }
        log.settle();
        List<Element> stories = scores.isEastAsian() ? agreed(log) : stories(suspects.several(), false);
        return new PageContent(blocks(stories), comments);
    }

    /** A look that is cheaper than all of the text: whether one of its texts alone is so wide. */
    private static boolean isWide(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            Node node = outer.childNode(i);
            boolean wide = node instanceof TextNode text
                    ? Line.widthOf(text.text().strip()) >= LEAST
                    : node instanceof Element inner && isWide(inner);
            if (wide) {
                return true;
            }
        }
        return false;
    }

    /** In a script that the scorer hardly knows, the rules by names and wording have a say too, but not alone. */
    private List<Element> agreed(RemovalLog log) {
        double enough = AGREED * page.body().text().length();
        log.save();
        DomRules.boilerplate().forEach(rule -> rule.apply(page, log));
        new Wording().apply(page, log);
        new LinkLists().apply(page, log);
        List<Element> stories = stories(true, true);
        if (stories.stream().mapToInt(story -> story.text().length()).sum() < enough) {
            log.putBack();
            stories = stories(suspects.several(), false);
        }
        log.settle();
        return stories;
    }

    /**
     * The elements that hold the stories.
     *
     * @param several whether there may be more than one
     * @param narrow whether something is still around the only one
     */
    private List<Element> stories(boolean several, boolean narrow) {
        Element body = page.body();
        if (!several && !narrow) {
            return List.of(body);
        }
        ProseMap prose = ProseMap.measured(body);
        List<Element> stories = new MarkedStories(prose).find(body);
        if (!stories.isEmpty()) {
            return stories;
        }
        return List.of(narrow ? new MainContent(prose).find(body) : body);
    }

    /** Those of several stories are numbered. */
    private static List<Element> blocks(List<Element> stories) {
        if (stories.size() == 1) {
            return Flattener.blocks(stories.get(0));
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
}
