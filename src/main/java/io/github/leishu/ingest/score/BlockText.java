package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * The text of one block: what stands between two boundaries of block elements (or doubled line breaks), with the counts
 * that tell prose from labels. Lengths are in Latin letters; a Han character or kana counts as {@value #WIDE} of them.
 */
final class BlockText {
    static final int WIDE = 3;

    /** Characters kept for wording; longer blocks are told by their shape. */
    private static final int KEPT = 400;

    private final List<TextNode> nodes = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private int length;
    private int linkLength;
    private int strongLength;
    private int links;
    private int words;
    private int stops;
    private int commas;
    private int digits;
    private int capitals;
    private int wide;
    private int separators;
    private int images;
    private char last = ' ';
    private char end = ' ';
    private boolean inWord;

    void add(TextNode node, boolean linked, boolean strong) {
        nodes.add(node);
        int before = length;
        String text = node.getWholeText();
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        linkLength += linked ? length - before : 0;
        strongLength += strong ? length - before : 0;
    }

    private void add(char c) {
        if (c <= ' ' || c == 0xA0 || c == 0x3000) {
            stops += isLatinStop(last) ? 1 : 0;
            if (last != ' ' && head.length() < KEPT) {
                head.append(' ');
            }
            last = ' ';
            inWord = false;
            return;
        }
        if (head.length() < KEPT) {
            head.append(c);
        }
        if (c >= 0x2E80) {
            length += WIDE;
            wide++;
            words++;
            inWord = false;
            stops += "。！？；".indexOf(c) >= 0 ? 1 : 0;
            commas += "，、：".indexOf(c) >= 0 ? 1 : 0;
        } else {
            length++;
            addLatin(c);
        }
        last = c;
        end = c;
    }

    private void addLatin(char c) {
        if (Character.isLetterOrDigit(c)) {
            words += inWord ? 0 : 1;
            digits += c <= '9' ? 1 : 0;
            capitals += inWord || !Character.isUpperCase(c) ? 0 : 1;
            inWord = true;
        } else {
            inWord = inWord && (c == '\'' || c == '’' || c == '-');
            commas += c == ',' ? 1 : 0;
            separators += "|»«›·•/>©".indexOf(c) >= 0 ? 1 : 0;
        }
    }

    void countLink() {
        links++;
    }

    void countImage() {
        images++;
    }

    /** Between two texts that do not touch. */
    void space() {
        if (last != ' ') {
            add(' ');
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    private static boolean isLatinStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    List<TextNode> nodes() {
        return nodes;
    }

    /** The first characters, blanks joined. */
    String head() {
        return head.toString().strip();
    }

    int length() {
        return length;
    }

    int linkLength() {
        return linkLength;
    }

    int strongLength() {
        return strongLength;
    }

    int links() {
        return links;
    }

    int words() {
        return words;
    }

    /** Ends of sentences. */
    int stops() {
        return stops + (isLatinStop(last) ? 1 : 0);
    }

    int commas() {
        return commas;
    }

    int digits() {
        return digits;
    }

    /** Words with a capital first letter. */
    int capitals() {
        return capitals;
    }

    int wide() {
        return wide;
    }

    int separators() {
        return separators;
    }

    int images() {
        return images;
    }

    /** The last character that is no blank. */
    char end() {
        return end;
    }

    /** Worth as prose: sentences and long paragraphs count, labels and links hardly. */
    double running() {
        int plain = length - linkLength;
        if (plain <= 0) {
            return 0;
        }
        boolean prose = plain >= 80 || (stops() > 0 && plain >= 40);
        double unlinked = (double) plain / length;
        return prose ? plain * unlinked : plain * unlinked * 0.15;
    }
}
