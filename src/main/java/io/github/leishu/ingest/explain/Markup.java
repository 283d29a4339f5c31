package io.github.leishu.ingest.explain;

/** Writes HTML in which text stays text. The only place where the explanation makes markup. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Markup of our own; never text of the page. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Any text, also in a quoted attribute. */
    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isHarmful(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** Controls, and what turns the reading direction of everything behind it. */
    private static boolean isHarmful(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c == 0x7F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    Markup element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
