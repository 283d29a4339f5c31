package io.github.leishu.ingest.restore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What on a page may have to be restored, found in one walk. Nearly all elements need nothing, and to ask each of them
 * rule by rule is what restoring would cost; the rules see only the few that are listed here.
 */
final class Clues {
    private static final int NONE = Integer.MAX_VALUE;

    /** Most pages have fewer different class names than this has room for. */
    private static final int EXPECTED_NAMES = 512;

    /**
     * An element to look at.
     *
     * @param depth below the body
     * @param inFormula whether it is a part of a formula, which is restored as a whole
     */
    record Clue(Element element, int depth, Shape shape, boolean inFormula) {
        boolean isFormula() {
            return switch (element.normalName()) {
                case "math", "mjx-container" -> true;
                case "script", "img" -> false;
                default -> shape == Shape.FORMULA;
            };
        }
    }

    private final List<Clue> elements = new ArrayList<>();
    private final List<TextNode> formulaTexts = new ArrayList<>();
    private final List<Element> placeLinks = new ArrayList<>();
    private final List<Element> places = new ArrayList<>();
    private int textLength = Integer.MAX_VALUE;
    private boolean largeFallback;
    private boolean typeset;

    private final Map<String, Shape> shapes = new HashMap<>(EXPECTED_NAMES);
    private final Deque<Element> openTables = new ArrayDeque<>();
    private final Set<Element> outerTables = new HashSet<>();
    private int formulaDepth = NONE;

    private Clues() {}

    static Clues in(Element body) {
        Clues clues = new Clues();
        clues.element(body, 0);
        if (clues.largeFallback) {
            clues.textLength = LateImages.textLength(body);
        }
        return clues;
    }

    /** In document order. */
    List<Clue> elements() {
        return elements;
    }

    /** Texts that may hold a formula between delimiters. */
    List<TextNode> formulaTexts() {
        return formulaTexts;
    }

    /** Links with a number sign: to a place on this or another page. */
    List<Element> placeLinks() {
        return placeLinks;
    }

    /** All elements with an id. */
    List<Element> places() {
        return places;
    }

    /** Characters of the page's text; as many as can be where all {@code <noscript>} are so short that it does not matter. */
    int textLength() {
        return textLength;
    }

    /** Whether a script left the sources of formulas in the page beside what it set. */
    boolean typeset() {
        return typeset;
    }

    /** Whether another table stands inside. */
    boolean isOuter(Element table) {
        return outerTables.contains(table);
    }

    private void element(Element element, int depth) {
        look(element, depth);
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                element(inner, depth + 1);
            } else if (child instanceof TextNode text) {
                text(text);
            }
        }
        if (!openTables.isEmpty() && element == openTables.peek()) {
            openTables.pop();
        }
    }

    private void text(TextNode node) {
        if (InlineTex.isPromising(node.getWholeText())) {
            formulaTexts.add(node);
        }
    }

    private void look(Element element, int depth) {
        formulaDepth = depth <= formulaDepth ? NONE : formulaDepth;
        int count = element.attributesSize();
        Shape shape = Shape.OTHER;
        boolean clue;
        if (count == 0) {
            clue = element.normalName().equals("a") || isTelling(element.normalName());
        } else {
            Attributes attributes = element.attributes();
            String classes = attributes.get("class");
            boolean only = !classes.isEmpty() && count == 1;
            shape = shape(classes);
            clue = isTelling(element, attributes, classes) || shape != Shape.OTHER;
            if (!only) {
                clue = clue || Folds.isHidden(attributes);
                notePlace(element, attributes);
            }
        }
        if (clue) {
            add(new Clue(element, depth, shape, formulaDepth != NONE));
        }
    }

    private void notePlace(Element element, Attributes attributes) {
        if (attributes.hasKey("id")) {
            places.add(element);
        }
    }

    private Shape shape(String names) {
        if (names.isEmpty()) {
            return Shape.OTHER;
        }
        return shapes.computeIfAbsent(names, each -> Shape.of(each.trim()));
    }

    private static boolean isTelling(String name) {
        return switch (name) {
            case "math", "mjx-container", "noscript", "amp-img", "embed", "object", "table", "button" -> true;
            default -> false;
        };
    }

    /** Also notes what matters even where the element itself is left alone. */
    private boolean isTelling(Element element, Attributes attributes, String classes) {
        return switch (element.normalName()) {
            case "script" -> isSource(attributes);
            case "img" -> Formulas.isPromising(attributes.get("alt"));
            case "a" -> mayBeButton(element, attributes.get("href"));
            case "span" -> Folds.isNamed(classes) || attributes.hasKey("onclick");
            default -> isTelling(element.normalName());
        };
    }

    private boolean isSource(Attributes script) {
        boolean source = Formulas.isSource(script.get("type"));
        typeset |= source;
        return source;
    }

    private boolean mayBeButton(Element link, String address) {
        if (address.indexOf('#') >= 0) {
            placeLinks.add(link);
        }
        return Folds.staysHere(address);
    }

    private void add(Clue clue) {
        elements.add(clue);
        if (formulaDepth == NONE && clue.isFormula()) {
            formulaDepth = clue.depth();
        }
        String name = clue.element().normalName();
        largeFallback = largeFallback || name.equals("noscript") && LateImages.mayBePage(clue.element());
        if (name.equals("table")) {
            if (!openTables.isEmpty()) {
                outerTables.add(openTables.peek());
            }
            openTables.push(clue.element());
        }
    }
}
