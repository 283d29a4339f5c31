package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.thread.PageNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The few elements of a page that some rules have to look at, gathered in one walk over the page and in its order. They may be gone by
 * the time that they are looked at: see {@link #here}.
 */
final class Suspects {
    /** First characters of rows on bulletin boards that cheer or boo. */
    private static final String PUSHES = "推噓嘘→↑顶踩";

    /** Elements that may be cards, and links of the smallest one. */
    private static final int MOST_CARDS = 200;

    private static final int CARD_LINKS = 3;

    final List<Element> pushes = new ArrayList<>();

    /** Blocks named as comments or posts. */
    final List<Element> contributions = new ArrayList<>();

    /** Blocks named as sections of comments. */
    final List<Element> wrappers = new ArrayList<>();

    /** Named as buttons to pass a page on, perhaps. */
    final List<Element> buttons = new ArrayList<>();

    /** What a name in the text unfolds into under the pointer: the name again and links. */
    final List<Element> cards = new ArrayList<>();

    private int cardsLookedAt;

    private final List<Element> headings = new ArrayList<>();
    private final List<Element> articles = new ArrayList<>();
    private final List<Element> notes;
    private final Element root;

    /**
     * @param root around all elements
     * @param notes lists of notes
     */
    Suspects(Element root, List<Element> notes) {
        this.root = root;
        this.notes = notes;
    }

    /**
     * To be called with each element of the page, in page order.
     *
     * @param roles of its class names and id
     */
    void see(Element element, int roles) {
        switch (element.normalName()) {
            case "h1" -> headings.add(element);
            case "article" -> articles.add(element);
            case "span" -> {
                if (mayPush(element)) {
                    pushes.add(element);
                }
                noteCard(element);
            }
            default -> {}
        }
        if (roles != 0) {
            named(element, roles);
        }
    }

    private void named(Element element, int roles) {
        boolean reply = (roles & Roles.REPLY) != 0;
        boolean post = (roles & Roles.POST) != 0 && (roles & Roles.STORY) == 0;
        if ((reply || post) && mayBeItem(element)) {
            contributions.add(element);
        }
        if ((roles & Roles.WRAPPER) != 0 && element.isBlock()) {
            wrappers.add(element);
        }
        if ((roles & PageNames.SHARING) != 0) {
            buttons.add(element);
        }
    }

    private static boolean mayBeItem(Element element) {
        return element.isBlock()
                && switch (element.normalName()) {
                    case "body", "form", "ul", "ol", "p", "h1", "h2", "h3", "h4", "h5", "h6" -> false;
                    default -> true;
                };
    }

    private static boolean mayPush(Element span) {
        for (int i = 0; i < span.childNodeSize(); i++) {
            if (span.childNode(i) instanceof TextNode text && holdsPush(text.getWholeText())) {
                return true;
            }
        }
        return false;
    }

    /** A card stands behind a link and begins like it; only elements that hold nothing but others are looked at. */
    private void noteCard(Element span) {
        if (cardsLookedAt < MOST_CARDS
                && span.previousSibling() instanceof Element name
                && name.nameIs("a")
                && span.childrenSize() > 0
                && span.ownText().isBlank()) {
            cardsLookedAt++;
            if (isCard(name.text(), span)) {
                cards.add(span);
            }
        }
    }

    private static boolean isCard(String name, Element span) {
        List<Element> links = span.getElementsByTag("a");
        String text = span.text();
        return links.size() >= CARD_LINKS
                && !name.isBlank()
                && text.startsWith(firstWord(name))
                && links.stream().mapToInt(link -> link.text().length() + 1).sum() >= text.length();
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank + 1);
    }

    private static boolean holdsPush(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '↑' && PUSHES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Those that still stand on the page. */
    List<Element> here(List<Element> elements) {
        return elements.isEmpty()
                ? elements
                : elements.stream().filter(this::isHere).toList();
    }

    boolean isHere(Element element) {
        Element outer = element;
        while (outer != null && outer != root) {
            outer = outer.parent();
        }
        return outer == root;
    }

    /** Whether the page may hold several stories: by its top headings and articles. */
    boolean several() {
        return (headings.size() > 1 && here(headings).size() > 1)
                || (articles.size() > 1 && here(articles).size() > 1);
    }

    /** All elements around lists of notes, and these lists: sources of the article, however many of them are links. */
    Set<Element> aroundNotes() {
        Set<Element> around = new HashSet<>();
        for (Element list : notes) {
            for (Element outer = list; outer != null && around.add(outer); ) {
                outer = outer.parent();
            }
        }
        return around;
    }
}
