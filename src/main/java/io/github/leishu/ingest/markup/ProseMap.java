package io.github.leishu.ingest.markup;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much text, and how much running text, every element of a tree holds; measured once, in one walk. Lengths are in
 * Latin letters; a Han character or kana counts as {@value #WIDE} of them.
 */
public final class ProseMap {
    private static final int WIDE = 3;

    /** Text shorter than this is a label unless it is a sentence. */
    private static final int LABEL = 80;

    private static final double LABEL_WORTH = 0.15;
    private static final Prose NONE = new Prose(0, 0, 0, 0);

    /**
     * @param length of all text
     * @param linkLength of text inside links
     * @param running worth of the text as prose: sentences and long paragraphs count, labels and links hardly
     * @param paragraphs blocks of running text
     */
    public record Prose(int length, int linkLength, double running, int paragraphs) {
        double linkDensity() {
            return length == 0 ? 0 : (double) linkLength / length;
        }
    }

    /** The text that stands directly in one block, not in blocks inside it. */
    private static final class Own {
        private int length;
        private int linkLength;
        private int sentenceEnds;
        private char last;

        double running() {
            int plain = length - linkLength;
            if (plain <= 0) {
                return 0;
            }
            boolean prose = plain >= LABEL || (sentenceEnds > 0 && plain >= LABEL / 2);
            double unlinked = (double) plain / length;
            return prose ? plain * unlinked : plain * unlinked * LABEL_WORTH;
        }

        boolean isParagraph() {
            return running() >= LABEL / 2.0;
        }
    }

    private final Map<Element, Prose> byElement = new IdentityHashMap<>();

    private ProseMap() {}

    public static ProseMap measured(Element root) {
        ProseMap map = new ProseMap();
        map.measure(root, new Own(), false);
        return map;
    }

    /** How much running text a tree holds. */
    static double running(Element root) {
        return running(root, new Own(), false, Double.POSITIVE_INFINITY);
    }

    /** Whether a tree holds at least so much running text; it is read only as far as that takes. */
    static boolean holds(Element root, double running) {
        return running(root, new Own(), false, running) >= running;
    }

    private static double running(Element element, Own outer, boolean linked, double enough) {
        boolean block = element.isBlock();
        Own own = block ? new Own() : outer;
        boolean inLink = linked || isLink(element);
        double running = 0;
        for (int i = 0; i < element.childNodeSize() && running < enough; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                add(text.getWholeText(), own, inLink);
            } else if (child instanceof Element inner) {
                running += running(inner, own, inLink, enough - running);
            }
        }
        return block ? running + own.running() : running;
    }

    /** Nothing for an element that was not in the tree when it was measured. */
    public Prose of(Node node) {
        return node instanceof Element element ? byElement.getOrDefault(element, NONE) : NONE;
    }

    private Prose measure(Element element, Own outer, boolean linked) {
        boolean block = element.isBlock();
        Own own = block ? new Own() : outer;
        boolean inLink = linked || isLink(element);
        int length = 0;
        int linkLength = 0;
        double running = 0;
        int paragraphs = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                int added = add(text.getWholeText(), own, inLink);
                length += added;
                linkLength += inLink ? added : 0;
            } else if (child instanceof Element inner) {
                Prose prose = measure(inner, own, inLink);
                length += prose.length();
                linkLength += prose.linkLength();
                running += prose.running();
                paragraphs += prose.paragraphs();
            }
        }
        if (block) {
            running += own.running();
            paragraphs += own.isParagraph() ? 1 : 0;
        }
        if (length == 0) {
            return NONE; // a good part of most pages: pictures, breaks, what is drawn
        }
        Prose prose = new Prose(length, linkLength, running, paragraphs);
        byElement.put(element, prose);
        return prose;
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a") && (element.hasAttr("href") || !element.hasAttr("name"));
    }

    private static int add(String text, Own own, boolean linked) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0xA0 || c == 0x3000) {
                own.sentenceEnds += c <= ' ' && isLatinEnd(own.last) ? 1 : 0;
                own.last = ' ';
                continue;
            }
            length += c >= 0x2E80 ? WIDE : 1;
            own.sentenceEnds += "。！？；".indexOf(c) >= 0 ? 1 : 0;
            own.last = c;
        }
        own.sentenceEnds += isLatinEnd(own.last) ? 1 : 0;
        own.length += length;
        own.linkLength += linked ? length : 0;
        return length;
    }

    private static boolean isLatinEnd(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
