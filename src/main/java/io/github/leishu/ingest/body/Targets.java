package io.github.leishu.ingest.body;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where links and images lead, as absolute URLs; anything that is not http, https or mailto leads nowhere. */
final class Targets {
    private static final int MAX_LENGTH = 2048;
    private static final List<String> LAZY_SOURCES =
            List.of("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src", "data-echo");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(?:blank|spacer|placeholder|loading|lazy|transparent|grey|1x1|pixel)[^/]*\\.(?:gif|png|svg|jpe?g)$");

    private Targets() {}

    /** The target of a link; empty for places on the page itself and for schemes that we do not keep. */
    static Optional<String> link(Element anchor) {
        String href = anchor.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#")) {
            return Optional.empty();
        }
        return safe(anchor.absUrl("href"), true);
    }

    /** The largest source of an image, lazy ones first; empty for placeholders and counters. */
    static Optional<String> image(Element image) {
        if (size(image, "width") < 4 || size(image, "height") < 4) {
            return Optional.empty();
        }
        for (String name : LAZY_SOURCES) {
            if (image.hasAttr(name)) {
                Optional<String> url = safe(image.absUrl(name), false);
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        Optional<String> fromSet = largest(image, "data-srcset").or(() -> largest(image, "srcset"));
        String src = image.absUrl("src");
        return PLACEHOLDER.matcher(src).find() ? fromSet : safe(src, false).or(() -> fromSet);
    }

    /** A media element's or frame's source. */
    static Optional<String> source(Element element, String attribute) {
        return safe(element.absUrl(attribute), false);
    }

    private static int size(Element image, String attribute) {
        String value = image.attr(attribute);
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
    }

    /** The last candidate of a {@code srcset} is the largest by convention. */
    private static Optional<String> largest(Element image, String attribute) {
        String[] candidates = image.attr(attribute).strip().split(",\\s+");
        String url = candidates[candidates.length - 1].strip().split("\\s+")[0];
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return safe(org.jsoup.internal.StringUtil.resolve(image.baseUri(), url), false);
    }

    private static Optional<String> safe(String url, boolean mail) {
        String clean = url.strip();
        String lower = clean.toLowerCase(Locale.ROOT);
        boolean web = lower.matches("https?://[^/?#].*");
        if (clean.length() > MAX_LENGTH || !(web || (mail && lower.startsWith("mailto:")))) {
            return Optional.empty();
        }
        StringBuilder escaped = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c <= 0x20 || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else if (!Chars.isInvisible(c) || Character.isSurrogate(c)) {
                escaped.append(c);
            }
        }
        return Optional.of(escaped.toString());
    }
}
