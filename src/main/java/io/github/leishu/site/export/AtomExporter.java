package io.github.leishu.site.export;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import java.time.LocalDate;
import java.util.List;

/** An Atom feed (RFC 4287) of the newest articles with a date; only where the site's address is known. */
final class AtomExporter {
    private static final int NEWEST = 30;

    private AtomExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        return library.config()
                .baseUrl()
                .map(base -> List.of(Export.text(Routes.feed(library.script()).path(), feed(library, base))))
                .orElse(List.of());
    }

    private static String feed(LocalizedLibrary library, String base) {
        List<LocalArticle> articles = library.articles().stream()
                .filter(article -> article.source().meta().date().isPresent())
                .limit(NEWEST)
                .toList();
        String self = base + Routes.feed(library.script()).address();
        String home = base + Routes.home(library.script()).address();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(library.script().tag())
                .append("\">\n")
                .append(Xml.element("title", library.title()))
                .append(Xml.element("id", self))
                .append(Xml.element(
                        "updated", articles.isEmpty() ? "1970-01-01T00:00:00Z" : instant(date(articles.get(0)))))
                .append(link("self", self))
                .append(link("alternate", home))
                .append("<author>")
                .append(Xml.element(
                        "name",
                        library.config()
                                .rights()
                                .author()
                                .map(library.own()::convert)
                                .orElse(library.title())))
                .append("</author>\n");
        if (!library.description().isBlank()) {
            xml.append(Xml.element("subtitle", library.description()));
        }
        articles.forEach(article -> xml.append(entry(article, base)));
        return xml.append("</feed>\n").toString();
    }

    private static String entry(LocalArticle article, String base) {
        String address = base + article.route().address();
        StringBuilder xml = new StringBuilder("<entry>\n")
                .append(Xml.element("title", article.title()))
                .append(Xml.element("id", address))
                .append(Xml.element("updated", instant(date(article))))
                .append(link("alternate", address));
        article.authors().forEach(author -> xml.append("<author>")
                .append(Xml.element("name", author))
                .append("</author>\n"));
        return xml.append(Xml.element("summary", article.summary()))
                .append("</entry>\n")
                .toString();
    }

    private static LocalDate date(LocalArticle article) {
        return article.source().meta().date().orElseThrow();
    }

    private static String instant(LocalDate date) {
        return date + "T00:00:00Z";
    }

    private static String link(String rel, String href) {
        return "<link rel=\"" + rel + "\" href=\"" + Xml.escape(href) + "\"/>\n";
    }
}
