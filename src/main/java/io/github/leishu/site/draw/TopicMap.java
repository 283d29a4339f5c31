package io.github.leishu.site.draw;

import io.github.leishu.site.draw.Packing.Point;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.local.Svg;
import io.github.leishu.site.view.Han;
import io.github.leishu.site.view.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The map of a library: a disc for every topic with its key terms inside and its articles on the rim, topics that share
 * much close together, and a thread from each article to the other topics it belongs to. Everything that is named is a
 * link.
 */
public final class TopicMap {
    private static final int DOT = 5;
    private static final int TOUCH = 12;
    private static final int THREADS = 3;
    private static final int THREADS_NARROW = 1;

    private final Scope scope;
    private final MapContent content;
    private final Format format;
    private final List<Island> islands;
    private final Packing.Places places;
    private final List<List<Point>> dots = new ArrayList<>();
    private final Svg svg = new Svg();

    /** The kinds of map, each for the pages and widths of window that the style sheet shows it in. */
    public enum Format {
        WIDE(1000, 19, 15, true, true),
        NARROW(326, 16, 14, false, true),
        /** Topics alone, for wide windows. */
        WIDE_SKETCH(1000, 19, 14, false, false),
        /** Topics alone, for narrow windows. */
        NARROW_SKETCH(326, 15, 9, false, false);

        /** In units of which one is about a pixel. */
        private final int width;

        private final int titleSize;
        /** Half of the water between two islands. */
        private final int margin;

        private final boolean terms;
        private final boolean articles;

        Format(int width, int titleSize, int margin, boolean terms, boolean articles) {
            this.width = width;
            this.titleSize = titleSize;
            this.margin = margin;
            this.terms = terms;
            this.articles = articles;
        }

        private boolean narrow() {
            return width < 500;
        }
    }

    private TopicMap(Scope scope, MapContent content, Format format) {
        this.scope = scope;
        this.content = content;
        this.format = format;
        Set<String> names =
                scope.library().terms().stream().map(LocalTerm::name).collect(Collectors.toUnmodifiableSet());
        Island.Look look = new Island.Look(format.titleSize, format.terms, names);
        this.islands = content.nodes().stream()
                .map(node -> Island.of(node, look, count(node)))
                .toList();
        List<Packing.Disc> discs = islands.stream()
                .map(island -> new Packing.Disc(island.node().topic().id(), island.rim() + format.margin))
                .toList();
        this.places = Packing.place(discs, content.likeness(), format.width);
        for (int i = 0; i < islands.size(); i++) {
            dots.add(Rim.dots(islands.get(i), places.centres().get(i), wishes(i)));
        }
    }

    /** Nothing where there is no topic. */
    public static SafeHtml draw(Scope scope, MapContent content, Format format) {
        return content.nodes().isEmpty() ? SafeHtml.NONE : new TopicMap(scope, content, format).drawn();
    }

    private String count(MapContent.Node node) {
        return scope.library().messages().text("articleCount", node.members());
    }

    /** For each article on the rim, the point it would like to be close to. */
    private List<Point> wishes(int island) {
        Point centre = places.centres().get(island);
        return articles(island).stream()
                .map(article -> content.links().getOrDefault(article.id(), List.of()).stream()
                        .findFirst()
                        .map(places.centres()::get)
                        .orElse(new Point(centre.x(), centre.y() - 1)))
                .toList();
    }

    private List<LocalArticle> articles(int island) {
        List<LocalArticle> all = islands.get(island).node().articles();
        return all.subList(0, Math.min(all.size(), islands.get(island).slots()));
    }

    private SafeHtml drawn() {
        svg.open(
                "svg",
                "class",
                "lei-map lei-map-" + (format.narrow() ? "narrow" : "wide") + (format.articles ? "" : " lei-map-sketch"),
                "viewBox",
                "0 0 " + format.width + " " + places.height(),
                "width",
                String.valueOf(format.width),
                "height",
                String.valueOf(places.height()),
                "role",
                "group",
                "aria-label",
                scope.library().messages().text("mapLabel"));
        for (int i = 0; i < islands.size(); i++) {
            threads(i);
        }
        for (int i = 0; i < islands.size(); i++) {
            island(i);
        }
        articles();
        return svg.close().html();
    }

