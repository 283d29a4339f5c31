package io.github.leishu.ingest.restore;

import java.lang.Character.UnicodeScript;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A large first letter goes back into its word. */
final class DropCaps {
    private DropCaps() {}

    static void join(Element cap) {
        Element image = cap.selectFirst("img[alt]");
        String letter = (cap.hasText() || image == null ? cap.text() : image.attr("alt")).strip();
        if (letter.isEmpty() || letter.codePointCount(0, letter.length()) > 2 || cap.parent() == null) {
            return;
        }
        Node next = cap.nextSibling();
        boolean gap = next instanceof TextNode blank && blank.isBlank();
        Node word = gap && next != null ? next.nextSibling() : next;
        if (word instanceof Element block && block.isBlock() && block.hasText()) {
            block.prependChild(new TextNode(letter));
            cap.remove();
            return;
        }
        if (gap && word instanceof Element && next != null) {
            next.remove();
        } else if (next instanceof TextNode text && goesOn(letter, text.getWholeText())) {
            text.text(text.getWholeText().stripLeading());
        }
        cap.replaceWith(new TextNode(letter));
    }

    /** Whether blanks between the letter and the text are only layout: "A" and "I" are words of their own. */
    private static boolean goesOn(String letter, String text) {
        String rest = text.stripLeading();
        if (rest.isEmpty()) {
            return false;
        }
        boolean han = UnicodeScript.of(rest.codePointAt(0)) == UnicodeScript.HAN;
        return han || (Character.isLowerCase(rest.codePointAt(0)) && !letter.equals("A") && !letter.equals("I"));
    }
}
