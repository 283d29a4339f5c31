package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.restore.NoteAnchors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The few elements of a page that some rules have to look at, gathered in one walk and in page order. They may be gone by
 * the time that they are looked at: see {@link #here}.
 */
final class Suspects {
    /** First characters of rows on bulletin boards that cheer or boo. */
    static final String PUSHES = "推噓嘘→↑顶踩";

    final List<Element> pushes = new ArrayList<>();

    /** Named as comments or posts. */
    final List<Element> contributions = new ArrayList<>();

    /** Named as sections of comments. */
    final List<Element> wrappers = new ArrayList<>();

    /** Named as buttons to pass a page on, perhaps. */
    final List<Element> buttons = new ArrayList<>();

    private final List<Element> headings = new ArrayList<>();
    private final List<Element> articles = new ArrayList<>();
    private final List<Element> notes = new ArrayList<>();
    private final Element root;
    private final ElementRoles roles;

    private Suspects(Element root, ElementRoles roles) {
        this.root = root;
        this.roles = roles;
        visit(root);
    }

    static Suspects in(Element root, ElementRoles roles) {
        return new Suspects(root, roles);
    }

    private void visit(Element element) {
        switch (element.normalName()) {
            case "h1" -> headings.add(element);
            case "article" -> articles.add(element);
            case "span" -> {
                if (mayPush(element)) {
                    pushes.add(element);
                }
            }
            default -> {}
        }
        if (element.attributesSize() > 0) {
            named(element);
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                visit(inner);
            }
        }
    }

    private void named(Element element) {
        int byClass = roles.in(element, "class");
        int named = byClass | roles.in(element, "id");
        if ((byClass & ElementRoles.SHARE) != 0) {
            buttons.add(element);
        }
        if ((named & (ElementRoles.REPLY | ElementRoles.POST)) != 0) {
            contributions.add(element);
        }
        if ((named & ElementRoles.WRAPPER) != 0) {
            wrappers.add(element);
        }
        if (element.attributes().hasKey(NoteAnchors.NOTES)) {
            notes.add(element);
        }
    }

    private static boolean mayPush(Element span) {
        for (int i = 0; i < span.childNodeSize(); i++) {
            if (span.childNode(i) instanceof TextNode text
                    && text.getWholeText().chars().anyMatch(c -> PUSHES.indexOf(c) >= 0)) {
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
