package io.github.leishu.site.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a drawing for the inside of a page. Names of elements and attributes are the program's own; every value and
 * text is escaped, so that what a page says can be drawn without another look at it.
 *
 * <pre>{@code
 * new Svg().open("a", "href", href).open("text", "x", "10").text(title).close().close().html()
 * }</pre>
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; one with an empty value is left out */
    public Svg open(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    public Svg leaf(String name, String... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    public Svg text(String text) {
        escape(text);
        return this;
    }

    public Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The drawing, all elements of which are closed. */
    public SafeHtml html() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return SafeHtml.of(this);
    }

    String markup() {
        return out.toString();
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        SafeHtml.writable(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append((char) c);
            }
        });
    }
}
