package io.github.leishu.ingest.body;

import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects running text with HTML's white space rules: runs of white space are one blank, none at the edges of a block,
 * and none where a line break stands between two Han characters. A blank at the edge of a nested element is put outside
 * of it ({@code a<b> b</b>} and {@code a <b>b</b>} read the same). Not thread-safe.
 */
final class InlineBuffer {
    /** What is shared by the buffers of one block: the white space not yet written and the character before it. */
    private static final class Edge {
        private boolean blank;
        private boolean lineBreak;
        private int last = -1;
    }

    private final Edge edge;
    private final Optional<InlineBuffer> outer;
    private final List<Inline> inlines = new ArrayList<>();

    /** Text not yet among the inlines: its first piece, which often is all of it, or else all of it in the builder. */
    private String piece = "";

    private final StringBuilder text = new StringBuilder(0);

    InlineBuffer() {
        this(new Edge(), Optional.empty());
    }

    private InlineBuffer(Edge edge, Optional<InlineBuffer> outer) {
        this.edge = edge;
        this.outer = outer;
    }

    /** A buffer for the content of an element inside this one. */
    InlineBuffer nested() {
        return new InlineBuffer(edge, Optional.of(this));
    }

    void text(String source) {
        int at = 0;
        while (at < source.length()) {
            int end = proseEnd(source, at);
            if (end > at) {
                prose(source.substring(at, end));
                at = end;
            } else {
                int c = source.codePointAt(at);
                character(c);
                at += Character.charCount(c);
            }
        }
    }

    /** Where the characters end, from {@code start} on, that are taken as they are: with one blank between words. */
    private static int proseEnd(String source, int start) {
        int length = source.length();
        int at = start;
        while (at < length) {
            char c = source.charAt(at);
            if (isProse(c)) {
                at++;
            } else if (c == ' ' && at > start && at + 1 < length && isProse(source.charAt(at + 1))) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isProse(char c) {
        return c < 0x7F ? c > ' ' : isRareProse(c);
    }

    private static boolean isRareProse(char c) {
        return c > 0xA0 && c != 0x3000 && !Chars.isInvisible(c);
    }

    private void prose(String words) {
        writeBlank(words.charAt(0));
        append(words);
        edge.last = words.charAt(words.length() - 1);
    }

    /** Text that is no plain text (code, an image, a ruby); {@code first} and {@code last} are its outer characters. */
    void add(Inline inline, String visible) {
        if (!visible.isEmpty()) {
            writeBlank(visible.codePointAt(0));
            edge.last = visible.codePointBefore(visible.length());
        } else {
            writeBlank('x');
            edge.last = 'x';
        }
        flush();
        inlines.add(inline);
    }

    /** Adds what a {@link #nested} buffer wrapped; its white space is dealt with already. */
    void addNested(Inline inline) {
        flush();
        inlines.add(inline);
    }

    void lineBreak() {
        edge.blank = false;
        edge.lineBreak = false;
        edge.last = -1;
        flush();
        inlines.add(new Inline.LineBreak());
    }

    List<Inline> inlines() {
        flush();
        return List.copyOf(inlines);
    }

    private boolean isEmpty() {
        return inlines.isEmpty() && text.isEmpty() && piece.isEmpty();
    }

    private void append(String more) {
        if (text.isEmpty() && piece.isEmpty()) {
            piece = more;
        } else {
            text.append(piece).append(more);
            piece = "";
        }
    }

    private void character(int c) {
        if (Chars.isBlank(c)) {
            edge.blank = true;
            edge.lineBreak |= c == '\n' || c == '\r';
        } else if (!Chars.isInvisible(c)) {
            if (c == 0x3000 && edge.last == -1) {
                return; // indentation of a Chinese paragraph
            }
            writeBlank(c);
            append(Character.toString(c));
            edge.last = c;
        }
    }

    private void writeBlank(int next) {
        boolean wanted = edge.blank
                && edge.last != -1
                && !(edge.lineBreak && Chars.isWide(edge.last) && Chars.isWide(next))
                && edge.last != 0x3000;
        edge.blank = false;
        edge.lineBreak = false;
        if (wanted) {
            outermostEmpty().append(" ");
        }
    }

    /** The buffer that a blank before our next character belongs to: outside of all elements that begin with it. */
    private InlineBuffer outermostEmpty() {
        InlineBuffer buffer = this;
        while (buffer.isEmpty() && buffer.outer.isPresent()) {
            buffer = buffer.outer.get();
        }
        return buffer;
    }

    private void flush() {
        if (!piece.isEmpty()) {
            inlines.add(new Inline.Text(piece));
            piece = "";
        } else if (!text.isEmpty()) {
            inlines.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }
}
