package io.github.leishu.ingest.clean;

import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.ingest.body.BodyReader;
import io.github.leishu.ingest.meta.Candidate;
import io.github.leishu.ingest.meta.PageFacts;
import io.github.leishu.ingest.meta.PageMetadata;
import io.github.leishu.ingest.meta.StoryClaims;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.story.FoundStory;
import io.github.leishu.ingest.story.StoryFinder;
import io.github.leishu.ingest.text.BlockBuilder;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.thread.ThreadPage;
import io.github.leishu.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Cleans a page: from its whole DOM to the articles on it. Thread-safe; the argument is left alone. */
public final class Cleaner {
    /** Columns of text below which the content of a web page is no article. */
    private static final int LEAST = 100;

    private static final Pattern FILE_DAY =
            Pattern.compile("(?<![0-9A-Za-z])((?:19|20)\\d\\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)[^/]*$");

    /** The stories on the page in order, none if it has no article. */
    public CleanPage clean(SourceDocument page) {
        RemovalLog log = new RemovalLog();
        return page.kind() == SourceDocument.Kind.TEXT ? text(page, log) : web(page, log);
    }

    private static CleanPage text(SourceDocument page, RemovalLog log) {
        List<Line> lines = Line.of(page.document().body().children());
        List<Story> stories = new ArrayList<>();
        List<PageFacts> considered = new ArrayList<>();
        for (FoundStory found : StoryFinder.find(lines, log)) {
            PageFacts facts = dated(PageFacts.of(claims(found)), page);
            considered.add(facts);
            stories.add(story(found, facts, List.of()));
        }
        return new CleanPage(stories, log.removals(), considered);
    }

    /** A page that marks its stories is taken at its word; its own statements describe the page's only story. */
    private static CleanPage web(SourceDocument page, RemovalLog log) {
        PageMetadata metadata = PageMetadata.scan(page.document());
        Optional<ThreadPage> thread = ThreadPage.find(page.document());
        if (thread.isPresent()) {
            return thread(thread.get(), metadata.facts(StoryClaims.NONE, page.saved()), page, log);
        }
        PageContent content = ContentFinder.find(page.document(), log);
        List<FoundStory> found = new ArrayList<>();
        for (List<Element> blocks : marked(content.blocks()).values()) {
            found.addAll(stories(Line.of(blocks), log));
        }
        boolean one = found.size() == 1;
        List<Story> stories = new ArrayList<>();
        List<PageFacts> considered = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Comment> comments = i == found.size() - 1 ? content.comments() : List.of();
            StoryClaims own = claims(found.get(i));
            PageFacts facts = one
                    ? metadata.facts(own, page.saved())
                    : metadata.facts(StoryClaims.NONE, page.saved()).shared(own);
            considered.add(dated(facts, page));
            stories.add(story(found.get(i), considered.get(i), comments));
        }
        return new CleanPage(stories, log.removals(), considered);
    }

    /** The first post is the story; who wrote it and when, the post knows better than the page. */
    private static CleanPage thread(ThreadPage thread, PageFacts facts, SourceDocument page, RemovalLog log) {
        String title = facts.title().value().orElse(page.document().title().strip());
        List<Element> blocks = new ArrayList<>(Flattener.blocks(thread.content()));
        if (blocks.isEmpty()) {
            blocks.add(new Element("p").text(title));
        }
        FoundStory found = new FoundStory(
                title,
                thread.author().isEmpty() ? facts.authors().value().orElse(List.of()) : List.of(thread.author()),
                thread.date().or(() -> facts.published().value()),
                Optional.empty(),
                facts.details().sponsored(),
                Line.of(blocks),
                thread.replies(),
                true);
        PageFacts considered = dated(facts.shared(claims(found)), page);
        return new CleanPage(List.of(story(found, considered, List.of())), log.removals(), List.of(considered));
    }

    /**
     * What the markup shows to be content is a story even where its lines do not look like one: a list, a manual, a
     * short notice.
     */
    private static List<FoundStory> stories(List<Line> lines, RemovalLog log) {
        int before = log.count();
        List<FoundStory> found = StoryFinder.find(lines, log);
        int width = lines.stream().mapToInt(Line::width).sum();
        if (!found.isEmpty() || width < LEAST) {
            return found;
        }
        log.keepFirst(before);
        Optional<Line> headline =
                lines.stream().filter(line -> line.kind() == Line.Kind.HEADING).findFirst();
        String title = headline.orElse(lines.get(0)).text();
        List<Line> body =
                lines.stream().filter(line -> !line.text().equals(title)).toList();
        return body.isEmpty()
                ? List.of()
                : List.of(new FoundStory(
                        title, List.of(), Optional.empty(), Optional.empty(), false, body, List.of(), false));
    }

    private static Map<Integer, List<Element>> marked(List<Element> blocks) {
        Map<Integer, List<Element>> stories = new TreeMap<>();
        int last = 0;
        for (Element block : blocks) {
            String mark = block.attr("data-story");
            last = mark.matches("\\d{1,6}") ? Integer.parseInt(mark) : last;
            stories.computeIfAbsent(last, k -> new ArrayList<>()).add(block);
        }
        return stories;
    }

    private static StoryClaims claims(FoundStory found) {
        return new StoryClaims(found.title(), found.authors(), found.date(), found.site());
    }

    /** Files are often saved under the day of publication. */
    private static PageFacts dated(PageFacts facts, SourceDocument page) {
        Matcher day = FILE_DAY.matcher(page.path());
        if (!day.find()) {
            return facts;
        }
        return Dates.value(day.group(1) + day.group(2) + day.group(3))
                .map(date -> facts.withPublished(List.of(new Candidate<>(date, "file name", 0.3))))
                .orElse(facts);
    }

    /** The page's explicit statements and what its text says, weighed against each other. */
    private static Story story(FoundStory found, PageFacts facts, List<Comment> more) {
        Body body = BodyReader.body(BlockBuilder.blocks(found.lines(), found.post()));
        String text = body.plainText();
        List<Comment> discussion = new ArrayList<>(found.comments());
        discussion.addAll(more);
        Story.Facts merged = new Story.Facts(
                facts.title().value().orElse(found.title()),
                facts.authors().value().orElse(List.of()),
                facts.published().value().or(() -> facts.modified().value()),
                facts.site().value(),
                facts.url().value(),
                Language.of(text, facts.details().language().orElse("")),
                facts.details().sponsored() || found.sponsored(),
                facts.license().value());
        Story.Details details = new Story.Details(
                facts.modified().value(),
                facts.details().image(),
                facts.details().tags(),
                facts.findings());
        return new Story(merged, body, discussion, details);
    }
}
