package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;

/** A small page that leads from an {@link OldPath} to the article. */
final class AliasPage {
    private AliasPage() {}

    /**
     * @param canonical absolute address of the article's page, or empty
     * @param notice says that the page has moved
     */
    public record View(String lang, String title, String href, String canonical, String notice, Frame.Assets assets) {}

    static Page of(LocalizedLibrary edition, LocalArticle article, Route route) {
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
