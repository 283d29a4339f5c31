package io.github.leishu.site.page;

import io.github.leishu.article.Article;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Small pages at an article's old paths, and where copies of it would stand. A path without a script's folder leads to the article in the owner's script, and
 * stands below both scripts' folders too. A path that a real page has is left to that page.
 */
final class AliasPage {
    private AliasPage() {}

    /**
     * @param canonical absolute address of the article's page, or empty
     * @param notice says that the page has moved
     */
    public record View(String lang, String title, String href, String canonical, String notice, Frame.Assets assets) {}

    static Stream<Page> pages(Publication publication) {
        Map<Route, Page> pages = new TreeMap<>();
        for (LocalizedLibrary edition : publication.editions()) {
            boolean own = edition == publication.ownEdition();
            edition.articles().stream()
                    .flatMap(article -> aliases(edition, article, own))
                    .forEach(page -> pages.putIfAbsent(page.route(), page));
        }
        return pages.values().stream();
    }

    private static Stream<Page> aliases(LocalizedLibrary edition, LocalArticle article, boolean own) {
        List<Article> copies = edition.library().copiesOf(article.id());
        Stream<Route> old = Stream.concat(Stream.of(article.source()), copies.stream())
                .flatMap(source -> source.meta().publishing().aliases().stream())
                .flatMap(alias -> places(alias, edition, own).stream());
        Stream<Route> unpublished = copies.stream().map(copy -> Routes.article(edition.script(), copy.slug()));
        return Stream.concat(old, unpublished).map(route -> page(edition, article, route));
    }

    private static List<Route> places(String alias, LocalizedLibrary edition, boolean own) {
        Optional<Route> written = Route.ofPath(alias);
        if (written.isEmpty()) {
            return List.of();
        }
        String path = written.get().path();
        for (Script script : Script.values()) {
            if (path.startsWith(script.path() + "/")) {
                return List.of(Routes.inScript(written.get(), edition.script()));
            }
        }
        List<Route> places = new ArrayList<>();
        places.add(new Route(edition.script().path() + "/" + path));
        if (own) {
            places.add(written.get());
        }
        return places;
    }

    private static Page page(LocalizedLibrary edition, LocalArticle article, Route route) {
        Scope scope = new Scope(edition, route);
        View view = new View(
                edition.script().tag(),
                article.title(),
                scope.href(article.route()),
                edition.config()
                        .baseUrl()
                        .map(base -> base + article.route().address())
                        .orElse(""),
                edition.messages().text("moved"),
                FrameBuilder.assets(scope));
        return new Page(route, "alias.ftlh", view);
    }
}
