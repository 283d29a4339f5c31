package io.github.leishu.ingest.body;

import io.github.leishu.ingest.source.image.PageImages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Where links and images lead, as absolute URLs; anything that is not http, https or mailto leads nowhere. */
public final class Targets {
    private static final int MAX_LENGTH = 2048;

    /** Characters of the longest scheme that is kept. */
    private static final int SCHEME = "https://".length();

    private static final List<String> LAZY_SOURCES =
            List.of("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src", "data-echo");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(?:blank|spacer|placeholder|loading|lazy|transparent|gr[ea]y|1x1|pixel|/none|/clear|/dot|/shim)[^/]*\\.(?:gif|png|svg|jpe?g)(?:\\?.*)?$");

    /** One of these is in all that the pattern finds. */
    private static final List<String> PLACEHOLDER_WORDS = List.of(
            "blank",
            "spacer",
            "placeholder",
            "loading",
            "lazy",
            "transparent",
            "gray",
            "grey",
            "1x1",
            "pixel",
            "/none",
            "/clear",
            "/dot",
            "/shim");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)[^\\s\"'{}]+\\.(?:jpe?g|png|gif|webp|avif)(?:[?!@].*)?");
    private static final Pattern TINY =
            Pattern.compile("(?i)(?:^|[;\\s])(?:width|height)\\s*:\\s*[0-3](?:px|pt)?\\s*(?:;|$|!)");

    private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private Targets() {}

    /** The target of a link; empty for places on the page itself and for schemes that we do not keep. */
    static Optional<String> link(Element anchor) {
        String href = anchor.attributes().get("href").strip();
        if (href.isEmpty() || href.startsWith("#") || href.startsWith("tel:")) {
            return Optional.empty();
        }
        return safe(Addresses.absolute(anchor, "href"), true);
    }

    /**
     * The picture that came along, or else the largest source of an image, lazy ones first; empty for placeholders and
     * counters.
     */
    public static Optional<String> image(Element image) {
        if (size(image, "width") < 4 || size(image, "height") < 4 || isTiny(image.attr("style"))) {
            return Optional.empty();
        }
        if (image.hasAttr(PageImages.MARK)) {
            return Optional.of(PageImages.SCHEME + image.attr(PageImages.MARK));
        }
        for (String name : LAZY_SOURCES) {
            if (image.hasAttr(name)) {
                Optional<String> url = safe(Addresses.absolute(image, name), false);
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        String src = Addresses.absolute(image, "src");
        Optional<String> shown = isPlaceholder(src) ? Optional.empty() : safe(src, false);
        return shown.isPresent() ? shown : otherImage(image);
    }

    private static Optional<String> otherImage(Element image) {
        return largest(image, "data-srcset")
                .or(() -> largest(image, "data-lazy-srcset"))
                .or(() -> largest(image, "srcset"))
                .or(() -> anyAttribute(image))
                .or(() -> fromPicture(image));
    }

    private static boolean isTiny(String style) {
        return !style.isEmpty() && TINY.matcher(style).find();
    }

    private static boolean isPlaceholder(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        for (String word : PLACEHOLDER_WORDS) {
            if (lower.contains(word)) {
                return PLACEHOLDER.matcher(url).find();
            }
        }
        return false;
    }

    /** Scripts that load images late keep their addresses under names of their own. */
    private static Optional<String> anyAttribute(Element image) {
        for (Attribute attribute : image.attributes()) {
            boolean usual =
                    switch (attribute.getKey()) {
                        case "src", "alt", "title", "class", "style" -> true;
                        default -> false;
                    };
            if (!usual && PICTURE.matcher(attribute.getValue().strip()).matches()) {
                String url =
                        StringUtil.resolve(image.baseUri(), attribute.getValue().strip());
                if (!isPlaceholder(url) && safe(url, false).isPresent()) {
                    return safe(url, false);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromPicture(Element image) {
        Element parent = image.parent();
        if (parent == null || !parent.normalName().equals("picture")) {
            return Optional.empty();
        }
        return parent.children().stream()
                .filter(each -> each.normalName().equals("source"))
                .flatMap(each -> largest(each, "srcset").or(() -> largest(each, "data-srcset")).stream())
                .findFirst();
    }

    /** A media element's or frame's source. */
    static Optional<String> source(Element element, String attribute) {
        return safe(Addresses.absolute(element, attribute), false);
    }

    private static int size(Element image, String attribute) {
        String value = image.attr(attribute);
        if (value.isEmpty() || value.length() > 4) {
            return Integer.MAX_VALUE;
        }
        int size = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MAX_VALUE;
            }
            size = 10 * size + digit;
        }
        return size;
    }

    /** The candidate of a {@code srcset} with the largest width or density; the last of equals. */
    private static Optional<String> largest(Element image, String attribute) {
        String set = image.attr(attribute).strip();
        if (set.isEmpty()) {
            return Optional.empty();
        }
        String best = "";
        double most = -1;
        for (String candidate : set.split(",\\s+")) {
            String[] parts = candidate.strip().split("\\s+");
            double size = parts.length > 1 && parts[1].matches("\\d{1,6}(?:\\.\\d{1,3})?[wx],?")
                    ? Double.parseDouble(parts[1].replaceAll("[wx,]", ""))
                    : 0;
            if (size >= most && !parts[0].isEmpty()) {
                best = parts[0];
                most = size;
            }
        }
        return best.isEmpty() ? Optional.empty() : safe(StringUtil.resolve(image.baseUri(), best), false);
    }

    private static Optional<String> safe(String url, boolean mail) {
        String clean = url.strip();
        String scheme = clean.substring(0, Math.min(clean.length(), SCHEME)).toLowerCase(Locale.ROOT);
        int host = scheme.startsWith("http://") ? 7 : scheme.startsWith("https://") ? 8 : clean.length();
        boolean web = host < clean.length() && "/?#".indexOf(clean.charAt(host)) < 0;
        if (clean.length() > MAX_LENGTH || !(web || (mail && scheme.startsWith("mailto:")))) {
            return Optional.empty();
        }
        if (Addresses.isPlain(clean)) {
            return Optional.of(clean);
        }
        return web && LINE_END.matcher(clean).find() ? Optional.empty() : Optional.of(escaped(clean));
    }

    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= 0x20 || c == 0x7F || Addresses.isDelimiter(c)) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else if (!Chars.isInvisible(c) || Character.isSurrogate(c)) {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
