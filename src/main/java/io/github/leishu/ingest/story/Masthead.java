package io.github.leishu.ingest.story;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a printed page says of itself around its stories: the paper's name, the day, the page's number and editors, a list
 * of its headlines. Each story has its paper and day from there.
 *
 * @param rest the page's lines without it
 */
record Masthead(Optional<String> site, Optional<LocalDate> date, List<Line> rest) {
    /** Bylines or datelines of the paper's own that make a page a printed one. */
    private static final int STORIES = 2;

    /** A masthead's lines stand among this many at the top. */
    private static final int TOP = 12;

    private static final Pattern OWN =
            Pattern.compile("^◎?本[报報刊]\\p{IsHan}{0,14}?(?:[电電讯訊]\\s?[(（]?.{0,3}[记記]者|[记記]者).*", Pattern.DOTALL);
    private static final Pattern PAPER = Pattern.compile("^(\\p{IsHan}{2,10}[报報讯訊])(?=$|[\\s|:：]|数字|數位|電子)");
    private static final Pattern PAGE =
            Pattern.compile("(?:星期|[周週])[一二三四五六日]|第?[a-z]?\\d{1,3}\\s?版|^[a-z]\\d{1,2}\\b|[责責][编編]|[编編][辑輯]\\s?[:/]");

    /** Empty where the page is not one of a paper. */
    static Optional<Masthead> of(List<Line> lines, RemovalLog log) {
        long stories = lines.stream()
                .filter(line -> line.raw() && OWN.matcher(line.plain()).matches())
                .count();
        return stories < STORIES ? Optional.empty() : Optional.of(read(lines, log));
    }

    private static Masthead read(List<Line> lines, RemovalLog log) {
        Optional<String> site = Optional.empty();
        Optional<LocalDate> date = Optional.empty();
        List<Line> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher paper = PAPER.matcher(line.plain());
            boolean brief = line.width() <= 100
                    && !line.ended()
                    && !OWN.matcher(line.plain()).matches();
            boolean named = brief && i < TOP && paper.find();
            Optional<LocalDate> day = brief ? Dates.find(line.plain()).map(Dates.Found::date) : Optional.empty();
            boolean page = brief && PAGE.matcher(line.key()).find() && (i < TOP || day.isPresent());
            if (named && site.isEmpty()) {
                site = Optional.of(paper.group(1));
            }
            date = date.isEmpty() && (named || page || i < TOP) ? day : date;
            if (named || page || (day.isPresent() && i < TOP)) {
                log.note(line.element(), "masthead", "the paper's name, day or page");
            } else {
                rest.add(line);
            }
        }
        return new Masthead(site, date, withoutList(rest, log));
    }

    /** A headline that stands on the page again has its story there; the first one is an entry of the page's list. */
    private static List<Line> withoutList(List<Line> lines, RemovalLog log) {
        Set<String> later = new HashSet<>();
        List<Line> kept = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (later.add(line.key()) || line.width() < 12 || i + 1 < lines.size() && opens(lines.get(i + 1))) {
                kept.add(0, line);
            } else {
                log.note(line.element(), "masthead", "entry in the page's list of headlines");
            }
        }
        return kept;
    }

    /** The story with the paper's name and day where it has none of its own. */
    FoundStory complete(FoundStory story) {
        return new FoundStory(
                story.title(),
                story.authors(),
                story.date().or(() -> date),
                site.or(story::site),
                story.sponsored(),
                story.lines(),
                story.comments(),
                story.post());
    }

    private static boolean opens(Line line) {
        return line.prose() || OWN.matcher(line.plain()).matches();
    }
}
