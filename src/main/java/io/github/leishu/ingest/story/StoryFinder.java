package io.github.leishu.ingest.story;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.rule.LineRules;
import io.github.leishu.ingest.story.StorySplitter.Segment;
import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.PrintedPages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stories in the lines of a page: posts of boards and question pages by their own forms, everything else by
 * splitting, then header, comments and tail of each. Thread-safe.
 */
public final class StoryFinder {
    private static final String BEFORE = "page-header";

    /** Columns of running text below which a page has no article. */
    private static final int LEAST = 100;

    private StoryFinder() {}

    /** The stories in page order; empty where the page has no article. */
    public static List<FoundStory> find(List<Line> lines, RemovalLog log) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Optional<FoundStory> post = BoardPost.read(lines, log).or(() -> MailMessage.read(lines, log));
        if (post.isPresent()) {
            return List.of(post.get());
        }
        Optional<FoundStory> thread = ForumThread.read(lines, log).or(() -> Answers.read(lines, log));
        return thread.map(List::of).orElseGet(() -> stories(lines, log));
    }

    private static List<FoundStory> stories(List<Line> lines, RemovalLog log) {
        boolean printed = anyRaw(lines);
        List<Line> rest = LineRules.page(printed ? Line.rejoined(PrintedPages.flow(lines)) : lines, log);
        Optional<Masthead> masthead = printed ? Masthead.of(rest, log) : Optional.empty();
        rest = masthead.map(Masthead::rest).orElse(rest);
        PageLines page = new PageLines(rest);
        List<String> sites = new ArrayList<>(page.wireSites());
        sites.addAll(SiteName.names(lines));
        List<Segment> segments = new StorySplitter(page).split();
        List<FoundStory> found = new ArrayList<>();
        int seen = 0;
        for (Segment segment : segments) {
            page.range(seen, Math.max(seen, segment.from()))
                    .forEach(line -> log.note(line.element(), BEFORE, "above the headline"));
            seen = segment.to();
            story(page, segment, sites, lines, log).ifPresent(found::add);
        }
        return masthead.map(paper -> found.stream().map(paper::complete).toList())
                .orElse(found);
    }

    /** Whether there are lines of a text page, to which what is done to printed pages is confined. */
    private static boolean anyRaw(List<Line> lines) {
        for (Line line : lines) {
            if (line.raw()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<FoundStory> story(
            PageLines page, Segment segment, List<String> sites, List<Line> all, RemovalLog log) {
        StoryHeader header = new StoryHeader(page, segment, log);
        List<Line> text = new ArrayList<>(page.range(segment.from(), Math.min(segment.title(), segment.body())));
        text.addAll(header.kept());
        for (int i = segment.body(); i < segment.to(); i++) {
            if (i != segment.title()) {
                text.add(page.get(i));
            }
        }
        String title = title(page, segment, text);
        text = withoutTitle(text, title, log);
        boolean sponsored = Sponsorship.paid(title, text);
        int discussion = discussion(text);
        List<Comment> comments = Comments.read(text.subList(discussion, text.size()));
        text.subList(discussion, text.size())
                .forEach(line -> log.note(line.element(), "discussion", "what readers wrote, kept apart"));
        List<Line> body = LineRules.story(text.subList(0, discussion), log);
        if (!article(body)) {
            body.forEach(line -> log.note(line.element(), "no-story", "too little text, or excerpts only"));
            return Optional.empty();
        }
        Optional<String> site = header.site()
                .or(() -> SiteName.suffix(title, all))
                .or(() -> sites.stream().findFirst())
                .or(header::besideDate);
        Optional<LocalDate> date = header.date().isPresent() ? header.date() : closingDate(page, segment);
        List<String> authors = header.authors().stream()
                .filter(name -> !isSite(name, site, sites))
                .toList();
        return Optional.of(new FoundStory(title, authors, date, site, sponsored, body, comments, false));
    }

    /** A platform's line behind the text: "edited on" and a day. */
    private static Optional<LocalDate> closingDate(PageLines page, Segment segment) {
        for (int i = segment.body(); i < segment.to() && !page.get(i).opensDiscussion(); i++) {
            Optional<LocalDate> updated =
                    page.header(i).filter(HeaderLine::updated).flatMap(HeaderLine::date);
            if (updated.isPresent()) {
                return updated;
            }
        }
        return Optional.empty();
    }

    private static boolean isSite(String name, Optional<String> site, List<String> sites) {
        return site.filter(name::equalsIgnoreCase).isPresent() || sites.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String title(PageLines page, Segment segment, List<Line> text) {
        if (segment.title() >= 0) {
            return page.get(segment.title()).text();
        }
        return text.isEmpty() ? "" : opening(text.get(0).text());
    }

    /** The first clause of a text without a headline, which has to serve as one; at most 40 characters. */
    public static String opening(String text) {
        int end = 0;
        while (end < text.length() && end < 40 && "。，！？!?,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static List<Line> withoutTitle(List<Line> text, String title, RemovalLog log) {
        String key = Line.key(title);
        List<Line> kept = new ArrayList<>(text.size());
        for (Line line : text) {
            if (line.hasKey(key)) {
                log.note(line.element(), "repeated-title", "the headline again");
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Where the readers' part begins: behind some text, at a line with such wording. */
    private static int discussion(List<Line> text) {
        boolean prose = false;
        for (int i = 0; i < text.size(); i++) {
            if (prose && text.get(i).opensDiscussion()) {
                return i;
            }
            prose |= text.get(i).prose();
        }
        return text.size();
    }

    private static boolean article(List<Line> body) {
        int width = 0;
        int cut = 0;
        for (Line line : body) {
            if (line.prose() || line.kind() == Line.Kind.LIST) {
                width += line.width();
                cut += line.prose() && line.cutOff() && line.caption() ? 0 : line.cutOff() ? line.width() : 0;
            }
        }
        return width >= LEAST && cut * 2 <= width + LEAST;
    }
}
