package io.github.leishu.json;

import java.util.Map;

/**
 * Writes JSON piece by piece, for what is too much to be made {@link Json} of first. One line, {@code <}, {@code >},
 * {@code &}, U+2028 and U+2029 escaped, so that it may stand in a script element. The caller closes what it opens.
 *
 * <pre>{@code
 * new JsonWriter().open('{').name("title").string("基因").name("tags").open('[').close(']').close('}').text()
 * }</pre>
 */
public final class JsonWriter {
    private static final String HEX = "0123456789ABCDEF";

    /** What follows the backslash, by character; {@code u} where that is a number. */
    private static final byte[] ESCAPES = escapes();

    private final StringBuilder out = new StringBuilder(256);

    /** A part of a string, which is faster to look through than the string. */
    private final char[] part = new char[1024];

    /** Whether a value stands before the next one in the same array or object. */
    private boolean follows;

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        for (int c = 0; c < ' '; c++) {
            escapes[c] = 'u';
        }
        escapes['\b'] = 'b';
        escapes['\f'] = 'f';
        escapes['\n'] = 'n';
        escapes['\r'] = 'r';
        escapes['\t'] = 't';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes['<'] = 'u';
        escapes['>'] = 'u';
        escapes['&'] = 'u';
        return escapes;
    }

    /** What has been written. */
    public String text() {
        return out.toString();
    }

    /** Begins an array or an object. */
    public JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        follows = false;
        return this;
    }

    public JsonWriter close(char bracket) {
        out.append(bracket);
        follows = true;
        return this;
    }

    /** The name of an object's member, whose value is to come next. */
    public JsonWriter name(String name) {
        string(name);
        out.append(':');
        follows = false;
        return this;
    }

    public JsonWriter string(String text) {
        separate();
        out.append('"');
        for (int from = 0; from < text.length(); from += part.length) {
            int length = Math.min(part.length, text.length() - from);
            text.getChars(from, from + length, part, 0);
            part(length);
        }
        out.append('"');
        follows = true;
        return this;
    }

    public JsonWriter value(Json value) {
        if (value instanceof Json.Str string) {
            return string(string.value());
        } else if (value instanceof Json.Arr array) {
            open('[');
            array.items().forEach(this::value);
            return close(']');
        } else if (value instanceof Json.Obj object) {
            open('{');
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                name(member.getKey()).value(member.getValue());
            }
            return close('}');
        } else if (value instanceof Json.Num number) {
            return literal(number.literal());
        } else if (value instanceof Json.Bool bool) {
            return literal(bool.value() ? "true" : "false");
        }
        return literal("null");
    }

    private JsonWriter literal(String literal) {
        separate();
        out.append(literal);
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            out.append(',');
        }
    }

    private void part(int length) {
        int written = 0;
        for (int i = 0; i < length; i++) {
            char c = part[i];
            int escape = c < ESCAPES.length ? ESCAPES[c] : lineEnd(c);
            if (escape != 0) {
                out.append(part, written, i - written).append('\\').append((char) escape);
                if (escape == 'u') {
                    number(c);
                }
                written = i + 1;
            }
        }
        out.append(part, written, length - written);
    }

    /** Line ends in old JavaScript, though not in JSON. */
    private static int lineEnd(char c) {
        return c == '\u2028' || c == '\u2029' ? 'u' : 0;
    }

    private void number(char c) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