    /** They run below the islands, to the middle of the others. */
    private void threads(int island) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < dots.get(island).size(); i++) {
            Point from = dots.get(island).get(i);
            String id = articles(island).get(i).id();
            content.links().getOrDefault(id, List.of()).stream()
                    .limit(format.narrow() ? THREADS_NARROW : THREADS)
                    .map(places.centres()::get)
                    .forEach(to -> path.append(thread(places.centres().get(island), from, to)));
        }
        if (!path.isEmpty()) {
            svg.leaf("path", "class", "lei-map-thread", "d", path.toString());
        }
    }

    /** Leaves the rim straight outwards, then bends to where it leads. */
    private static String thread(Point centre, Point from, Point to) {
        int bendX = from.x() + (from.x() - centre.x()) / 2;
        int bendY = from.y() + (from.y() - centre.y()) / 2;
        return "M" + from.x() + " " + from.y() + "Q" + bendX + " " + bendY + " " + to.x() + " " + to.y();
    }

    private void island(int index) {
        Island island = islands.get(index);
        Point centre = places.centres().get(index);
        LocalTopic topic = island.node().topic();
        svg.open("a", "href", scope.href(topic.route()), "class", "lei-map-topic");
        svg.leaf("circle", "cx", text(centre.x()), "cy", text(centre.y()), "r", text(island.rim()));
        titled(island, centre);
        island.lines().stream()
                .filter(line -> line.kind() == Island.Kind.COUNT)
                .forEach(line -> words("lei-map-count", "", line, centre));
        svg.close();
        for (Island.Line line : island.lines()) {
            line.term().forEach(term -> {
                svg.open("a", "href", scope.href(term.route()), "class", "lei-map-term", "aria-label", term.name());
                words("", Han.lang(term.name()), line, centre);
                svg.close();
            });
        }
    }

    private void titled(Island island, Point centre) {
        String lang = Han.lang(island.node().topic().title());
        svg.open("text", "class", "lei-map-title", "lang", lang, "font-size", text(format.titleSize));
        island.lines().stream().filter(line -> line.kind() == Island.Kind.TITLE).forEach(line -> svg.open(
                        "tspan", "x", text(centre.x()), "y", text(centre.y() + line.baseline()))
                .text(line.text())
                .close());
        svg.close();
    }

    private void words(String type, String lang, Island.Line line, Point centre) {
        int y = centre.y() + line.baseline();
        svg.open("text", "class", type, "lang", lang, "font-size", text(line.size()))
                .open("tspan", "x", text(centre.x()), "y", text(y))
                .text(line.text())
                .close()
                .close();
    }

    /** A dot and its article. */
    private record Dot(Point at, LocalArticle article) {}

    /** From the top down, so that the tip of one is never below a dot further up. */
    private void articles() {
        List<Dot> all = new ArrayList<>();
        for (int island = 0; island < islands.size(); island++) {
            for (int i = 0; i < dots.get(island).size(); i++) {
                all.add(new Dot(dots.get(island).get(i), articles(island).get(i)));
            }
        }
        all.sort(Comparator.comparingInt((Dot dot) -> dot.at().y())
                .thenComparingInt(dot -> dot.at().x())
                .thenComparing(dot -> dot.article().id()));
        all.forEach(format.articles ? this::article : dot -> circle("lei-map-dot", dot.at(), DOT - 1));
    }

    private void article(Dot dot) {
        LocalArticle article = dot.article();
        svg.open(
                "a",
                "href",
                scope.href(article.route()),
                "class",
                "lei-map-article",
                "lang",
                scope.lang(article.language()),
                "aria-label",
                article.title());
        circle("lei-map-touch", dot.at(), TOUCH);
        circle("lei-map-dot", dot.at(), DOT);
        Tip.above(svg, article.title(), dot.at(), format.width);
        svg.close();
    }

    private void circle(String type, Point at, int radius) {
        svg.leaf("circle", "class", type, "cx", text(at.x()), "cy", text(at.y()), "r", text(radius));
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
