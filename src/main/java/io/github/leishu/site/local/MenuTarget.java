package io.github.leishu.site.local;

import io.github.leishu.config.SiteConfig.MenuLink;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a link of the owner's menu leads in one edition.
 *
 * @param place in the site, whether or not something stands there; empty for a link that leads out of it
 * @param rest what follows the path, as in {@code ?q=x#y}
 */
public record MenuTarget(MenuLink link, Optional<Route> place, String rest) {
    public static MenuTarget of(MenuLink link, LocalizedLibrary edition) {
        if (link.leadsOut()) {
            return new MenuTarget(link, Optional.empty(), "");
        }
        String path = link.url().replaceFirst("[?#].*", "");
        return new MenuTarget(link, place(path, edition), link.url().substring(path.length()));
    }

    /** A file below the script's folder comes before one at the root; what is no file is a page. */
    private static Optional<Route> place(String path, LocalizedLibrary edition) {
        Optional<Route> file = Route.ofFile(path);
        UnaryOperator<Route> below = written -> Routes.withinScript(written, edition.script());
        return file.map(below)
                .filter(edition::hasFile)
                .or(() -> file.filter(edition::hasFile))
                .or(() -> Route.ofPath(path).map(below))
                .or(() -> Route.ofPath(edition.script().path() + "/" + path));
    }

    /** As seen from a page; empty where the address can't be followed. */
    public Optional<String> href(Route from) {
        return link.leadsOut() ? Optional.of(link.url()) : place.map(route -> route.relativeTo(from) + rest);
    }
}
