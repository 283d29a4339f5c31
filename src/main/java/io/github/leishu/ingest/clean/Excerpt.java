package io.github.leishu.ingest.clean;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The first characters of what was removed, all white space in single blanks. */
final class Excerpt {
    /** Characters after which no more texts are read, however many of them are blanks. */
    private static final int ENOUGH = 2 * RemovalLog.EXCERPT;

    private static final int MOST_OF_ONE = 4 * RemovalLog.EXCERPT;

    private final StringBuilder shown = new StringBuilder(RemovalLog.EXCERPT + 1);
    private int read;
    private boolean full;

    private Excerpt() {}

    static String of(Node node) {
        Excerpt excerpt = new Excerpt();
        if (node instanceof TextNode text) {
            excerpt.text(text.getWholeText());
        } else {
            excerpt.inside(node);
        }
        String shown = excerpt.shown.toString().strip();
        return shown.length() > RemovalLog.EXCERPT ? cut(shown) : shown;
    }

    private static String cut(String text) {
        boolean half = Character.isHighSurrogate(text.charAt(RemovalLog.EXCERPT - 1));
        return text.substring(0, half ? RemovalLog.EXCERPT - 1 : RemovalLog.EXCERPT);
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
        for (int i = 0; i < end && !full; i++) {
            add(words.charAt(i));
        }
        add(' ');
        read += end + 1;
    }

    /** White space at the beginning is dropped; what comes behind the excerpt is read up to its first character. */
    private void add(char c) {
        boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
        boolean white = Character.isWhitespace(c);
        boolean dropped = shown.isEmpty() ? white : blank && shown.charAt(shown.length() - 1) == ' ';
        if (!dropped) {
            shown.append(blank ? ' ' : c);
        }
        full = full || (shown.length() > RemovalLog.EXCERPT && !white);
    }
}
