package io.github.leishu.ingest.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings among the lines of a text page: short, alone, without a stop at the end, with text below. In a page of
 * speaker turns questions are part of the talk, and a post's headings are its labels.
 */
final class Headings {
    private static final Cues REFERENCES = Cues.load(Headings.class, "references.txt");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十\\d]{1,3}[章节節部條条步]|No\\.?\\s?\\d{1,3}\\b|\\d{1,2}[.、．]\\s?\\D)");
    private static final Pattern SUB = Pattern.compile("^(?:[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}\\.\\d)");
    private static final Pattern TURN =
            Pattern.compile("^([^\\s:：，。（(]{1,10}|\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})[:：]\\s?\\S");
    private static final Pattern FORMULA = Pattern.compile("[=≈∑Σ√±→←<>{}]|https?:|@|^[\\d\\s.,%/:-]+$");
    private static final Pattern QUOTED = Pattern.compile("^[「『“\"(（【][^」』”\")）】]*[」』”\")）】]$");
    private static final int WIDEST = 84;

    /** Columns of a heading that is a whole question or exclamation. */
    private static final int WIDEST_SENTENCE = 56;

    private static final int LABEL_WIDEST = 24;
    private static final int DENSE_WIDEST = 40;
    private static final int TALK = 4;

    /** Lines that the value of a field may take. */
    private static final int FIELD_LINES = 2;

    private final List<Line> lines;
    private final boolean post;
    private final boolean talk;
    private final boolean labels;
    private final boolean dense;

    Headings(List<Line> lines, boolean post) {
        this.lines = lines;
        this.post = post;
        this.talk = talks(lines);
        this.dense = lines.stream().filter(line -> line.gap() == 0).count() * 10 > lines.size() * 7L;
        this.labels = lines.stream().filter(this::label).count() >= 2;
    }

    /** Several turns, and at least one speaker with more than one. */
    private static boolean talks(List<Line> lines) {
        Map<String, Integer> speakers = new HashMap<>();
        int turns = 0;
        for (Line line : lines) {
            Matcher turn = TURN.matcher(line.text());
            if (line.isText() && turn.find()) {
                turns++;
                speakers.merge(turn.group(1), 1, Integer::sum);
            }
        }
        return turns >= TALK && speakers.values().stream().anyMatch(count -> count > 1);
    }

    private boolean label(Line line) {
        return line.isText()
                && line.endsWithColon()
                && line.width() <= LABEL_WIDEST
                && (line.gap() > 0 || line == lines.get(0))
                && line.clauses() == 0;
    }

    /** The level (2 or 3) of the heading at {@code index}; empty if the line is none. */
    Optional<Integer> level(int index) {
        Line line = lines.get(index);
        if (!line.raw() || !line.isText()) {
            return Optional.empty();
        }
        if (REFERENCES.covers(line) && index + 1 < lines.size()) {
            return Optional.of(2);
        }
        if (post) {
            return labels && label(line) && opensSection(index) ? Optional.of(2) : Optional.empty();
        }
        return shaped(line) && placed(index) ? Optional.of(level(line)) : Optional.empty();
    }

    /** Whether running text stands below the label, not just the one value of a field. */
    private boolean opensSection(int index) {
        int below = 0;
        for (int i = index + 1; i < lines.size() && !label(lines.get(i)); i++) {
            below++;
            if (lines.get(i).prose() || below > FIELD_LINES) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is the label of a field of a post: the next line is its value, and the one after that another label. */
    boolean field(int index) {
        return post && labels && label(lines.get(index)) && !opensSection(index);
    }

    private static int level(Line line) {
        return SUB.matcher(line.text()).find() ? 3 : 2;
    }

    private boolean shaped(Line line) {
        String text = line.text();
        boolean numbered = NUMBERED.matcher(text).find();
        boolean question = text.endsWith("?") || text.endsWith("？");
        boolean exclaims = text.endsWith("!") || text.endsWith("！");
        if (line.width() > (numbered ? 2 * WIDEST : WIDEST) || line.width() < 4) {
            return false;
        }
        if ((question || exclaims) && (line.width() > WIDEST_SENTENCE || marks(text) > 1)) {
            return false;
        }
        if (line.ended() && !question && !exclaims
                || text.endsWith("，")
                || text.endsWith(",")
                || line.endsWithColon()) {
            return false;
        }
        if (question && talk || TURN.matcher(text).find() && talk) {
            return false;
        }
        if (text.indexOf('。') >= 0
                || (!numbered && text.contains(". "))
                || text.indexOf('\t') >= 0
                || line.clauses() > 2) {
            return false;
        }
        return latinShape(line)
                && !line.caption()
                && !FORMULA.matcher(line.key()).find()
                && !Joiner.dateline(text)
                && !QUOTED.matcher(text).matches()
                && (numbered || Lists.marker(text).isEmpty());
    }

    private static long marks(String text) {
        return text.chars().filter(c -> "?？!！".indexOf(c) >= 0).count();
    }

    /** A heading in a Latin script begins with a capital or a digit and has few words. */
    private static boolean latinShape(Line line) {
        int first = line.text().codePointAt(0);
        boolean latin =
                line.width() == line.text().codePointCount(0, line.text().length());
        return !latin || (!Character.isLowerCase(first) && line.text().split(" ", 16).length <= 14);
    }

    private boolean placed(int index) {
        Line line = lines.get(index);
        if (index + 1 >= lines.size() || goesOn(line, lines.get(index + 1))) {
            return false;
        }
        if (dense && line.gap() == 0) {
            return denseHeading(index);
        }
        if (line.gap() == 0 && index > 0 && !afterBreak(index)) {
            return false;
        }
        if (index > 0
                && lines.get(index - 1).endsWithColon()
                && lines.get(index - 1).gap() > 0) {
            return NUMBERED.matcher(line.text()).find() || lines.get(index + 1).prose();
        }
        boolean numbered = NUMBERED.matcher(line.text()).find();
        Line next = lines.get(index + 1);
        if (Lists.marker(line.text()).isPresent() && Lists.marker(next.text()).isPresent()) {
            return false;
        }
        if (next.gap() == 0
                && !numbered
                && !next.prose()
                && Lists.marker(next.text()).isEmpty()) {
            return false;
        }
        return textBelow(index);
    }

    /** A Latin line that the next one goes on with in lower case. */
    private static boolean goesOn(Line line, Line next) {
        return next.gap() == 0
                && Character.isLowerCase(next.text().codePointAt(0))
                && line.text().codePointBefore(line.text().length()) < 0x250;
    }

    /** In text without blank lines: short, behind a finished sentence or list and before text. */
    private boolean denseHeading(int index) {
        Line line = lines.get(index);
        boolean above = index == 0
                || lines.get(index - 1).ended()
                || lines.get(index - 1).caption()
                || Lists.marker(lines.get(index - 1).text()).isPresent();
        Line next = lines.get(index + 1);
        return above
                && line.width() <= DENSE_WIDEST
                && (next.prose() || next.ended() || Lists.marker(next.text()).isPresent());
    }

    /** A numbered heading, or one right behind a caption or list, needs no blank line above. */
    private boolean afterBreak(int index) {
        Line before = lines.get(index - 1);
        return NUMBERED.matcher(lines.get(index).text()).find() && before.ended()
                || before.caption()
                || Lists.marker(before.text()).isPresent();
    }

    /** Below it, with at most one more heading or caption between, text or a list follows. */
    private boolean textBelow(int index) {
        for (int i = index + 1; i < Math.min(lines.size(), index + 4); i++) {
            Line next = lines.get(i);
            if (next.prose()
                    || next.ended()
                    || next.endsWithColon()
                    || Lists.marker(next.text()).isPresent()
                    || next.text().indexOf('\t') >= 0) {
                return true;
            }
        }
        return false;
    }
}
