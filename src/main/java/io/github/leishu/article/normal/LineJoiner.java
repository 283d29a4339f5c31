package io.github.leishu.article.normal;

import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves line breaks in texts: between two characters of East Asian writing they vanish, elsewhere they are a space.
 * Controls and lone surrogates, which no text may hold, go as well.
 */
final class LineJoiner {
    private final String whole;
    private int offset;

    private LineJoiner(String whole) {
        this.whole = whole;
    }

    static List<Inline> join(List<Inline> inlines) {
        if (arePlain(inlines)) {
            return inlines;
        }
        StringBuilder whole = new StringBuilder();
        inlines.forEach(inline -> append(inline, whole));
        return new LineJoiner(whole.toString()).joined(inlines);
    }

    private static boolean arePlain(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            boolean plain =
                    inline instanceof Inline.Text text ? isPlain(text.text()) : arePlain(InlineWalk.contentOf(inline));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void append(Inline inline, StringBuilder out) {
        if (InlineWalk.isContainer(inline)) {
            InlineWalk.contentOf(inline).forEach(inner -> append(inner, out));
        } else {
            out.append(InlineWalk.textOf(inline));
        }
    }

    private List<Inline> joined(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            if (InlineWalk.isContainer(inline)) {
                out.add(InlineNormalizer.with(inline, joined(InlineWalk.contentOf(inline))));
            } else {
                String text = InlineWalk.textOf(inline);
                out.add(inline instanceof Inline.Text ? new Inline.Text(joined(text)) : inline);
                offset += text.length();
            }
        }
        return out;
    }

    private String joined(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean breaks = false;
            while (end < text.length() && softBlank(text.charAt(end))) {
                breaks |= lineEnd(text.charAt(end));
                end++;
            }
            if (breaks) {
                out.append(joins(offset + at, offset + end) ? "" : " ");
                at = end;
            } else {
                out.append(text.charAt(at) == '\t' ? ' ' : text.charAt(at));
                at++;
            }
        }
        return sanitised(out.toString());
    }

    /** Whether a text holds nothing that joining or {@link #sanitised} would change, as nearly all do. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7F) && !isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && !Character.isSurrogate(c);
    }

    private static boolean softBlank(char c) {
        return c == ' ' || c == '\t' || lineEnd(c);
    }

    private static boolean lineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private boolean joins(int from, int to) {
        if (from == 0 || to >= whole.length()) {
            return false;
        }
        int before = whole.codePointBefore(from);
        int after = whole.codePointAt(to);
        // “ and ” alone are no sign of Chinese.
        return Cjk.joins(before) && Cjk.joins(after) && (Cjk.is(before) || Cjk.is(after));
    }

    /** Controls but line ends and tabs are dropped, and so are byte order marks; lone surrogates become U+FFFD. */
    static String sanitised(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= 0xD800 && point <= 0xDFFF) {
                out.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !(Character.isISOControl(point) || point == 0xFEFF)) {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
