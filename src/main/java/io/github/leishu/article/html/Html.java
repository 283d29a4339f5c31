package io.github.leishu.article.html;

/** Escaping for HTML text and double-quoted attributes. */
final class Html {
    private static final char REPLACEMENT = '\uFFFD';

    private Html() {}

    /** Escapes markup; what HTML forbids even as text (controls, noncharacters, lone surrogates) becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                if (forbidden(point)) {
                    out.append(REPLACEMENT);
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean forbidden(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return control || noncharacter || (point >= 0xD800 && point <= 0xDFFF);
    }
}
