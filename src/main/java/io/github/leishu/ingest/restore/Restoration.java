package io.github.leishu.ingest.restore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Brings a page back into the HTML that its author wrote, as far as that can be told. Stateless and thread-safe. */
public final class Restoration {
    private static final int NESTED_LISTINGS = 3;

    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<TextNode> dollars = new ArrayList<>();
    private int textLength;
    /** Depths of the boxes of code around the element at hand, innermost first. */
    private final Deque<Integer> listings = new ArrayDeque<>();

    private final Map<String, Shape> shapes = new HashMap<>();

    private Restoration() {}

    /** Changes {@code page}, which is to be a copy: two walks, each linear. */
    public static void restore(Document page) {
        Restoration restoration = new Restoration();
        page.body().traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Element element) {
                restoration.elements.add(element);
                restoration.depths.add(depth);
            } else if (node instanceof TextNode text) {
                restoration.text(text);
            }
        });
        restoration.formulas(page);
        for (int i = 0; i < restoration.elements.size(); i++) {
            restoration.element(i);
        }
        new NoteAnchors(restoration.elements).restore();
    }

    private void text(TextNode text) {
        textLength += text.getWholeText().strip().length();
        if (InlineTex.promising(text.getWholeText())) {
            dollars.add(text);
        }
    }

    /** Formulas first: the others must not see what a script set instead of them. */
    private void formulas(Document page) {
        boolean typeset = elements.stream().anyMatch(Formulas::source);
        int outer = Integer.MAX_VALUE;
        for (int i = 0; i < elements.size(); i++) {
            if (depths.get(i) > outer) {
                continue; // inside a formula
            }
            outer = formula(elements.get(i), typeset) ? depths.get(i) : Integer.MAX_VALUE;
        }
        if (!dollars.isEmpty()) {
            InlineTex tex = InlineTex.of(page);
            dollars.forEach(tex::restore);
        }
    }

    /** Whether all within the element is part of a formula. */
    private boolean formula(Element element, boolean typeset) {
        switch (element.normalName()) {
            case "script" -> Formulas.script(element);
            case "img" -> Formulas.image(element);
            case "math" -> {
                Formulas.math(element);
                return true;
            }
            default -> {
                if (element.normalName().equals("mjx-container") || shape(element) == Shape.FORMULA) {
                    Formulas.typeset(element, typeset);
                    return true;
                }
            }
        }
        return false;
    }

    private void element(int index) {
        Element element = elements.get(index);
        switch (element.normalName()) {
            case "noscript" -> LateImages.fallback(element, textLength);
            case "amp-img" -> element.tagName("img");
            case "embed", "object" -> Players.frame(element);
            case "table" -> {
                if (!holdsAnother(index)) {
                    CodeListings.table(element);
                }
            }
            default -> shaped(index);
        }
        Folds.open(element);
    }

    /** Whether an element of the same name stands inside. */
    private boolean holdsAnother(int index) {
        String name = elements.get(index).normalName();
        for (int i = index + 1; i < elements.size() && depths.get(i) > depths.get(index); i++) {
            if (elements.get(i).normalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Boxes of code within boxes of code are tried a few levels deep, or a hostile page takes quadratic time. */
    private void listing(Element box, int depth) {
        while (!listings.isEmpty() && listings.peek() >= depth) {
            listings.pop();
        }
        listings.push(depth);
        if (listings.size() <= NESTED_LISTINGS) {
            CodeListings.lines(box);
        }
    }

    private void shaped(int index) {
        Element element = elements.get(index);
        switch (shape(element)) {
            case CAPTION -> Captions.caption(element);
            case DROP_CAP -> DropCaps.join(element);
            case LIVE -> LiveEntries.head(element);
            case LISTING -> listing(element, depths.get(index));
            default -> {}
        }
    }

    private Shape shape(Element element) {
        String names = element.className();
        return names.isEmpty() ? Shape.OTHER : shapes.computeIfAbsent(names, Shape::of);
    }
}
