package io.github.leishu.ingest.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Copies of elements as they are before the page is cleaned, without what is too long to be a name, a date or a tag: an
 * element that holds more than that is as good as one that holds all.
 */
final class Snapshot {
    /** Characters, blanks not counted; what is looked at is shorter. */
    private static final int ENOUGH = 200;

    private int left = ENOUGH;

    private Snapshot() {}

    static Element of(Element element) {
        Element copy = new Snapshot().copy(element);
        copy.setBaseUri(element.baseUri());
        return copy;
    }

    private Element copy(Element element) {
        Element copy = element.shallowClone();
        for (int i = 0; i < element.childNodeSize() && left > 0; i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                copy.appendChild(copy(inner));
            } else if (child instanceof TextNode text) {
                copy.appendChild(new TextNode(text.getWholeText()));
                left -= shown(text.getWholeText());
            }
        }
        return copy;
    }

    private static int shown(String text) {
        int shown = 0;
        for (int i = 0; i < text.length() && shown < ENOUGH; i++) {
            shown += text.charAt(i) > ' ' && text.charAt(i) != 0xA0 ? 1 : 0;
        }
        return shown;
    }
}
