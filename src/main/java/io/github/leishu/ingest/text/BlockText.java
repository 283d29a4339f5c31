package io.github.leishu.ingest.text;

import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What {@link Element#text()} gives, quicker for the blocks that pages are mostly made of: paragraphs and headings of
 * text, line breaks and plain inline elements.
 */
final class BlockText {
    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "span", "u", "s", "sup", "sub", "font", "small", "big", "code", "cite");

    private static final int DEEPEST = 32;

    private final StringBuilder text = new StringBuilder();

    private BlockText() {}

    /** @param block whose blanks no element around it keeps, as {@code pre} does */
    static String of(Element block) {
        BlockText collected = new BlockText();
        return collected.addAll(block, 0) ? collected.text.toString().trim() : block.text();
    }

    /** Whether all of the element's content could be added. */
    private boolean addAll(Element element, int depth) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (depth > DEEPEST || !add(element.childNode(i), depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
            return !(node instanceof CDataNode);
        }
        if (!(node instanceof Element element)) {
            return true;
        }
        if (element.normalName().equals("br")) {
            add(" ");
            return true;
        }
        return INLINE.contains(element.normalName()) && addAll(element, depth + 1);
    }

    /**
     * Adds the text with each run of blanks as one space, and without the characters that can't be seen. Strings are
     * appended many times faster than parts of them.
     */
    private void add(String words) {
        boolean blank = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c < 0x7F) {
                blank = false;
            } else if (c == ' ' && !blank) {
                blank = true;
            } else if (isBlank(c) || c == '\u200B' || c == '\u00AD') {
                text.append(words.substring(from, i));
                from = i + 1;
                if (isBlank(c) && !blank) {
                    text.append(' ');
                    blank = true;
                }
            } else {
                blank = false;
            }
        }
        text.append(words.substring(from));
    }

    private static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\f', '\r', '\u00A0' -> true;
            default -> false;
        };
    }
}
