package io.github.leishu.site.export;

import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            pages(edition).forEach(page -> xml.append(url(page, base)));
        }
        return xml.append("</urlset>\n").toString();
    }

    /** @param changed when the page's text last changed, where that is known */
    private record Listed(Route route, Optional<LocalDate> changed) {
        Listed(Route route) {
            this(route, Optional.empty());
        }
    }

    private static List<Listed> pages(LocalizedLibrary edition) {
        Script script = edition.script();
        List<Listed> pages = new ArrayList<>();
        Stream.of(Routes.home(script), Routes.articles(script), Routes.topics(script))
                .map(Listed::new)
                .forEach(pages::add);
        if (edition.config().look().shows("map")) {
            pages.add(new Listed(Routes.map(script)));
        }
        pages.add(new Listed(Routes.glossary(script)));
        if (edition.config().look().shows("about")) {
            pages.add(new Listed(Routes.about(script)));
        }
        edition.articles().stream()
                .map(article ->
                        new Listed(article.route(), article.source().meta().lastChange()))
                .sorted(Comparator.comparing(Listed::route))
                .forEach(pages::add);
        Stream.concat(
                        edition.topics().stream().map(LocalTopic::route).sorted(),
                        edition.terms().stream().map(LocalTerm::route).sorted())
                .map(Listed::new)
                .forEach(pages::add);
        return pages;
    }

    private static String url(Listed page, String base) {
        Route route = page.route();
        StringBuilder xml = new StringBuilder("<url>\n").append(Xml.element("loc", base + route.address()));
        page.changed().ifPresent(day -> xml.append(Xml.element("lastmod", day.toString())));
        Arrays.stream(Script.values()).forEach(script -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(script.tag())
                .append("\" href=\"")
                .append(Xml.escape(base + Routes.inScript(route, script).address()))
                .append("\"/>\n"));
        return xml.append("</url>\n").toString();
    }
}
