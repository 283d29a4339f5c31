package io.github.leishu.ingest.clean;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The first characters of what was removed, all white space in single blanks. */
final class Excerpt {
    /** Characters after which no more texts are read, however many of them are blanks. */
    private static final int ENOUGH = 2 * RemovalLog.EXCERPT;

    private static final int MOST_OF_ONE = 4 * RemovalLog.EXCERPT;

    private final char[] shown = new char[RemovalLog.EXCERPT];
    private int length;
    private int read;

    /** Whether more than white space stands behind what is shown. */
    private boolean full;

    private Excerpt() {}

    static String of(Node node) {
        Excerpt excerpt = new Excerpt();
        if (node instanceof TextNode text) {
            excerpt.text(text.getWholeText());
        } else {
            excerpt.inside(node);
        }
        return excerpt.shown();
    }

    private String shown() {
        int end = length;
        if (full) {
            end -= Character.isHighSurrogate(shown[end - 1]) ? 1 : 0;
        } else {
            while (end > 0 && Character.isWhitespace(shown[end - 1])) {
                end--;
            }
        }
        return new String(shown, 0, end);
    }

    private void inside(Node parent) {
        for (int i = 0; i < parent.childNodeSize() && !full && read <= ENOUGH; i++) {
            Node child = parent.childNode(i);
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else {
                inside(child);
            }
        }
    }

    private void text(String words) {
        int end = Math.min(words.length(), MOST_OF_ONE);
        int at = 0;
        while (at < end && !full) {
            at = visible(words, at, end);
            if (at < end) {
                add(words.charAt(at++));
            }
        }
        add(' ');
        read += end + 1;
    }

    /** Adds the visible ASCII from {@code from} on as far as there is room, and tells where it ends. */
    private int visible(String words, int from, int end) {
        char[] to = shown;
        int last = Math.min(end, from + to.length - length);
        int at = from;
        while (at < last) {
            char c = words.charAt(at);
            if (c <= ' ' || c > '~') {
                break;
            }
            to[length + at - from] = c;
            at++;
        }
        length += at - from;
        return at;
    }

    /** White space at the beginning is dropped; what comes behind the excerpt is read up to its first character. */
    private void add(char c) {
        boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
        boolean white = (c <= ' ' || c > '~') && Character.isWhitespace(c);
        if (length == shown.length) {
            full = full || !white;
        } else if (length == 0 ? !white : !blank || shown[length - 1] != ' ') {
            shown[length++] = blank ? ' ' : c;
        }
    }
}
