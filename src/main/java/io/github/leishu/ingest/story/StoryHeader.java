package io.github.leishu.ingest.story;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.story.StorySplitter.Segment;
import io.github.leishu.ingest.text.Dateline;
import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands between a headline and its text: byline, date, account, deck; keeps what belongs to the story. */
final class StoryHeader {
    private static final String RULE = "header";

    /** A deck is a sentence without its stop: wider than a rubric. */
    private static final int DECK = 28;

    /** Without blank lines around it, a shorter line is a place or a button. */
    private static final int RUBRIC_WIDTH = 14;

    private static final Pattern PUBLICATION = Pattern.compile("\\p{L}{3,16}");

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
            } else if (!takesName(line, i) && stays(line, i, lastHeader)) {
                kept.add(line);
            } else {
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
        if (line.caption()) {
            return true;
        }
        if (line.opensTail() || line.opensDiscussion() || repeatsTitle(line)) {
            return false;
        }
        if (index < lastHeader || TitleFinder.RUBRIC.coversBlock(line)) {
            return line.width() >= DECK && line.clauses() > 0 && !Names.hasAccountSuffix(line.text());
        }
        boolean alone = line.gap() > 0 && index >= segment.body() - 3;
        return !line.raw()
                || alone
                || line.width() >= DECK
                || (index == segment.body() - 1 && line.width() >= RUBRIC_WIDTH);
    }

    private boolean repeatsTitle(Line line) {
        return segment.title() >= 0
                && line.key().equals(page.get(segment.title()).key());
    }

    /** Whether the line is nothing but who wrote the story: an account, or a name right above or below the date. */
    private boolean takesName(Line line, int index) {
        if (!line.isText() || !line.brief()) {
            return false;
        }
        int before = accounts.size();
        boolean alone = index == segment.title() + 1
                && index == segment.body() - 1
                && line.raw()
                && line.gap() > 0
                && page.get(segment.body()).gap() > 0;
        if (alone && Names.nameLike(line.text())) {
            accounts.addAll(Names.amongWords(line.plain()));
            return accounts.size() > before;
        }
        boolean above = index + 1 < segment.body() && page.header(index + 1).isPresent();
        boolean below = index > 0 && page.header(index - 1).isPresent();
        if (page.twiceInARow(index)) {
            Names.account(line.text()).stream()
                    .filter(name -> !accounts.contains(name))
                    .forEach(accounts::add);
        } else if (Names.hasAccountSuffix(line.text()) || (above && page.count(line.key()) > 1)) {
            accounts.addAll(Names.account(line.text()));
        } else if (above || below) {
            accounts.addAll(Names.amongWords(line.plain()));
        }
        return accounts.size() > before;
    }

    private void take(HeaderLine header) {
        for (String name : header.authors()) {
            if (!authors.contains(name)) {
                authors.add(name);
            }
        }
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
        List<String> reporters = dateline().map(Dateline::authors).orElse(List.of());
        if (!reporters.isEmpty()) {
            return reporters;
        }
        List<String> beside = rest.map(Names::amongWords).orElse(List.of());
        return beside.isEmpty() ? accounts : beside;
    }

    /** What else stands beside the date: most often the publication. */
    Optional<String> besideDate() {
        for (String word : rest.isEmpty() ? new String[0] : rest.get().split("[\\s|/·・]+")) {
            if (PUBLICATION.matcher(word).matches() && Names.amongWords(word).isEmpty()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Of the first lines of text: above the one with the dateline a caption may stand. */
    private Optional<Dateline> dateline() {
        int end = Math.min(segment.to(), segment.body() + 3);
        for (int i = segment.body(); i < end; i++) {
            if (page.dateline(i).isPresent()) {
                return page.dateline(i);
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> date() {
        return date.or(() -> updated);
    }

    /** The publication as the header or the dateline names it. */
    Optional<String> site() {
        return source.or(() -> dateline().flatMap(Dateline::namedSite));
    }

    /** What stands above the text and belongs to it: deck, captions, a first heading. */
    List<Line> kept() {
        return kept;
    }
}
