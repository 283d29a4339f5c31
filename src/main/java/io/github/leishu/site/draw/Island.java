package io.github.leishu.site.draw;

import io.github.leishu.site.local.LocalTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A topic's disc before it has a place: its lines of text, one below the other around the centre, and the radius that
 * holds them all and leaves room on the rim for its articles.
 *
 * @param rim radius of the circle that the articles stand on
 */
record Island(MapContent.Node node, List<Line> lines, int rim) {
    /** Along the rim, from dot to dot: a finger's width. */
    static final int DOT_PITCH = 26;

    private static final double TITLE_EMS = 6.5;
    private static final int TITLE_LINES = 3;
    private static final int COUNT_SIZE = 12;
    private static final int COUNT_PITCH = 20;
    private static final int TERM_SIZE = 13;
    private static final int TERM_PITCH = 25;
    private static final int TERM_EMS = 9;

    Island {
        lines = List.copyOf(lines);
    }

    /** What a line of text is. */
    enum Kind {
        TITLE,
        COUNT,
        TERM
    }

    /**
     * A line of text.
     *
     * @param y of its middle, from the centre of the disc
     * @param pitch its share of the height
     * @param term what it names, for a line of that kind
     */
    record Line(Kind kind, String text, int size, int pitch, int y, List<LocalTerm> term) {
        Line(Kind kind, String text, int size, int pitch) {
            this(kind, text, size, pitch, 0, List.of());
        }

        Line at(int middle) {
            return new Line(kind, text, size, pitch, middle, term);
        }

        double halfWidth() {
            return TextWidth.em(text) * size / 2;
        }

        int baseline() {
            return y + size * 3 / 8;
        }
    }

    /**
     * How islands look on one kind of map.
     *
     * @param titleSize of the letters, in units
     * @param detailed with the number of articles and the terms
     * @param names words that a title is better not broken in
     */
    record Look(int titleSize, boolean detailed, Set<String> names) {}

    /** @param count the number of its articles in words, for a detailed look */
    static Island of(MapContent.Node node, Look look, String count) {
        List<Line> lines = new ArrayList<>();
        int titlePitch = look.titleSize() * 4 / 3;
        new Lines(TextWidth::em, TITLE_EMS, look.names())
                .of(node.topic().title(), TITLE_LINES)
                .forEach(text -> lines.add(new Line(Kind.TITLE, text, look.titleSize(), titlePitch)));
        if (look.detailed()) {
            lines.add(new Line(Kind.COUNT, count, COUNT_SIZE, COUNT_PITCH));
            node.terms().stream()
                    .map(term -> new Line(Kind.TERM, fitted(term.name()), TERM_SIZE, TERM_PITCH, 0, List.of(term)))
                    .sorted(Comparator.comparingDouble(line -> -line.halfWidth()))
                    .forEach(lines::add);
        }
        List<Line> stacked = stacked(lines);
        return new Island(node, stacked, rim(stacked, node, look));
    }

    private static String fitted(String name) {
        return String.join("", new Lines(TextWidth::em, TERM_EMS, Set.of()).of(name, 1));
    }

    private static List<Line> stacked(List<Line> lines) {
        int y = -lines.stream().mapToInt(Line::pitch).sum() / 2;
        List<Line> stacked = new ArrayList<>();
        for (Line line : lines) {
            stacked.add(line.at(y + line.pitch() / 2));
            y += line.pitch();
        }
        return stacked;
    }

    private static int rim(List<Line> lines, MapContent.Node node, Look look) {
        double rim = look.titleSize() * (2 + 0.2 * Math.sqrt(node.members()));
        int padding = look.titleSize() * 2 / 3;
        for (Line line : lines) {
            double edge = Math.abs(line.y()) + line.size() / 2.0;
            rim = Math.max(rim, Math.sqrt(edge * edge + line.halfWidth() * line.halfWidth()) + padding);
        }
        return (int) StrictMath.ceil(rim);
    }

    /** How many articles its rim has room for. */
    int slots() {
        return (int) (2 * Math.PI * rim / DOT_PITCH);
    }
}
