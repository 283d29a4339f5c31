package io.github.leishu.ingest.thread;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The texts of elements, as far as they are short. Most of what is asked for its text holds far too much to be a name or
 * a date, and counting ends where that is clear.
 */
final class ShortText {
    /** Characters that may still come. */
    private int left;

    private boolean unseen;

    private ShortText(int limit) {
        left = limit;
    }

    /** The element's text in one line; empty where it is longer than {@code limit}. */
    static String of(Element element, int limit) {
        ShortText text = new ShortText(limit);
        text.count(element);
        if (text.left < 0) {
            return "";
        }
        String shown = (text.unseen ? seen(element) : element.text()).strip();
        return shown.length() <= limit ? shown : "";
    }

    private void count(Element element) {
        for (int i = 0; i < element.childNodeSize() && left >= 0; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                count(text.getWholeText());
            } else if (child instanceof Element inner && Post.isUnseen(inner)) {
                unseen = true;
            } else if (child instanceof Element inner) {
                count(inner);
            }
        }
    }

    /** Only characters that no browser and no jsoup leaves out, so that what is too long is so in any case. */
    private void count(String text) {
        for (int i = 0; i < text.length() && left >= 0; i++) {
            char c = text.charAt(i);
            boolean shown = c > ' ' && c != 0xA0 && c != 0xAD && c != 0x200B;
            left -= shown ? 1 : 0;
        }
    }

    private static String seen(Element element) {
        Element copy = element.clone();
        copy.select("script, style, noscript, template, select, textarea").remove();
        return copy.text();
    }
}
