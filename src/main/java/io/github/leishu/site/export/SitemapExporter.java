package io.github.leishu.site.export;

import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code sitemap.xml} with both scripts of every page; only where the site's address is known. */
final class SitemapExporter {
    private SitemapExporter() {}

    static List<Export> export(Publication publication) {
        return publication
                .config()
                .baseUrl()
                .map(base -> List.of(Export.text(Routes.SITEMAP.path(), sitemap(publication, base))))
                .orElse(List.of());
    }

    private static String sitemap(Publication publication, String base) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        xml.append("<url>\n").append(Xml.element("loc", base)).append("</url>\n");
        for (LocalizedLibrary edition : publication.editions()) {
            routes(edition).forEach(route -> xml.append(url(route, base)));
        }
        return xml.append("</urlset>\n").toString();
    }

    private static List<Route> routes(LocalizedLibrary edition) {
        Script script = edition.script();
        List<Route> routes = new ArrayList<>(List.of(
                Routes.home(script),
                Routes.articles(script),
                Routes.topics(script),
                Routes.map(script),
                Routes.glossary(script)));
        if (edition.config().look().shows("about")) {
            routes.add(Routes.about(script));
        }
        edition.articles().stream().map(LocalArticle::route).sorted().forEach(routes::add);
        edition.topics().stream().map(LocalTopic::route).sorted().forEach(routes::add);
        edition.terms().stream().map(LocalTerm::route).sorted().forEach(routes::add);
        return routes;
    }

    private static String url(Route route, String base) {
        StringBuilder xml = new StringBuilder("<url>\n").append(Xml.element("loc", base + route.address()));
        Arrays.stream(Script.values()).forEach(script -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(script.tag())
                .append("\" href=\"")
                .append(Xml.escape(base + Routes.inScript(route, script).address()))
                .append("\"/>\n"));
        return xml.append("</url>\n").toString();
    }
}
