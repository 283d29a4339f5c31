package io.github.leishu.ingest.restore;

import io.github.leishu.ingest.body.Targets;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** The image that {@code <noscript>} holds for browsers without scripts replaces the empty one beside it. */
final class LateImages {
    private static final int LEAST_PAGE = 400;
    private static final Evaluator IMAGE = new Evaluator.Tag("img");

    private LateImages() {}

    /** Whether an element's texts, as they are written and with blanks around each element, may be long enough for a page. */
    static boolean mayBePage(Element noscript) {
        return missing(noscript, LEAST_PAGE) <= 0;
    }

    private static int missing(Element element, int length) {
        int missing = length;
        for (int i = 0, count = element.childNodeSize(); i < count && missing > 0; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                missing -= text.getWholeText().length();
            } else if (child instanceof Element inner) {
                missing = missing(inner, missing - 2);
            }
        }
        return missing;
    }

    /** Characters of all texts inside, without blanks around each. */
    static int textLength(Element element) {
        int length = 0;
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                length += text.getWholeText().strip().length();
            } else if (child instanceof Element inner) {
                length += textLength(inner);
            }
        }
        return length;
    }

    /**
     * What holds a good part of the page's text is the page itself, made for search engines.
     *
     * @param textLength characters of the page's text
     */
    static void fallback(Element noscript, int textLength) {
        int own = mayBePage(noscript) ? noscript.text().length() : 0;
        if (own >= LEAST_PAGE && own * 3 > textLength) {
            noscript.tagName("div");
            return;
        }
        Element image = noscript.selectFirst(IMAGE);
        if (image == null || noscript.hasText() || Targets.image(image).isEmpty() || noscript.parent() == null) {
            return;
        }
        Element before = imageOf(noscript.previousElementSibling());
        Element beside = before != null ? before : imageOf(noscript.nextElementSibling());
        if (beside == null) {
            noscript.before(image.clone());
        } else if (Targets.image(beside).isEmpty()) {
            Element shown = image.clone();
            if (shown.attr("alt").isBlank() && beside.hasAttr("alt")) {
                shown.attr("alt", beside.attr("alt"));
            }
            beside.replaceWith(shown);
        }
    }

    private static @Nullable Element imageOf(@Nullable Element sibling) {
        if (sibling == null || sibling.hasText()) {
            return null;
        }
        return sibling.normalName().equals("img") ? sibling : sibling.selectFirst(IMAGE);
    }
}
