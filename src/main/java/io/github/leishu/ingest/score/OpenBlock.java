package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * Reads the texts of one block after another, each character once, and counts. Most boundaries of a page have no text
 * between them, so the same reader goes on after {@link #reset()}. Not thread-safe.
 */
final class OpenBlock {
    /** Characters kept for wording; longer blocks are told by their shape. */
    static final int KEPT = 400;

    final List<TextNode> nodes = new ArrayList<>();
    int length;
    int linkLength;
    int strongLength;
    int links;
    int words;
    int digits;
    int capitals;
    int wide;
    int separators;
    char end = ' ';

    private final char[] kept = new char[KEPT];
    private int keptLength;
    private int stops;
    private char last = ' ';
    private boolean inWord;

    void reset() {
        nodes.clear();
        length = linkLength = strongLength = links = words = digits = capitals = wide = separators = stops = 0;
        keptLength = 0;
        end = last = ' ';
        inWord = false;
    }

    void add(TextNode node, boolean linked, boolean strong) {
        nodes.add(node);
        int before = length;
        String text = node.getWholeText();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isLatinWord(c)) {
                i = addWord(text, i);
            } else {
                add(c);
                i++;
            }
        }
        linkLength += linked ? length - before : 0;
        strongLength += strong ? length - before : 0;
    }

    private static boolean isLatinWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Most text by far: letters and digits without accents. The index behind them. */
    private int addWord(String text, int from) {
        char c = text.charAt(from);
        if (!inWord) {
            words++;
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        int to = from;
        int numbers = 0;
        while (isLatinWord(c)) {
            numbers += c <= '9' ? 1 : 0;
            to++;
            c = to < text.length() ? text.charAt(to) : ' ';
        }
        digits += numbers;
        int room = Math.min(to - from, KEPT - keptLength);
        text.getChars(from, from + room, kept, keptLength);
        keptLength += room;
        length += to - from;
        inWord = true;
        last = end = text.charAt(to - 1);
        return to;
    }

    private void add(char c) {
        if (c <= ' ' || c == 0xA0 || c == 0x3000) {
            space();
            return;
        }
        keep(c);
        if (c >= 0x2E80) {
            length += BlockText.WIDE;
            wide++;
            words++;
            inWord = false;
            stops += "。！？；".indexOf(c) >= 0 ? 1 : 0;
        } else {
            length++;
            addLatin(c);
        }
        last = end = c;
    }

    private void keep(char c) {
        if (keptLength < KEPT) {
            kept[keptLength++] = c;
        }
    }

    private void addLatin(char c) {
        if (Character.isLetterOrDigit(c)) {
            words += inWord ? 0 : 1;
            capitals += inWord || !Character.isUpperCase(c) ? 0 : 1;
            inWord = true;
        } else {
            inWord = inWord && (c == '\'' || c == '’' || c == '-');
            separators += "|»«›·•/>©".indexOf(c) >= 0 ? 1 : 0;
        }
    }

    /** Between two texts that do not touch. */
    void space() {
        if (last != ' ') {
            stops += isLatinStop(last) ? 1 : 0;
            keep(' ');
            last = ' ';
            inWord = false;
        }
    }

    void countLink() {
        links++;
    }

    boolean isEmpty() {
        return length == 0;
    }

    private static boolean isLatinStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** Ends of sentences. */
    int stops() {
        return stops + (isLatinStop(last) ? 1 : 0);
    }

    /** The first characters, blanks joined. */
    String head() {
        return new String(kept, 0, keptLength).strip();
    }
}
