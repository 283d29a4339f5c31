package io.github.leishu.ingest.story;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.story.StorySplitter.Segment;
import io.github.leishu.ingest.text.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between a headline and its text: byline, date, account, deck; keeps what belongs to the story. */
final class StoryHeader {
    private static final String RULE = "header";

    /** A deck is a sentence without its stop: wider than a rubric. */
    private static final int DECK = 28;

    private final PageLines page;
    private final Segment segment;
    private final RemovalLog log;
    private final List<String> authors = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<Line> kept = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<String> rest = Optional.empty();
    private Optional<String> source = Optional.empty();

    StoryHeader(PageLines page, Segment segment, RemovalLog log) {
        this.page = page;
        this.segment = segment;
        this.log = log;
        read();
    }

    private void read() {
        int from = Math.min(segment.title() >= 0 ? segment.title() + 1 : segment.from(), segment.body());
        if (segment.title() >= segment.body()) {
            from = segment.from();
        }
        int lastHeader = lastHeader(from);
        for (int i = from; i < segment.body(); i++) {
            Line line = page.get(i);
            Optional<HeaderLine> header = page.header(i);
            if (header.isPresent()) {
                take(header.get());
                log.note(line.element(), RULE, "byline, date or counters, read as such");
            } else if (stays(line, i, lastHeader)) {
                kept.add(line);
            } else {
                takeAccount(line, i);
                log.note(line.element(), RULE, "between headline and text");
            }
        }
    }

    private int lastHeader(int from) {
        int last = -1;
        for (int i = from; i < segment.body(); i++) {
            last = page.header(i).isPresent() ? i : last;
        }
        return last;
    }

    private boolean stays(Line line, int index, int lastHeader) {
        if (!line.isText()) {
            return !line.raw() && line.kind() != Line.Kind.HEADING || index > lastHeader;
        }
        if (PageLines.caption(line)) {
            return true;
        }
        if (PageLines.tailCue(line) || PageLines.discussionCue(line) || repeatsTitle(line)) {
            return false;
        }
        if (index < lastHeader || TitleFinder.RUBRIC.matcher(line.key()).matches()) {
            return line.width() >= DECK && line.clauses() > 0 && !Names.hasAccountSuffix(line.text());
        }
        return !line.raw() || index >= segment.body() - 3 || line.width() >= DECK;
    }

    private boolean repeatsTitle(Line line) {
        return segment.title() >= 0
                && line.key().equals(page.get(segment.title()).key());
    }

    private void takeAccount(Line line, int index) {
        boolean account = Names.hasAccountSuffix(line.text());
        boolean aboveHeader =
                index + 1 < segment.body() && page.header(index + 1).isPresent();
        if (account || (aboveHeader && line.brief() && (Names.nameLike(line.text()) || page.count(line.key()) > 1))) {
            accounts.addAll(Names.account(line.text()));
        }
    }

    private void take(HeaderLine header) {
        header.authors().stream().filter(name -> !authors.contains(name)).forEach(authors::add);
        if (header.updated() && updated.isEmpty()) {
            updated = header.date();
        } else if (!header.updated() && date.isEmpty()) {
            date = header.date();
        }
        source = source.or(header::source);
        if (rest.isEmpty()
                && header.marks().contains(HeaderLine.Mark.DATE)
                && !header.rest().isEmpty()) {
            rest = Optional.of(header.rest());
        }
    }

    /** Names in a byline; else names of a dateline; else a name beside the date; else the account's. */
    List<String> authors() {
        if (!authors.isEmpty()) {
            return authors;
        }
        List<String> reporters = segment.body() < page.size()
                ? page.dateline(segment.body()).map(Dateline::authors).orElse(List.of())
                : List.of();
        if (!reporters.isEmpty()) {
            return reporters;
        }
        List<String> beside = rest.map(Names::list).orElse(List.of());
        return beside.isEmpty() ? accounts : beside;
    }

    /** Accounts or names beside the date, whether or not they are people. */
    Optional<String> rest() {
        return rest;
    }

    Optional<LocalDate> date() {
        return date.or(() -> updated);
    }

    /** The publication as the header or the dateline names it. */
    Optional<String> site() {
        Optional<String> wire = segment.body() < page.size()
                ? page.dateline(segment.body()).flatMap(Dateline::namedSite)
                : Optional.empty();
        return source.or(() -> wire);
    }

    /** What stands above the text and belongs to it: deck, captions, a first heading. */
    List<Line> kept() {
        return kept;
    }
}
