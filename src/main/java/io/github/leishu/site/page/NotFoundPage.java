package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.Views;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What GitHub Pages shows for an address that does not exist, at whatever depth; so its links start at the root. */
final class NotFoundPage {
    private NotFoundPage() {}

    public record View(String lang, String title, Frame.Assets assets, List<Notice> notices) {}

    /** The message in one script. */
    public record Notice(String lang, String heading, String text, List<Views.Ref> ways) {}

    static Stream<Page> pages(Publication publication) {
        String root = publication.config().baseUrl().map(NotFoundPage::path).orElse("/");
        LocalizedLibrary own = publication.ownEdition();
        View view = new View(
                own.script().tag(),
                own.messages().text("notFound") + " · " + own.title(),
                new Frame.Assets(
                        root + Routes.asset("style.css").path(),
                        publication.config().look().palette().isEmpty()
                                ? ""
                                : root + Routes.asset("theme.css").path(),
                        root + Routes.asset("site.js").path(),
                        "",
                        new Frame.OfKind("", "", ""),
                        root + Routes.asset("search.js").path(),
                        root + Routes.asset("search-index.js").path(),
                        root + Routes.asset("icon.svg").path()),
                publication.editions().stream()
                        .map(edition -> notice(edition, root))
                        .toList());
        return Stream.of(new Page(Routes.NOT_FOUND, "404.ftlh", view));
    }

    private static String path(String baseUrl) {
        String path = URI.create(baseUrl).getRawPath();
        return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    }

    private static Notice notice(LocalizedLibrary edition, String root) {
        var messages = edition.messages();
        return new Notice(
                edition.script().tag(), messages.text("notFound"), messages.text("notFoundText"), ways(edition, root));
    }

    private static List<Views.Ref> ways(LocalizedLibrary edition, String root) {
        var messages = edition.messages();
        List<Views.Ref> ways = new ArrayList<>();
        boolean alike = edition.config().look().english();
        ways.add(way(messages.text(alike ? "enter" : "home"), root, Routes.home(edition.script())));
        if (edition.config().look().shows("search")) {
            ways.add(way(messages.text("search"), root, Routes.search(edition.script())));
        }
        ways.add(way(messages.text("articles"), root, Routes.articles(edition.script())));
        return ways;
    }

    private static Views.Ref way(String label, String root, Route route) {
        return new Views.Ref(root + route.address(), label, "");
    }
}
