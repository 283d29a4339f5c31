package io.github.leishu.ingest.text;

import java.util.Arrays;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the texts of blocks as {@link Element#text()} gives them, only quicker; one reads many, one after the other. */
final class BlockText {
    private static final int DEEPEST = 32;

    private char[] chars = new char[0x400];
    private int size;

    /** Whether all of it is known to be of {@link PlainText#isSimple simple} characters and single spaces. */
    private boolean simple;

    /** Whether none of it takes two columns. */
    private boolean narrow;

    /** @param block whose blanks no element around it keeps, as {@code pre} does */
    String of(Element block) {
        size = 0;
        simple = true;
        narrow = true;
        if (!addAll(block, 0)) {
            simple = false;
            narrow = false;
            return block.text();
        }
        int from = 0;
        while (from < size && chars[from] <= ' ') {
            from++;
        }
        while (size > from && chars[size - 1] <= ' ') {
            size--;
        }
        return new String(chars, from, size - from);
    }

    /** Whether the last text is known to be its own plain form, and in lower case but for ASCII. */
    boolean simple() {
        return simple;
    }

    /** Whether the last text is known to have no character that takes two columns. */
    boolean narrow() {
        return narrow;
    }

    /** Whether all of the element's content could be added. */
    private boolean addAll(Element element, int depth) {
        if (depth > DEEPEST || element.tag().preserveWhitespace()) {
            return false;
        }
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node node = element.childNode(i);
            if (node instanceof TextNode words) {
                if (words instanceof CDataNode) {
                    return false;
                }
                add(words.getWholeText());
            } else if (node instanceof Element inner
                    && !add(inner, i + 1 < count ? element.childNode(i + 1) : null, depth)) {
                return false;
            }
        }
        return true;
    }

    /** @param next what stands behind it */
    private boolean add(Element element, @Nullable Node next, int depth) {
        Tag tag = element.tag();
        boolean apart = tag.isBlock() || tag.normalName().equals("br");
        if (apart || (tag.is(Tag.TextBoundary) && element.hasText())) {
            separate();
        }
        if (!addAll(element, depth + 1)) {
            return false;
        }
        boolean inline = next instanceof TextNode
                || (next instanceof Element other && other.tag().isInline());
        if (inline && (!tag.isInline() || tag.is(Tag.TextBoundary) || holdsBlock(element))) {
            separate();
        }
        return true;
    }

    private static boolean holdsBlock(Element element) {
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            if (element.childNode(i) instanceof Element child && child.isBlock()) {
                return true;
            }
        }
        return false;
    }

    private void separate() {
        if (size > 0 && chars[size - 1] != ' ') {
            add(" ");
        }
    }

    /** Adds the text with each run of blanks as one space, and without the characters that can't be seen. */
    private void add(String words) {
        int start = size;
        int stop = start + words.length();
        chars = stop > chars.length ? Arrays.copyOf(chars, 2 * stop) : chars;
        words.getChars(0, words.length(), chars, start);
        size = close(chars, start, stop);
    }

    /** Copied in one go and closed up in place, which is faster than a character at a time. */
    private int close(char[] text, int start, int stop) {
        int to = start;
        boolean blank = start > 0 && text[start - 1] == ' ';
        for (int i = start; i < stop; i++) {
            char c = text[i];
            if (c > ' ' && c < 0x7F) {
                text[to++] = c;
                blank = false;
            } else if (isBlank(c)) {
                text[to] = ' ';
                to += blank ? 0 : 1;
                blank = true;
            } else if (c != '\u200B' && c != '\u00AD') {
                text[to++] = c;
                blank = false;
                simple = simple && PlainText.isSimple(c);
                narrow &= c < Line.WIDE;
            }
        }
        return to;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\u00A0' || c == '\t' || c == '\r' || c == '\f';
    }
}
