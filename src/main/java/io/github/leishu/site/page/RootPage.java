package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import java.util.List;
import java.util.stream.Stream;

/** The page at the root: offers both scripts, forces neither. */
final class RootPage {
    private RootPage() {}

    /**
     * @param lang of the owner's script
     * @param alternates the two home pages, and this page for everyone else
     */
    public record View(
            String lang,
            String title,
            String canonical,
            Frame.Assets assets,
            List<Frame.Alternate> alternates,
            List<Door> doors) {}

    /** The way into one script, in its own words. */
    public record Door(
            String lang,
            String href,
            String title,
            String description,
            String action,
            String remembered,
            String figures) {}

    static Stream<Page> pages(Publication publication) {
        Scope scope = new Scope(publication.ownEdition(), Routes.ROOT);
        String base = publication.config().baseUrl().orElse("");
        List<Frame.Alternate> alternates = new java.util.ArrayList<>(publication.editions().stream()
                .map(edition -> new Frame.Alternate(edition.script().tag(), address(scope, base, edition)))
                .toList());
        alternates.add(new Frame.Alternate("x-default", base.isEmpty() ? "index.html" : base));
        View view = new View(
                scope.library().script().tag(),
                scope.library().title(),
                base,
                FrameBuilder.assets(scope),
                alternates,
                publication.editions().stream()
                        .map(edition -> door(scope, edition))
                        .toList());
        return Stream.of(new Page(Routes.ROOT, "root.ftlh", view));
    }

    private static String address(Scope scope, String base, LocalizedLibrary edition) {
        var home = Routes.home(edition.script());
        return base.isEmpty() ? scope.href(home) : base + home.address();
    }

    private static Door door(Scope scope, LocalizedLibrary edition) {
        return new Door(
                edition.script().tag(),
                scope.href(Routes.home(edition.script())),
                edition.title(),
                edition.description(),
                edition.messages().text("enter"),
                edition.messages().text("remembered"),
                edition.messages()
                        .text(
                                "figures",
                                edition.articles().size(),
                                edition.topics().size(),
                                edition.terms().size()));
    }
}
