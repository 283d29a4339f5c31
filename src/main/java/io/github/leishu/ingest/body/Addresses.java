package io.github.leishu.ingest.body;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/**
 * Addresses as absolute URLs. Most that stand on pages are complete or begin at the site's root and hold nothing that
 * resolving would change; these need no parsing, which takes some microseconds each.
 */
final class Addresses {
    private static final boolean[] DELIMITERS = delimiters();

    private Addresses() {}

    /** What {@link Element#absUrl} gives; empty also for scripts and for data, which may be long and lead nowhere. */
    static String absolute(Element element, String attribute) {
        String address = element.attributes().get(attribute);
        if (address.startsWith("javascript:") || address.startsWith("data:")) {
            return "";
        }
        if (isPlain(address) && address.indexOf("/.") < 0) {
            if (pathStart(address) > 0) {
                return address;
            }
            if (address.startsWith("//")) {
                return underScheme(element, attribute, address);
            }
            if (address.startsWith("/")) {
                return fromRoot(element.baseUri(), address);
            }
            if (isName(address)) {
                return fromFolder(element.baseUri(), address);
            }
        }
        boolean nowhere = address.indexOf(':') < 0 && element.baseUri().isEmpty();
        return nowhere ? "" : element.absUrl(attribute);
    }

    private static String underScheme(Element element, String attribute, String address) {
        String base = element.baseUri();
        int host = isPlain(base) && pathStart(base) > 0 ? base.indexOf("//") : -1;
        String whole = host < 0 ? "" : base.substring(0, host) + address;
        return pathStart(whole) > 0 ? whole : element.absUrl(attribute);
    }

    /** Whether an address begins with the name of a file or folder and has no scheme. */
    private static boolean isName(String address) {
        return !address.isEmpty() && "/?#.".indexOf(address.charAt(0)) < 0 && address.indexOf(':') < 0;
    }

    private static String fromFolder(String base, String path) {
        int basePath = isPlain(base) && base.indexOf("/.") < 0 ? pathStart(base) : -1;
        if (basePath < 0 || basePath == base.length()) {
            return base.isEmpty() ? "" : StringUtil.resolve(base, path);
        }
        return base.substring(0, base.lastIndexOf('/', pathEnd(base, basePath)) + 1) + path;
    }

    private static int pathEnd(String address, int from) {
        int end = from;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static String fromRoot(String base, String path) {
        int basePath = isPlain(base) ? pathStart(base) : -1;
        if (basePath > 0) {
            return base.substring(0, basePath) + path;
        }
        return base.isEmpty() ? "" : StringUtil.resolve(base, path);
    }

    /** Whether an address holds only characters that may stand in a URL as they are. */
    static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= 0x20 || c >= 0x7F || isDelimiter(c)) {
                return false;
            }
        }
        return true;
    }

    /** RFC 3986 has no place for these, and Markdown and HTML would trip over them. */
    static boolean isDelimiter(char c) {
        return c < DELIMITERS.length && DELIMITERS[c];
    }

    private static boolean[] delimiters() {
        boolean[] delimiters = new boolean[0x80];
        for (char c : "\"<>\\^`{|}".toCharArray()) {
            delimiters[c] = true;
        }
        return delimiters;
    }

    /** Where the path of a complete address begins (or the end, without one); -1 unless scheme and host are plain. */
    private static int pathStart(String address) {
        int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        if (host < 0) {
            return -1;
        }
        int end = host;
        while (end < address.length() && isHost(address.charAt(end))) {
            end++;
        }
        boolean whole = end == address.length() || address.charAt(end) == '/';
        return whole && end > host ? end : -1;
    }

    private static boolean isHost(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
