package io.github.leishu.site.page;

import io.github.leishu.article.Article;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path that an article had before, or that its copy would have, with the page that leads from there to the article. A
 * path without a script's folder leads to the article in the owner's script, and stands below both scripts' folders too.
 *
 * @param source id of the article or copy whose path it was
 * @param written the path as its file has it
 * @param article id of the article that the page leads to
 */
public record OldPath(String source, String written, String article, Page page) {
    /**
     * All that the articles ask for, whether or not there is room: the copies' paths, then those of {@code aliases}, in the
     * articles' order.
     */
    public static Stream<OldPath> of(Publication publication) {
        Stream<OldPath> copies = publication.editions().stream()
                .flatMap(edition -> edition.articles().stream().flatMap(article -> copies(edition, article)));
        Stream<OldPath> aliases = publication.editions().stream().flatMap(edition -> edition.articles().stream()
                .flatMap(article -> aliases(edition, article, edition == publication.ownEdition())));
        return Stream.concat(copies, aliases);
    }

    private static Stream<OldPath> copies(LocalizedLibrary edition, LocalArticle article) {
        return edition.library().copiesOf(article.id()).stream().map(copy -> {
            Route route = Routes.article(edition.script(), copy.slug());
            return new OldPath(
                    copy.id(), "articles/" + copy.slug(), article.id(), AliasPage.of(edition, article, route));
        });
    }

    private static Stream<OldPath> aliases(LocalizedLibrary edition, LocalArticle article, boolean own) {
        List<Article> copies = edition.library().copiesOf(article.id());
        return Stream.concat(Stream.of(article.source()), copies.stream())
                .flatMap(source -> source.meta().publishing().aliases().stream()
                        .flatMap(alias -> places(alias, edition.script(), own)
                                .map(route -> new OldPath(
                                        source.id(), alias, article.id(), AliasPage.of(edition, article, route)))));
    }

    private static Stream<Route> places(String alias, Script script, boolean own) {
        Optional<Route> written = Route.ofPath(alias);
        Stream<Route> root = written.filter(route -> own && !Routes.isWithinScript(route)).stream();
        return Stream.concat(written.map(route -> Routes.withinScript(route, script)).stream(), root);
    }
}
