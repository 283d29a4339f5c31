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
    private int textLength;
    private boolean typeset;

    private final Map<String, Shape> shapes = new HashMap<>(EXPECTED_NAMES);
    private final Deque<Element> openTables = new ArrayDeque<>();
    private final Set<Element> outerTables = new HashSet<>();
    private int formulaDepth = NONE;

    private Clues() {}

    static Clues in(Element body) {
        Clues clues = new Clues();
        clues.element(body, 0);
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

    /** Characters of the page's text. */
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
        if (element == openTables.peek()) {
            openTables.pop();
        }
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        int shown = strippedLength(text);
        textLength += shown;
        if (shown >= InlineTex.SHORTEST && InlineTex.isPromising(text)) {
            formulaTexts.add(node);
        }
    }

    private static int strippedLength(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to - from;
    }

    /** {@link Character#isWhitespace}, which asks a table even for spaces and line ends. */
    private static boolean isBlank(char c) {
        return c <= ' ' ? c > 0x1B || (c >= '\t' && c <= '\r') : c > 0x7F && Character.isWhitespace(c);
    }

    private void look(Element element, int depth) {
        formulaDepth = depth <= formulaDepth ? NONE : formulaDepth;
        String name = element.normalName();
        Shape shape = Shape.OTHER;
        boolean clue = isTelling(name);
        int count = element.attributesSize();
        if (count == 0) {
            clue |= name.equals("a");
        } else {
            Attributes attributes = element.attributes();
            String classes = attributes.get("class");
            shape = shape(classes);
            boolean told = tells(element, attributes, classes, count);
            clue |= told || shape != Shape.OTHER;
        }
        if (clue) {
            add(new Clue(element, depth, shape, formulaDepth != NONE));
        }
    }

    private Shape shape(String names) {
        if (names.isEmpty()) {
            return Shape.OTHER;
        }
        Shape shape = shapes.get(names);
        if (shape == null) {
            shape = Shape.of(names.trim());
            shapes.put(names, shape);
        }
        return shape;
    }

    private static boolean isTelling(String name) {
        return switch (name) {
            case "math", "mjx-container", "noscript", "amp-img", "embed", "object", "table", "button" -> true;
            default -> false;
        };
    }

    /**
     * Whether attributes tell something; notes what matters even where the element itself is left alone.
     *
     * @param count of the attributes; once all are found, no other is looked for
     */
    private boolean tells(Element element, Attributes attributes, String classes, int count) {
        int others = count - (classes.isEmpty() ? 0 : 1);
        boolean tells = false;
        switch (element.normalName()) {
            case "script" -> {
                tells = Formulas.isSource(attributes.get("type"));
                typeset |= tells;
            }
            case "img" -> tells = Formulas.isPromising(attributes.get("alt"));
            case "a" -> {
                String href = attributes.get("href");
                tells = target(element, href);
                others -= href.isEmpty() ? 0 : 1;
            }
            case "span" -> tells = others > 0 && attributes.hasKey("onclick") || Folds.isNamed(classes);
            default -> {}
        }
        if (others > 0 && attributes.hasKey("id")) {
            places.add(element);
            others--;
        }
        return tells || others > 0 && Folds.isHidden(attributes);
    }

    private boolean target(Element link, String href) {
        if (href.indexOf('#') >= 0) {
            placeLinks.add(link);
        }
        return Folds.staysHere(href);
    }

    private void add(Clue clue) {
        elements.add(clue);
        if (formulaDepth == NONE && clue.isFormula()) {
            formulaDepth = clue.depth();
        }
        if (clue.element().normalName().equals("table")) {
            if (!openTables.isEmpty()) {
                outerTables.add(openTables.peek());
            }
            openTables.push(clue.element());
        }
    }
}
