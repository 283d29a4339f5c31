package io.github.leishu.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts lines that a fixed page width has broken in mid-sentence together again. A line is broken when it ends in mid-
 * sentence although it is prose, or is as wide as the page allows.
 */
final class Joiner {
    private static final Pattern TURN = Pattern.compile("^[^\\s:：，。]{1,12}[:：]\\s?\\S");
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:\\p{IsHan}{2,16}\\d{1,2}日?[电電]|本[报報刊社网網]\\p{IsHan}{0,12}(?:[电電讯訊]|[记記]者)[\\s(（:：]|\\p{IsHan}{2,12}[讯訊電电][(（]|[(（【]\\p{IsHan}*[記记]者)");

    /** A page is set to a fixed width if this many lines in a row come close to the widest. */
    private static final int WRAPPED_LINES = 6;

    /** Lines wider than the page is set, as mastheads are. */
    private static final int OUTLIERS = 2;

    private static final int WIDEST_PAGE = 130;
    private static final int NARROWEST_PAGE = 28;

    /** Columns of a line that can only be running text. */
    private static final int SURELY_TEXT = 76;

    private final int pageWidth;

    private Joiner(int pageWidth) {
        this.pageWidth = pageWidth;
    }

    /** Looks how wide the lines are set; 0 columns where paragraphs are one line each. */
    static Joiner forLines(List<Line> lines) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line next = lines.get(i + 1);
            if (lines.get(i).raw() && next.gap() == 0 && !lines.get(i).ended()) {
                widths.add(lines.get(i).width());
            }
        }
        int widest = widths.stream()
                .sorted(Comparator.reverseOrder())
                .skip(Math.min(OUTLIERS, Math.max(0, widths.size() - 1)))
                .findFirst()
                .orElse(0);
        long close = widths.stream().filter(width -> width >= widest * 0.8).count();
        boolean wrapped = widest <= WIDEST_PAGE
                && widest >= NARROWEST_PAGE
                && close >= WRAPPED_LINES
                && close * 10 >= widths.size() * 6L;
        return new Joiner(wrapped ? widest : 0);
    }

    /**
     * Lines of a page that is set to a fixed width, each paragraph's as one; other pages as they are. A line that stands
     * on the page twice is a headline and its entry in a list, not part of a paragraph.
     */
    static List<Line> paragraphs(List<Line> lines) {
        Joiner joiner = forLines(lines);
        if (joiner.pageWidth == 0) {
            return lines;
        }
        Map<String, Long> counts = lines.stream().collect(Collectors.groupingBy(Line::text, Collectors.counting()));
        List<Line> joined = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Line first = lines.get(at);
            StringBuilder text = new StringBuilder(first.text());
            at++;
            while (at < lines.size()
                    && joiner.wraps(lines.get(at - 1), lines.get(at))
                    && !headline(lines, at)
                    && counts.getOrDefault(lines.get(at - 1).text(), 1L)
                                    + counts.getOrDefault(lines.get(at).text(), 1L)
                            == 2) {
                append(text, lines.get(at).text());
                at++;
            }
            joined.add(text.length() == first.text().length() ? first : first.withText(text.toString()));
        }
        return joined;
    }

    /** Between a finished sentence and the beginning of a paragraph, itself unfinished. */
    private static boolean headline(List<Line> lines, int at) {
        if (!lines.get(at - 1).ended() || lines.get(at).ended() || at + 1 >= lines.size()) {
            return false;
        }
        Line after = lines.get(at + 1);
        return after.indent() > lines.get(at).indent()
                || DATELINE.matcher(after.text()).find();
    }

    private boolean wraps(Line last, Line next) {
        return last.raw()
                && next.raw()
                && next.gap() == 0
                && last.width() >= pageWidth * 0.75
                && !starts(next)
                && !(last.ended() && next.width() < pageWidth * 0.75 && !next.ended())
                && (last.indent() >= next.indent() || Lists.marker(last.text()).isPresent());
    }

    /** Appends a line to a paragraph, see {@link #glue}. */
    static void append(StringBuilder text, String line) {
        int end = Math.max(0, text.length() - 2);
        String glued = glue(text.substring(end), line);
        text.setLength(end);
        text.append(glued);
    }

    /** Whether {@code next} goes on in the middle of the sentence that {@code last}, a line of a paragraph, breaks off. */
    boolean joins(Line last, Line next, boolean paragraphStarted) {
        if (!last.raw() || !next.raw() || !next.isText() || next.gap() > 1 || starts(next)) {
            return false;
        }
        if (pageWidth > 0 && next.gap() == 0 && last.width() >= pageWidth * 0.75) {
            return true;
        }
        if (next.gap() == 0 && last.open() && last.width() >= 52 && last.clauses() > 0 && !last.caption()) {
            return true;
        }
        if (!last.open() || last.caption() || last.text().indexOf('\t') >= 0) {
            return false;
        }
        boolean lower = Character.isLowerCase(next.text().codePointAt(0));
        boolean text = paragraphStarted
                || last.text().indexOf('。') >= 0
                || DATELINE.matcher(last.text()).find();
        return (text && last.width() >= 24)
                || (last.width() >= SURELY_TEXT && last.clauses() > 0)
                || (lower && last.width() >= 40 && last.text().indexOf(' ') > 0);
    }

    static boolean dateline(String text) {
        return DATELINE.matcher(text).find();
    }

    private static boolean starts(Line next) {
        return Lists.marker(next.text()).isPresent()
                || TURN.matcher(next.text()).find()
                || DATELINE.matcher(next.text()).find()
                || next.text().indexOf('\t') >= 0
                || (next.width() <= 90 && next.caption());
    }

    /** The two texts as one, with a blank between Latin words. */
    static String glue(String before, String after) {
        if (before.isEmpty()) {
            return after;
        }
        boolean latin = before.codePointBefore(before.length()) < 0x2E80 && after.codePointAt(0) < 0x2E80;
        boolean hyphen = before.endsWith("-") && Character.isLowerCase(after.charAt(0));
        return latin && !hyphen ? before + " " + after : before + after;
    }
}
