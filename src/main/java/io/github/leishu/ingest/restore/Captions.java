package io.github.leishu.ingest.restore;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/** What is named a caption and stands with nothing but images becomes a {@code <figcaption>}. */
final class Captions {
    private static final int LONGEST = 400;
    private static final Evaluator IMAGE = new Evaluator.Tag("img");
    private static final Evaluator FIGURE = new Evaluator.Tag("figure");

    /** Steps up to what holds image and caption. */
    private static final int LEVELS = 2;

    private Captions() {}

    static void caption(Element caption) {
        boolean known =
                switch (caption.normalName()) {
                    case "caption", "figcaption", "figure", "body", "td", "li", "a" -> true;
                    default -> caption.closest(FIGURE) != null;
                };
        if (known || caption.selectFirst(IMAGE) != null) {
            return;
        }
        String text = caption.text();
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        Element holder = caption.parent();
        for (int level = 0; level < LEVELS && holder != null && isHolder(holder); level++) {
            if (hasOtherText(holder, caption)) {
                break;
            }
            if (holder.selectFirst(IMAGE) != null) {
                holder.tagName("figure");
                caption.tagName("figcaption");
                return;
            }
            holder = holder.parent();
        }
        belowImage(caption);
    }

    private static boolean isHolder(Element element) {
        return switch (element.normalName()) {
            case "div", "p", "span", "dl", "center", "section", "a" -> true;
            default -> false;
        };
    }

    private static void belowImage(Element caption) {
        Element image = caption.previousElementSibling();
        if (image != null
                && !image.hasText()
                && (image.normalName().equals("img") || image.selectFirst(IMAGE) != null)) {
            Element figure = new Element("figure");
            image.before(figure);
            figure.appendChild(image);
            figure.appendChild(caption.tagName("figcaption"));
        }
    }

    /** Ends at the first text outside of {@code inner}. */
    private static boolean hasOtherText(Element element, Element inner) {
        for (Node child : element.childNodes()) {
            if (child == inner) {
                continue;
            }
            boolean text = child instanceof TextNode words
                    ? !words.isBlank()
                    : child instanceof Element other && hasOtherText(other, inner);
            if (text) {
                return true;
            }
        }
        return false;
    }
}
