package io.github.leishu.ingest.clean;

import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.ingest.body.BodyReader;
import io.github.leishu.ingest.markup.Flattener;
import io.github.leishu.ingest.meta.Candidate;
import io.github.leishu.ingest.meta.PageFacts;
import io.github.leishu.ingest.meta.PageMetadata;
import io.github.leishu.ingest.meta.StoryClaims;
import io.github.leishu.ingest.rule.LineRules;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.story.FoundStory;
import io.github.leishu.ingest.story.StoryFinder;
import io.github.leishu.ingest.text.BlockBuilder;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.thread.ThreadPage;
import io.github.leishu.lang.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Cleans a page: from its whole DOM to the articles on it. Thread-safe. Works on the page's own document, of which nothing
 * can be told afterwards: a copy of a large one would need as much memory again.
 */
public final class Cleaner {
    /** Columns of text below which the content of a web page is no article. */
    private static final int LEAST = 100;

    /** Columns of a line that is no byline, label or button. */
    private static final int LONG = 60;

    /** Share of the content from which on it was not header and tail that the lines' rules took away. */
    private static final double WRONG_CUT = 0.1;

    /** The same in columns, for short pages. */
    private static final int LEAST_CUT = 300;

    private static final Set<HeaderLine.Mark> TELLING =
            EnumSet.of(HeaderLine.Mark.BYLINE, HeaderLine.Mark.SOURCE, HeaderLine.Mark.EDITOR, HeaderLine.Mark.READING);

    /** Share of a page's text that several stories must hold together. */
    private static final double SEVERAL = 0.7;

