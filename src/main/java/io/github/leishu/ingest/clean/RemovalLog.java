package io.github.leishu.ingest.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Collects what was removed from one page, in order. Not thread-safe; one per page. */
public final class RemovalLog {
    /** Attribute with the number of an element, on pages whose cleaning is to be explained. */
    public static final String MARK = "data-leishu-n";

    /** How much of what was removed is noted, in UTF-16 units. */
    public static final int EXCERPT = 80;

    private static final int PATH_STEPS = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private final List<Removal> removals = new ArrayList<>();

    /** Of each removal. */
    private final List<Element> elements = new ArrayList<>();

    /** Removes {@code element} from its document and notes why. */
    public void remove(Element element, String rule, String reason) {
        note(element, rule, reason);
        element.remove();
    }

    /** Notes why {@code element} is left out, without touching its document. */
    public void note(Element element, String rule, String reason) {
        String line = element.attr("data-line");
        removals.add(new Removal(
                rule, line.isEmpty() ? path(element) : "line " + line, reason, excerpt(element), element.attr(MARK)));
        elements.add(element);
    }

    public List<Removal> removals() {
        return List.copyOf(removals);
    }

    /** Goes back to an earlier state: what was noted after the first {@code count} removals was undone. */
    void keepFirst(int count) {
        removals.subList(count, removals.size()).clear();
        elements.subList(count, elements.size()).clear();
    }

    /** Forgets the removals of elements that stay after all. */
    void undo(Set<Element> back) {
        List<Removal> rest = new ArrayList<>();
        List<Element> others = new ArrayList<>();
        for (int i = 0; i < removals.size(); i++) {
            if (!back.contains(elements.get(i))) {
                rest.add(removals.get(i));
                others.add(elements.get(i));
            }
        }
        keepFirst(0);
        removals.addAll(rest);
        elements.addAll(others);
    }

    int count() {
        return removals.size();
    }

    /** Up to the nearest id and at most a few steps: jsoup's own unique selector takes time that grows with the page. */
    private static String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        Element step = element;
        while (step != null && !step.normalName().startsWith("#") && steps.size() < PATH_STEPS) {
            boolean named = !step.id().isEmpty();
            steps.addFirst(named ? step.normalName() + "#" + step.id() : step.normalName() + firstClass(step));
            step = named ? null : step.parent();
        }
        return String.join(" > ", steps);
    }

    private static String firstClass(Element element) {
        String names = element.className().strip();
        return names.isEmpty() ? "" : "." + BLANKS.split(names, 2)[0];
    }

    private static String excerpt(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        String excerpt = BLANKS.matcher(text.toString().strip()).replaceAll(" ");
        return excerpt.length() > EXCERPT ? cut(excerpt) : excerpt;
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end);
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (text.length() > 2 * EXCERPT) {
                return;
            }
            if (child instanceof TextNode piece) {
                String words = piece.getWholeText();
                text.append(words, 0, Math.min(words.length(), 4 * EXCERPT)).append(' ');
            } else {
                append(child, text);
            }
        }
    }
}
