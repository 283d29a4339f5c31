package io.github.leishu.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Under which URL a page lived: what its links are relative to. */
final class PageUrl {
    private static final Pattern WEB = Pattern.compile("https?://[^/?#\\s]+\\S*");

    private PageUrl() {}

    /**
     * {@code <base>} first, because it was made for this; then where the page was saved from; then where it says it
     * lives.
     *
     * @param tags with the page's {@code base}, {@code link} and {@code meta}
     */
    static Optional<String> of(TagIndex tags, Optional<String> savedFrom) {
        Optional<String> page = savedFrom
                .or(() -> stated(tags.named("link"), "rel", "canonical", "href"))
                .or(() -> stated(tags.named("meta"), "property", "og:url", "content"));
        Optional<Element> base = tags.named("base").stream()
                .filter(element -> element.hasAttr("href"))
                .findFirst();
        if (base.isEmpty()) {
            return page;
        }
        String href = base.get().attr("href").strip();
        String resolved = page.map(url -> StringUtil.resolve(url, href)).orElse(href);
        return isWeb(resolved) ? Optional.of(resolved) : page;
    }

    /** What the first of the elements says whose attribute {@code key} is {@code name}. */
    private static Optional<String> stated(List<Element> elements, String key, String name, String value) {
        return elements.stream()
                .filter(element -> element.attr(key).trim().equalsIgnoreCase(name))
                .findFirst()
                .map(element -> element.attr(value).strip())
                .filter(PageUrl::isWeb);
    }

    private static boolean isWeb(String url) {
        return WEB.matcher(url.toLowerCase(Locale.ROOT)).matches();
    }
}
