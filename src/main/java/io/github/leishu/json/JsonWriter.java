package io.github.leishu.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Bytes of the longest form of a character. */
    private static final int LONGEST = 6;

    private byte[] out;
    private int size;

    /** A part of a string, which is faster to look through than the string. */
    private final char[] part = new char[512];

    /** Whether a value stands before the next one in the same array or object. */
    private boolean follows;

    public JsonWriter() {
        this(0);
    }

    /** @param expected about how many bytes will be written */
    public JsonWriter(int expected) {
        out = new byte[expected + (1 << 12)];
    }

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
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    /** Begins an array or an object. */
    public JsonWriter open(char bracket) {
        separate();
        ascii(bracket);
        follows = false;
        return this;
    }

    public JsonWriter close(char bracket) {
        ascii(bracket);
        follows = true;
        return this;
    }

    /** The name of an object's member, whose value is to come next. */
    public JsonWriter name(String name) {
        string(name);
        ascii(':');
        follows = false;
        return this;
    }

    public JsonWriter string(String text) {
        return openString().more(text).closeString();
    }

    /** Begins a string that comes in pieces. */
    public JsonWriter openString() {
        separate();
        ascii('"');
        return this;
    }

    public JsonWriter closeString() {
        ascii('"');
        follows = true;
        return this;
    }

    /** Adds to a string. Of a pair of surrogates one alone, which no UTF-8 can hold, is written as a question mark. */
    public JsonWriter more(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + part.length, text.length());
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            text.getChars(from, to, part, 0);
            part(to - from);
            from = to;
        }
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
        for (int i = 0; i < literal.length(); i++) {
            ascii(literal.charAt(i));
        }
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            ascii(',');
        }
    }

    private void ascii(char c) {
        room(1);
        out[size++] = (byte) c;
    }

    private void room(int bytes) {
        if (size + bytes > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + bytes));
        }
    }

    private void part(int length) {
        room(LONGEST * length);
        char[] from = part;
        byte[] to = out;
        byte[] escapes = ESCAPES;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = from[i];
            if (c < 0x80 && escapes[c] == 0) {
                to[at++] = (byte) c;
            } else if (i + 1 < length && Character.isSurrogatePair(c, from[i + 1])) {
                at = pair(Character.toCodePoint(c, from[i + 1]), at);
                i++;
            } else {
                at = character(c, at);
            }
        }
        size = at;
    }

    /** Puts what is no plain ASCII at {@code at}; where it ends. */
    private int character(char c, int at) {
        if (c < 0x80 || c == '\u2028' || c == '\u2029') {
            return escape(c, at);
        } else if (c < 0x800) {
            out[at] = (byte) (0xC0 | c >> 6);
            out[at + 1] = (byte) (0x80 | c & 0x3F);
            return at + 2;
        } else if (Character.isSurrogate(c)) {
            out[at] = '?';
            return at + 1;
        }
        out[at] = (byte) (0xE0 | c >> 12);
        out[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at + 2] = (byte) (0x80 | c & 0x3F);
        return at + 3;
    }

    private int pair(int point, int at) {
        out[at] = (byte) (0xF0 | point >> 18);
        out[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    /** Also line ends in old JavaScript, though not in JSON. */
    private int escape(char c, int at) {
        byte escape = c < ESCAPES.length ? ESCAPES[c] : (byte) 'u';
        out[at] = '\\';
        out[at + 1] = escape;
        if (escape != 'u') {
            return at + 2;
        }
        for (int i = 0; i < 4; i++) {
            out[at + 2 + i] = (byte) HEX.charAt(c >> 12 - 4 * i & 0xF);
        }
        return at + LONGEST;
    }
}
