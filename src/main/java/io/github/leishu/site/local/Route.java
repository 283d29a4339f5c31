package io.github.leishu.site.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of one file in the site, e.g. {@code zh-hant/topics/crispr/index.html}.
 *
 * @param path relative to the site's root, segments joined by {@code /}; none is empty, {@code .} or {@code ..}
 */
public record Route(String path) implements Comparable<Route> {
    private static final String INDEX = "index.html";
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@";

    public Route {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a normalised path: " + path);
            }
        }
    }

    /** The page of a folder: its {@code index.html}. */
    public static Route folder(String... segments) {
        return segments.length == 0 ? new Route(INDEX) : new Route(String.join("/", segments) + "/" + INDEX);
    }

    /**
     * The page that an owner's path stands for, read as a browser reads a path: leading and trailing slashes do not
     * matter, a last segment that ends in {@code .html} is a file. Empty when it would leave the site.
     */
    public static Optional<Route> ofPath(String written) {
        return normalised(written)
                .map(path -> path.endsWith(".html") ? new Route(path) : new Route(path + "/" + INDEX));
    }

    /** As {@link #ofPath}, and the last segment is a file whatever it ends in. */
    public static Optional<Route> ofFile(String written) {
        return normalised(written).map(Route::new);
    }

    private static Optional<String> normalised(String written) {
        List<String> segments = new ArrayList<>();
        for (String segment : written.strip().split("/")) {
            if (segment.equals("..") || segment.matches(".*[\\\\?#\\p{Cntrl}:].*")) {
                return Optional.empty();
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(String.join("/", segments)).filter(path -> !path.isEmpty());
    }

    /**
     * The {@code href} that leads here from another page. It names {@code index.html}, so that it works where no
     * server completes a folder's address ({@code file://}).
     */
    public String relativeTo(Route from) {
        String[] here = path.split("/");
        String[] there = from.path.split("/");
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        StringBuilder href = new StringBuilder("../".repeat(there.length - 1 - common));
        for (int i = common; i < here.length; i++) {
            href.append(i > common ? "/" : "").append(encode(here[i]));
        }
        // "a:b" alone would read as a scheme.
        return href.indexOf("/") < 0 && href.indexOf(":") >= 0 ? "./" + href : href.toString();
    }

    /** The path as in absolute addresses: percent-encoded, without {@code index.html}. */
    public String address() {
        StringBuilder address = new StringBuilder();
        for (String segment : path.split("/")) {
            address.append(address.isEmpty() ? "" : "/").append(encode(segment));
        }
        if (address.toString().equals(INDEX)) {
            return "";
        }
        String text = address.toString();
        return text.endsWith("/" + INDEX) ? text.substring(0, text.length() - INDEX.length()) : text;
    }

    private static String encode(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return encoded.toString();
    }

    @Override
    public int compareTo(Route other) {
        return path.compareTo(other.path);
    }
}