    private static final Pattern STORY_NUMBER = Pattern.compile("\\d{1,6}");

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
        ContentFinder finder = new ContentFinder(page.document());
        Optional<ThreadPage> thread = finder.thread();
        if (thread.isPresent()) {
            return thread(thread.get(), metadata.facts(StoryClaims.NONE, page.saved()), page, log);
        }
        PageContent content = finder.content(log);
        List<FoundStory> found = stories(content, log);
        List<PageFacts> considered = facts(found, metadata, page);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Comment> comments = i == found.size() - 1 ? content.comments() : List.of();
            stories.add(story(found.get(i), considered.get(i), comments));
        }
        return new CleanPage(stories, log.removals(), considered);
    }

    private static List<PageFacts> facts(List<FoundStory> found, PageMetadata metadata, SourceDocument page) {
        if (found.size() == 1) {
            return List.of(dated(metadata.facts(claims(found.get(0)), page.saved()), page));
        }
        if (found.isEmpty()) {
            return List.of();
        }
        PageFacts all = metadata.facts(StoryClaims.NONE, page.saved());
        return found.stream()
                .map(story -> dated(all.shared(claims(story)), page))
                .toList();
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
     * short notice. The lines tell where it is headed and where one story ends and another begins; what they say beyond
     * that is worth less than the markup.
     */
    private static List<FoundStory> stories(List<Line> lines, RemovalLog log) {
        int before = log.count();
        List<FoundStory> found = StoryFinder.find(lines, log);
        if (found.isEmpty()) {
            if (width(lines) < LEAST) {
                return found;
            }
            log.keepFirst(before);
            return whole(lines, log);
        }
        FoundStory first = found.get(0);
        boolean several = found.size() > 1 && widthOf(found) >= SEVERAL * width(lines);
        boolean structured = first.post() || !first.comments().isEmpty();
        boolean trusted = several || structured || isEastAsian(lines);
        return trusted ? found : List.of(restored(first, lines, log));
    }

    private static int widthOf(List<FoundStory> stories) {
        return stories.stream().mapToInt(story -> width(story.lines())).sum();
    }

    private static int width(List<Line> lines) {
        int width = 0;
        for (Line line : lines) {
            width += line.width();
        }
        return width;
    }

    /** The wording of headers, tails and buttons is best known in Chinese. */
    private static boolean isEastAsian(List<Line> lines) {
        int letters = 0;
        for (Line line : lines) {
            letters += line.text().length();
        }
        return width(lines) > 1.5 * letters;
    }

    private static List<FoundStory> whole(List<Line> lines, RemovalLog log) {
        Optional<Line> headline =
                lines.stream().filter(line -> line.kind() == Line.Kind.HEADING).findFirst();
        boolean untitled = headline.isEmpty() && lines.get(0).prose();
        String first = headline.orElse(lines.get(0)).text();
        String title = untitled ? StoryFinder.opening(first) : first;
        List<Line> body = new ArrayList<>();
        for (Line line : lines) {
            if (isHeader(line)) {
                log.note(line.element(), "header", "byline, date or counters, read as such");
            } else if (!line.text().equals(title)) {
                body.add(line);
            }
        }
        return body.isEmpty()
                ? List.of()
                : List.of(new FoundStory(
                        title, List.of(), Optional.empty(), Optional.empty(), false, body, List.of(), false));
    }

    /** The story with the lines that are too long, or too much part of a structure, for a header or a button. */
    private static FoundStory restored(FoundStory story, List<Line> lines, RemovalLog log) {
        Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Line line : story.lines()) {
            kept.add(line.element());
        }
        Set<Element> back = Collections.newSetFromMap(new IdentityHashMap<>());
        String title = Line.key(story.title());
        List<Line> body = new ArrayList<>();
        for (Line line : lines) {
            if (kept.remove(line.element())) {
                body.add(line);
            } else if (!line.hasKey(title) && (!line.isText() || line.width() >= LONG) && !isHeader(line)) {
                body.add(line);
                back.add(line.element());
            }
        }
        boolean joinedAnew = !kept.isEmpty();
        int lost = width(body) - width(story.lines());
        if (joinedAnew || lost < Math.max(LEAST_CUT, WRONG_CUT * width(lines))) {
            return story;
        }
        log.undo(back);
        return new FoundStory(
                story.title(),
                story.authors(),
                story.date(),
                story.site(),
                story.sponsored(),
                body,
                story.comments(),
                false);
    }

    /** A day and who, where from or how long to read; a day and an hour alone may be a line of a programme. */
    private static boolean isHeader(Line line) {
        return HeaderLine.of(line)
                .filter(header ->
                        header.marks().contains(HeaderLine.Mark.DATE) && !Collections.disjoint(header.marks(), TELLING))
                .isPresent();
    }

    private static List<FoundStory> stories(PageContent content, RemovalLog log) {
        List<FoundStory> found = new ArrayList<>();
        for (List<Element> blocks : marked(content.blocks()).values()) {
            for (FoundStory marked : stories(LineRules.interludes(Line.of(blocks), log), log)) {
                FoundStory story = withoutHints(marked, log);
                if (!story.lines().isEmpty()) {
                    found.add(story);
                }
            }
        }
        return found;
    }

    /** Lines that only told about the story have done so by now. */
    private static FoundStory withoutHints(FoundStory story, RemovalLog log) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < story.lines().size(); i++) {
            Line line = story.lines().get(i);
            // In the midst of a text it is the heading of a list or table: 參考資料.
            boolean heads = !lines.isEmpty()
                    && i + 1 < story.lines().size()
                    && !story.lines().get(i + 1).isText();
            if (!heads && Selection.isHint(line)) {
                log.note(line.element(), "model", "short line above the content");
            } else {
                lines.add(line);
            }
        }
        return new FoundStory(
                story.title(),
                story.authors(),
                story.date(),
                story.site(),
                story.sponsored(),
                lines,
                story.comments(),
                story.post());
    }

    private static Map<Integer, List<Element>> marked(List<Element> blocks) {
        Map<Integer, List<Element>> stories = new TreeMap<>();
        int last = 0;
        for (Element block : blocks) {
            String mark = block.attr("data-story");
            last = mark.isEmpty() || !STORY_NUMBER.matcher(mark).matches() ? last : Integer.parseInt(mark);
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
        List<Comment> discussion = new ArrayList<>(found.comments());
        discussion.addAll(more);
        Story.Facts merged = new Story.Facts(
                facts.title().value().orElse(found.title()),
                facts.authors().value().orElse(List.of()),
                facts.published().value().or(() -> facts.modified().value()),
                facts.site().value(),
                facts.url().value(),
                Language.of(body.pieces(), facts.details().language().orElse("")),
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
