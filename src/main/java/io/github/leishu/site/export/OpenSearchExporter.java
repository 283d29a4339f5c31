package io.github.leishu.site.export;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import java.util.List;

/** An OpenSearch 1.1 description, so that browsers can search here; only where the site's address is known. */
final class OpenSearchExporter {
    /** What the format allows for a short name, in characters. */
    private static final int SHORT_NAME = 16;

    private OpenSearchExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        return library.config()
                .baseUrl()
                .filter(base -> library.config().look().shows("search"))
                .map(base ->
                        List.of(Export.text(Routes.openSearch(library.script()).path(), description(library, base))))
                .orElse(List.of());
    }

    private static String description(LocalizedLibrary library, String base) {
        String title = library.title();
        int length = title.offsetByCodePoints(0, Math.min(SHORT_NAME, title.codePointCount(0, title.length())));
        String search = base + Routes.search(library.script()).address() + "?q={searchTerms}";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                + Xml.element("ShortName", title.substring(0, length))
                + Xml.element("Description", library.description().isBlank() ? title : library.description())
                + Xml.element("Language", library.script().tag())
                + "<InputEncoding>UTF-8</InputEncoding>\n"
                + "<Image type=\"image/svg+xml\">"
                + Xml.escape(base + Routes.asset("icon.svg").path()) + "</Image>\n"
                + "<Url type=\"text/html\" template=\"" + Xml.escape(search) + "\"/>\n"
                + "</OpenSearchDescription>\n";
    }
}
