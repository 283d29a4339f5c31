package io.github.leishu.site.draw;

import io.github.leishu.site.draw.Packing.Point;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.local.Svg;
import io.github.leishu.site.view.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Articles as dots along a time axis, those of the same days on top of each other, with as many titles as there is room
 * for; very many articles as bars.
 */
public final class TimelineDrawing {
    /** More dots than this say less than bars. */
    private static final int DOTS = 80;

    private static final int HIGHEST = 9;

    private static final int EDGE = 14;
    private static final int DOT = 5;
    private static final int TOUCH = 12;
    private static final int PITCH = 24;
    private static final int LANES = 9;
    private static final int LANE = 24;
    private static final int LABEL_SIZE = 13;
    private static final int LABEL_EMS = 15;
    /** Right of the axis, for the title of the last article. */
    private static final int MARGIN = LABEL_EMS * LABEL_SIZE - EDGE;

    private static final int TICK_SIZE = 12;
    private static final int BELOW = 30;
    /** The height of all bars and the least width of one. */
    private static final int BARS = 90;

    private static final int BAR = 8;

    private final Scope scope;
    private final List<LocalArticle> articles;
    private final Format format;
    private final TimeAxis axis;
    private final Svg svg = new Svg();

    /** How wide the drawing is, and whether titles fit in. */
    public enum Format {
        WIDE(1000, 11, true),
        NARROW(326, 5, false);

        private final int width;
        private final int ticks;
        private final boolean titled;

        Format(int width, int ticks, boolean titled) {
            this.width = width;
            this.ticks = ticks;
            this.titled = titled;
        }
    }

    private TimelineDrawing(Scope scope, List<LocalArticle> articles, Format format) {
        this.scope = scope;
        this.articles = articles;
        this.format = format;
        int length = format.width - 2 * EDGE - (format.titled ? MARGIN : 0);
        this.axis = TimeAxis.over(articles.stream().map(TimelineDrawing::day).toList(), format.ticks, EDGE, length);
    }

    /**
     * The drawing; nothing for fewer than two articles.
     *
     * @param articles with a date, oldest first
     */
    public static SafeHtml draw(Scope scope, List<LocalArticle> articles, Format format) {
        return articles.size() < 2 ? SafeHtml.NONE : new TimelineDrawing(scope, articles, format).drawn();
    }

    private static LocalDate day(LocalArticle article) {
        return article.source().meta().date().orElseThrow();
    }

    private SafeHtml drawn() {
        if (articles.size() > DOTS) {
            return bars();
        }
        List<Point> dots = stacked();
        int highest = dots.stream().mapToInt(Point::y).max().orElse(0);
        return highest >= HIGHEST ? bars() : dots(dots, (highest + 1) * PITCH);
    }

    /** @param room for the dots above the axis */
    private SafeHtml dots(List<Point> dots, int room) {
        Labels labels = new Labels(format.width, format.titled ? LANES : 0);
        List<Optional<Labels.Label>> placed = new ArrayList<>();
        for (int i = articles.size() - 1; i >= 0; i--) {
            placed.add(0, labels.place(dots.get(i).x(), length(shortened(articles.get(i)))));
        }
        int base = labels.used() * LANE;
        open(base + room + BELOW, "group");
        axis(base + room);
        for (int i = 0; i < articles.size(); i++) {
            int y = base + room - dots.get(i).y() * PITCH;
            String stroke = "M" + dots.get(i).x() + " " + y + "V";
            placed.get(i)
                    .ifPresent(label -> svg.leaf(
                            "path", "class", "lei-time-stroke", "d", stroke + (base - label.lane() * LANE - 4)));
        }
        for (int i = 0; i < articles.size(); i++) {
            Point dot = new Point(dots.get(i).x(), base + room - dots.get(i).y() * PITCH);
            article(articles.get(i), dot, placed.get(i), base, base + room);
        }
        return svg.close().html();
    }

    /** Places of the dots; {@code y} counts the dots below. */
    private List<Point> stacked() {
        List<Point> dots = new ArrayList<>();
        for (LocalArticle article : articles) {
            int x = axis.x(day(article));
            int level = 0;
            while (isTaken(dots, x, level)) {
                level++;
            }
            dots.add(new Point(x, level));
        }
        return dots;
    }

    private static boolean isTaken(List<Point> dots, int x, int level) {
        return dots.stream().anyMatch(dot -> dot.y() == level && Math.abs(dot.x() - x) < PITCH);
    }

    private static String shortened(LocalArticle article) {
        return String.join("", new Lines(TextWidth::em, LABEL_EMS, Set.of()).of(article.title(), 1));
    }

    private static int length(String label) {
        return (int) StrictMath.ceil(TextWidth.em(label) * LABEL_SIZE);
    }

    private void article(LocalArticle article, Point dot, Optional<Labels.Label> label, int base, int line) {
        String date = scope.library().messages().date(day(article));
        svg.open(
                "a",
                "href",
                scope.href(article.route()),
                "class",
                "lei-time-article",
                "lang",
                scope.lang(article.language()),
                "aria-label",
                date + " " + article.title());
        svg.leaf("circle", "class", "lei-map-touch", "cx", n(dot.x()), "cy", n(dot.y()), "r", n(TOUCH));
        svg.leaf("circle", "class", "lei-time-dot", "cx", n(dot.x()), "cy", n(dot.y()), "r", n(DOT));
        label.ifPresent(l -> svg.open(
                        "text", "x", n(l.x()), "y", n(base - l.lane() * LANE - LANE / 3), "font-size", n(LABEL_SIZE))
                .text(shortened(article))
                .close());
        Tip.below(svg, date + "　" + article.title(), new Point(dot.x(), line), format.width);
        svg.close();
    }

    private void axis(int y) {
        int end = axis.left() + axis.width() + EDGE;
        svg.leaf("path", "class", "lei-time-axis", "d", "M0 " + y + "H" + end);
        for (TimeAxis.Tick tick : axis.ticks()) {
            svg.leaf("path", "class", "lei-time-axis", "d", "M" + tick.x() + " " + y + "v6");
            boolean first = tick.x() == axis.left();
            boolean last = tick.x() == axis.left() + axis.width();
            svg.open(
                            "text",
                            "class",
                            "lei-time-tick",
                            "x",
                            n(first ? 0 : last ? end : tick.x()),
                            "y",
                            n(y + 24),
                            "font-size",
                            n(TICK_SIZE),
                            "text-anchor",
                            first ? "" : last ? "end" : "middle")
                    .text(tick.label())
                    .close();
        }
    }

    private SafeHtml bars() {
        List<LocalDate> days = articles.stream().map(TimelineDrawing::day).toList();
        TimeAxis fine = axis.finer(format.width / BAR);
        int[] counts = fine.counts(days);
        open(BARS + BELOW, "img");
        int most = Arrays.stream(counts).max().orElse(1);
        svg.leaf("path", "class", "lei-time-bars", "d", Bars.path(fine, counts, most, BARS));
        axis(BARS);
        return svg.close().html();
    }

    private void open(int height, String role) {
        svg.open(
                "svg",
                "class",
                "lei-time lei-map-" + (format.titled ? "wide" : "narrow"),
                "viewBox",
                "0 0 " + format.width + " " + height,
                "width",
                n(format.width),
                "height",
                n(height),
                "role",
                role,
                "aria-label",
                scope.library().messages().text("timelineLabel", axis.firstYear(), axis.lastYear(), articles.size()));
    }

    private static String n(int number) {
        return String.valueOf(number);
    }
}
