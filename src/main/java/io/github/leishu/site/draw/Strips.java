package io.github.leishu.site.draw;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.local.Svg;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small multiples: for every topic its articles over time, all on the same axis and scale, so that they compare. */
public final class Strips {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 26;
    private static final int BELOW = 16;
    private static final int STEPS = 40;
    private static final int TICK_SIZE = 11;

    private final LocalizedLibrary library;
    private final Map<String, List<LocalDate>> days = new LinkedHashMap<>();

    private Strips(LocalizedLibrary library) {
        this.library = library;
        for (LocalTopic topic : library.topics()) {
            days.put(topic.id(), days(library, topic));
        }
    }

    /** By topic id; nothing for topics without dated articles. */
    public static Map<String, SafeHtml> of(LocalizedLibrary library) {
        return new Strips(library).drawn();
    }

    private static List<LocalDate> days(LocalizedLibrary library, LocalTopic topic) {
        return topic.source().members().stream()
                .flatMap(member -> library.article(member.articleId()).stream())
                .map(LocalArticle::source)
                .flatMap(article -> article.meta().date().stream())
                .toList();
    }

    private Map<String, SafeHtml> drawn() {
        Map<String, SafeHtml> drawn = new LinkedHashMap<>();
        List<LocalDate> all = days.values().stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            TimeAxis axis = TimeAxis.over(all, STEPS, 0, WIDTH);
            int most = days.values().stream()
                    .flatMapToInt(list -> Arrays.stream(axis.counts(list)))
                    .max()
                    .orElse(1);
            days.forEach((topic, list) -> drawn.put(topic, list.isEmpty() ? SafeHtml.NONE : strip(axis, list, most)));
        }
        return drawn;
    }

    private SafeHtml strip(TimeAxis axis, List<LocalDate> list, int most) {
        Svg svg = new Svg();
        int height = HEIGHT + BELOW;
        svg.open(
                "svg",
                "class",
                "lei-strip",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(height),
                "role",
                "img",
                "aria-label",
                label(list));
        svg.leaf("path", "class", "lei-time-bars", "d", Bars.path(axis, axis.counts(list), most, HEIGHT));
        svg.leaf("path", "class", "lei-time-axis", "d", "M0 " + HEIGHT + "H" + WIDTH);
        tick(svg, 0, "", axis.firstYear());
        tick(svg, WIDTH, "end", axis.lastYear());
        return svg.close().html();
    }

    private String label(List<LocalDate> list) {
        int from = list.stream().mapToInt(LocalDate::getYear).min().orElseThrow();
        int to = list.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
        return library.messages().text("timelineLabel", from, to, list.size());
    }

    private static void tick(Svg svg, int x, String anchor, int year) {
        svg.open(
                        "text",
                        "class",
                        "lei-time-tick",
                        "x",
                        String.valueOf(x),
                        "y",
                        String.valueOf(HEIGHT + BELOW - 2),
                        "font-size",
                        String.valueOf(TICK_SIZE),
                        "text-anchor",
                        anchor)
                .text(String.valueOf(year))
                .close();
    }
}
