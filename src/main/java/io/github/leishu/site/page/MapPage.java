package io.github.leishu.site.page;

import io.github.leishu.site.draw.MapContent;
import io.github.leishu.site.draw.TopicMap;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.List;
import java.util.stream.Stream;

/** The whole collection as a picture, and the same as a list. */
final class MapPage {
    private MapPage() {}

    /** @param note on what is left out */
    public record View(Frame frame, String title, String note, Drawing drawing, List<Entry> entries) {}

    /**
     * The same map for wide and for narrow pages; the style sheet shows one of them.
     *
     * @param href of the page with the whole map, empty where there is none
     */
    public record Drawing(String href, SafeHtml wide, SafeHtml narrow) {}

    /** A topic with what stands on the map with it. */
    public record Entry(Views.Ref topic, String count, List<Views.Ref> terms, List<Views.Ref> articles) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        if (!library.config().look().shows("map")) {
            return Stream.empty();
        }
        Scope scope = new Scope(library, Routes.map(library.script()));
        MapContent content = MapContent.of(library);
        String title = library.messages().text("map");
        View view = new View(
                new FrameBuilder(scope, title)
                        .description(library.messages().text("mapText"))
                        .build(),
                title,
                note(library, content),
                new Drawing(
                        scope.href(Routes.map(library.script())),
                        TopicMap.draw(scope, content, TopicMap.Format.WIDE),
                        TopicMap.draw(scope, content, TopicMap.Format.NARROW)),
                content.nodes().stream().map(node -> entry(scope, node)).toList());
        return Stream.of(new Page(scope.route(), "map.ftlh", view));
    }

    /** The map as the home page shows it: the topics alone. */
    static Drawing sketch(Scope scope) {
        MapContent content = MapContent.of(scope.library());
        return new Drawing(
                scope.library().config().look().shows("map")
                        ? scope.href(Routes.map(scope.library().script()))
                        : "",
                TopicMap.draw(scope, content, TopicMap.Format.WIDE_SKETCH),
                TopicMap.draw(scope, content, TopicMap.Format.NARROW_SKETCH));
    }

    private static String note(LocalizedLibrary library, MapContent content) {
        int articles = content.nodes().stream()
                .mapToInt(node -> node.articles().size())
                .sum();
        int hidden = library.articles().size() - articles;
        return content.hidden() == 0 && hidden == 0
                ? ""
                : library.messages()
                        .text(
                                "mapPart",
                                content.nodes().size(),
                                library.topics().size(),
                                articles,
                                library.articles().size());
    }

    private static Entry entry(Scope scope, MapContent.Node node) {
        return new Entry(
                scope.ref(node.topic()),
                scope.library()
                        .messages()
                        .text("articleCount", node.topic().source().members().size()),
                node.terms().stream().map(scope::ref).toList(),
                node.articles().stream().map(scope::ref).toList());
    }
}
