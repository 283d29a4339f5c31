package io.github.leishu.site.draw;

import io.github.leishu.site.draw.Packing.Point;
import io.github.leishu.site.local.Svg;
import java.util.List;
import java.util.Set;

/** What an article is, beside its dot, shown by the style sheet while the dot is pointed at or has the focus. */
final class Tip {
    private static final int SIZE = 13;
    private static final int PITCH = 20;
    private static final int EMS = 17;
    private static final int LINES = 3;
    private static final int PADDING = 8;
    private static final int OFFSET = 14;

    private Tip() {}

    /**
     * Above the dot where there is room, so that it covers only dots that are further up.
     *
     * @param width of the whole drawing, which the tip stays within
     */
    static void above(Svg svg, String words, Point at, int width) {
        List<String> lines = lines(words);
        int top = at.y() - OFFSET - height(lines);
        draw(svg, lines, new Point(at.x(), top > 0 ? top : at.y() + OFFSET), width);
    }

    /** Below a place. */
    static void below(Svg svg, String words, Point at, int width) {
        draw(svg, lines(words), new Point(at.x(), at.y() + OFFSET), width);
    }

    private static List<String> lines(String words) {
        return new Lines(TextWidth::em, EMS, Set.of()).of(words, LINES);
    }

    private static int height(List<String> lines) {
        return lines.size() * PITCH + PADDING;
    }

    /** @param place the middle of its upper edge, as far as it stays within the drawing */
    private static void draw(Svg svg, List<String> lines, Point place, int width) {
        double ems = lines.stream().mapToDouble(TextWidth::em).max().orElse(1);
        int tipWidth = (int) StrictMath.ceil(ems * SIZE) + 2 * PADDING;
        int left = Math.max(1, Math.min(width - tipWidth - 1, place.x() - tipWidth / 2));
        int top = place.y();
        svg.open("g", "class", "lei-tip", "aria-hidden", "true");
        svg.leaf("rect", "x", n(left), "y", n(top), "width", n(tipWidth), "height", n(height(lines)), "rx", "3");
        svg.open("text", "font-size", n(SIZE));
        for (int i = 0; i < lines.size(); i++) {
            int y = top + PADDING / 2 + PITCH * i + PITCH - 6;
            svg.open("tspan", "x", n(left + tipWidth / 2), "y", n(y))
                    .text(lines.get(i))
                    .close();
        }
        svg.close().close();
    }

    private static String n(int number) {
        return String.valueOf(number);
    }
}
