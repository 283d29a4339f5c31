package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import java.util.stream.Stream;

/** The search form; a script fills in the results. */
final class SearchPage {
    private SearchPage() {}

    /** {@code articles} and {@code glossary} are where to look without a script. */
    public record View(Frame frame, String title, String articles, String glossary) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        if (!library.config().look().shows("search")) {
            return Stream.empty();
        }
        Scope scope = new Scope(library, Routes.search(library.script()));
        String title = library.messages().text("search");
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                scope.href(Routes.articles(library.script())),
                scope.href(Routes.glossary(library.script())));
        return Stream.of(new Page(scope.route(), "search.ftlh", view));
    }
}
