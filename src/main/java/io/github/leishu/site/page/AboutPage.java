package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What the site is, where its texts come from and how to read it. */
final class AboutPage {
    private AboutPage() {}

    public record View(Frame frame, String title, String description, String figures, List<Source> sources) {}

    /** A publication that articles come from. */
    public record Source(String name, String count) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        if (!library.config().look().shows("about")) {
            return Stream.empty();
        }
        Scope scope = new Scope(library, Routes.about(library.script()));
        String title = library.messages().text("about");
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                library.description(),
                library.messages()
                        .text(
                                "figures",
                                library.articles().size(),
                                library.topics().size(),
                                library.terms().size()),
                sources(library));
        return Stream.of(new Page(scope.route(), "about.ftlh", view));
    }

    private static List<Source> sources(LocalizedLibrary library) {
        var counts = new java.util.TreeMap<String, Integer>();
        library.articles().forEach(a -> a.publication().ifPresent(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(e -> new Source(e.getKey(), library.messages().text("articleCount", e.getValue())))
                .toList();
    }
}
