package io.github.leishu.ingest.source;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Under which URL a page lived: what its links are relative to. */
final class PageUrl {
    private PageUrl() {}

    /**
     * {@code <base>} first, because it was made for this; then where the page was saved from; then where it says it
     * lives.
     */
    static Optional<String> of(Document document, Optional<String> savedFrom) {
        Optional<String> page = savedFrom
                .or(() -> attribute(document, "link[rel=canonical]", "href"))
                .or(() -> attribute(document, "meta[property=og:url]", "content"));
        Element base = document.selectFirst("base[href]");
        if (base == null) {
            return page;
        }
        String href = base.attr("href").strip();
        String resolved = page.map(url -> StringUtil.resolve(url, href)).orElse(href);
        return isWeb(resolved) ? Optional.of(resolved) : page;
    }

    private static Optional<String> attribute(Document document, String selector, String name) {
        return Optional.ofNullable(document.selectFirst(selector))
                .map(element -> element.attr(name).strip())
                .filter(PageUrl::isWeb);
    }

    private static boolean isWeb(String url) {
        return url.toLowerCase(Locale.ROOT).matches("https?://[^/?#\\s]+\\S*");
    }
}
