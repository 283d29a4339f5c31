package io.github.leishu.article.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URL that may stand in a page: {@code http}, {@code https} (with a host), {@code mailto}, or relative. Everything
 * that browsers repair into something else (controls, blanks at the ends, backslashes, {@code //host}) is refused.
 *
 * @param href as decoded, not yet escaped for HTML
 * @param external whether it leaves the site (http or https)
 */
record SafeUrl(String href, boolean external) {
    /** RFC 3986, 3.1: scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ). */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private static final Pattern WITH_HOST = Pattern.compile("(?i)https?://[^/?#].*", Pattern.DOTALL);
    private static final Pattern COLON_IN_FIRST_SEGMENT = Pattern.compile("[^/?#]*:.*", Pattern.DOTALL);
    private static final Set<String> OPAQUE = Set.of("mailto");

    static Optional<SafeUrl> of(String url) {
        if (url.isBlank() || broken(url)) {
            return Optional.empty();
        }
        if (WITH_HOST.matcher(url).matches()) {
            return Optional.of(new SafeUrl(url, true));
        }
        var scheme = SCHEME.matcher(url);
        if (scheme.matches()) {
            boolean allowed = OPAQUE.contains(scheme.group(1).toLowerCase(Locale.ROOT));
            return allowed ? Optional.of(new SafeUrl(url, false)) : Optional.empty();
        }
        boolean relative =
                !url.startsWith("//") && !COLON_IN_FIRST_SEGMENT.matcher(url).matches();
        return relative ? Optional.of(new SafeUrl(url, false)) : Optional.empty();
    }

    /** Whether a page may load it: relative, so from the site itself. */
    boolean local() {
        return !external && !SCHEME.matcher(href).matches();
    }

    private static boolean broken(String url) {
        return url.indexOf('\\') >= 0
                || url.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c) || c == '\u00A0')
                || url.codePoints().anyMatch(c -> c == 0xFEFF || Character.getType(c) == Character.FORMAT);
    }
}
