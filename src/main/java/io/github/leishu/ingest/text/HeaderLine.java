package io.github.leishu.ingest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says when, by whom and where a story was published, and nothing else. Recognised by its residue: what is
 * left once dates, times, names after a label, counters and the like are taken out.
 */
public record HeaderLine(
        Optional<LocalDate> date,
        boolean updated,
        List<String> authors,
        Optional<String> source,
        String rest,
        Set<Mark> marks) {
    /** What the line holds; a story opens the same way wherever a page's template is repeated. */
    public enum Mark {
        DATE,
        TIME,
        READING,
        BYLINE,
        SOURCE,
        EDITOR
    }

    /** Without one of these a line is no header. */
    private static final Set<Mark> TELLING = EnumSet.complementOf(EnumSet.of(Mark.TIME, Mark.EDITOR));

    private static final int WIDEST = 150;

    private static final Pattern UPDATED =
            Pattern.compile("更新|更正|updated|modified|last edited|編輯於|编辑于", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONNECTORS = Pattern.compile(
            "(?:首次)?(?:发布|發布|發佈|发表|發表|刊登|更新|上線|建立|公開|掲載|最終|最后|最後|出版)(?:時間|时间|日期|于|於|日)?|(?:時間|时间|日期)\\s?:|(?:published|updated|posted|last|modified|created|first|date|edited|on|at|by|est|and|in)\\b|[预預][计計]|[|/·・•,，:：;()\\[\\]\\-–—>＞»~～@\\s]",
            Pattern.CASE_INSENSITIVE);

    private static final String BY = "by";
    private static final Pattern ROLE =
            Pattern.compile("(?i)[•◎●■\\s]*(?:本[报報刊]|[記记]者|(?:\\w+ )?by\\b|本文|作者|特约|特約|见习|实习)");

    /** What the line says if it is a header; the cheapest questions are asked first. */
    public static Optional<HeaderLine> of(Line line) {
        boolean shaped = (line.isText() || line.kind() == Line.Kind.LIST)
                && line.width() <= WIDEST
                && line.text().indexOf('。') < 0
                && !asks(line.text())
                && promising(line.plain());
        Optional<HeaderLine> header = shaped ? read(line.plain()) : Optional.empty();
        return header.isPresent() && caption(line) ? Optional.empty() : header;
    }

    /** What a text would say as a paragraph of its own. */
    public static Optional<HeaderLine> of(String text) {
        boolean shaped = text.indexOf('。') < 0 && !asks(text) && promising(Line.plain(text));
        return shaped ? Line.ofText(text).flatMap(HeaderLine::of) : Optional.empty();
    }

    private static Optional<HeaderLine> read(String text) {
        return new Reading(text).result();
    }

    /** What a reporter asks in an interview stands behind a label as a byline's name does. */
    private static boolean asks(String text) {
        return text.endsWith("？") || text.endsWith("?");
    }

    private static boolean caption(Line line) {
        return line.caption()
                && !line.text().startsWith("文")
                && Dates.find(line.plain()).isEmpty();
    }

    /** A header has a number, a label or a role: a cheap look before the patterns. */
    private static boolean promising(String text) {
        char[] characters = text.toCharArray();
        for (char c : characters) {
            boolean digitOrMark = c >= '/' && c <= ':' || c == '=';
            if (c <= '=' ? digitOrMark : c == '|' || c == '◎') {
                return true;
            }
        }
        return mayOpenWithRole(text) && ROLE.matcher(text).lookingAt();
    }

    /** Whether it begins with a mark or a character that is not Latin, or "by" is its first or second word. */
    private static boolean mayOpenWithRole(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == ' '
                || first >= 0x80
                || text.regionMatches(true, 0, BY, 0, BY.length())
                || text.regionMatches(true, text.indexOf(' ') + 1, BY, 0, BY.length());
    }

    /** One pass over one line, taking out what is recognised. */
    private static final class Reading {
        private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
        private final List<String> authors = new ArrayList<>();
        private Optional<LocalDate> date = Optional.empty();
        private Optional<String> source = Optional.empty();
        private final String text;
        private String rest;

        /** Parts that may be in the rest, as bits. */
        private long candidates;

        Reading(String text) {
            this.text = text;
            this.rest = text;
            this.candidates = HeaderPart.candidates(text);
        }

        Optional<HeaderLine> result() {
            if (!HeaderPart.mayTell(candidates, text) && Dates.find(text).isEmpty()) {
                return Optional.empty();
            }
            takeAll();
            if (Collections.disjoint(marks, TELLING)) {
                return Optional.empty();
            }
            String left = CONNECTORS.matcher(rest).replaceAll(" ").strip();
            int room = marks.contains(Mark.DATE) ? 30 : 8;
            return Line.widthOf(left) <= room ? Optional.of(header(left)) : Optional.empty();
        }

        private HeaderLine header(String left) {
            boolean updated = UPDATED.matcher(text).find();
            return new HeaderLine(date, updated, List.copyOf(authors), source, left, Set.copyOf(marks));
        }

        private void takeAll() {
            takeWire();
            takeByline(HeaderPart.BYLINE);
            take(HeaderPart.READING, Mark.READING);
            takeDates();
            takeSource();
            take(HeaderPart.EDITOR, Mark.EDITOR);
            take(HeaderPart.TIME, Mark.TIME);
            drop(HeaderPart.COUNTERS);
            drop(HeaderPart.WHERE);
            if (authors.isEmpty()) {
                takeByline(HeaderPart.INLINE_BYLINE);
            }
        }

        private void takeWire() {
            if (HeaderPart.WIRE.isIn(candidates)) {
                Matcher wire = HeaderPart.WIRE.matcher(rest);
                if (wire.matches()) {
                    leave(wire.group(1));
                }
            }
        }

        /** What is left once a part is out: its wording may only now stand together. */
        private void leave(String left) {
            rest = left;
            candidates = HeaderPart.candidates(left);
        }

        private void cut(int from, int to) {
            leave(rest.substring(0, from) + " " + rest.substring(to));
        }

        private Optional<Matcher> find(HeaderPart part) {
            if (!part.isIn(candidates)) {
                return Optional.empty();
            }
            Matcher matcher = part.matcher(rest);
            return matcher.find() ? Optional.of(matcher) : Optional.empty();
        }

        private void take(HeaderPart part, Mark mark) {
            if (drop(part)) {
                marks.add(mark);
            }
        }

        private boolean drop(HeaderPart part) {
            Optional<Matcher> found = find(part);
            if (found.isPresent()) {
                leave(withoutAll(found.get()));
            }
            return found.isPresent();
        }

        /** The text with a space for each match, of which the first is found already. */
        private static String withoutAll(Matcher found) {
            StringBuilder left = new StringBuilder();
            do {
                found.appendReplacement(left, " ");
            } while (found.find());
            return found.appendTail(left).toString();
        }

        private void takeSource() {
            Optional<Matcher> found = find(HeaderPart.SOURCE);
            if (found.isPresent()) {
                marks.add(Mark.SOURCE);
                source = Optional.ofNullable(found.get().group(1));
                cut(found.get().start(), found.get().end());
            }
        }

        private void takeDates() {
            for (int i = 0; i < 3; i++) {
                Optional<Dates.Found> found = Dates.find(rest);
                if (found.isEmpty()) {
                    return;
                }
                marks.add(Mark.DATE);
                date = date.isPresent() ? date : Optional.of(found.get().date());
                cut(found.get().from(), found.get().to());
            }
        }

        /** A byline that opens a short line is one even where it holds no name. */
        private void takeByline(HeaderPart part) {
            Optional<Matcher> found = find(part);
            List<String> names = found.isPresent() ? Names.list(found.get().group(1)) : List.of();
            boolean opens = found.isPresent() && part == HeaderPart.BYLINE && rest.length() < 40;
            if (!names.isEmpty() || opens) {
                marks.add(Mark.BYLINE);
                authors.addAll(names);
                cut(found.get().start(), found.get().end());
            }
        }
    }
}
