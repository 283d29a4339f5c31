package io.github.leishu.site.local;

import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.json.Json;
import java.util.regex.Pattern;

/**
 * Markup that a template prints unescaped. It can only come from the places that escape on their own account, so no
 * template needs a way around escaping.
 */
public final class SafeHtml {
    public static final SafeHtml NONE = new SafeHtml("");

    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\p{Cntrl}\\x80-\\x9F\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\n\\t]]");

    private final String markup;

    private SafeHtml(String markup) {
        this.markup = markup;
    }

    public static SafeHtml of(Body body, HtmlRenderer renderer) {
        return new SafeHtml(renderer.render(body));
    }

    /** The content of a {@code script} element that holds data. */
    public static SafeHtml of(Json value) {
        return new SafeHtml(Json.write(value));
    }

    static SafeHtml of(Svg drawing) {
        return new SafeHtml(drawing.markup());
    }

    /**
     * Text with U+FFFD for what HTML has no way to write, not even as a reference: controls, noncharacters, lone
     * surrogates. It is still to be escaped.
     */
    public static String writable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSuspect(text.charAt(i))) {
                return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }

    /** Every text passes here and few need the pattern: whatever it finds holds one of these. */
    private static boolean isSuspect(char c) {
        return c < ' '
                || c >= 0x7F && c <= 0x9F
                || Character.isSurrogate(c)
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xFFFE;
    }

    public String markup() {
        return markup;
    }
}
