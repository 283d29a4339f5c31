package io.github.leishu.ingest.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Collects what was removed from one page, in order, and can put it back. Not thread-safe; one per page.
 *
 * <p>A rule that turns out to have taken too much is undone with {@link #putBack}: the page itself is worked on, since a
 * copy of a large one would need as much memory again.
 */
public final class RemovalLog {
    /** Attribute with the number of an element, on pages whose cleaning is to be explained. */
    public static final String MARK = "data-leishu-n";

    /** How much of what was removed is noted, in UTF-16 units. */
    public static final int EXCERPT = 80;

    private final List<Removal> removals = new ArrayList<>();

    /** Of each removal. */
    private final List<Node> nodes = new ArrayList<>();

    private Optional<Saved> saved = Optional.empty();

    /** How many removals there were, and the children as they were then of all elements that have lost some since. */
    private record Saved(int count, Map<Element, List<Node>> children) {}

    /** Removes {@code element} from its document and notes why. */
    public void remove(Element element, String rule, String reason) {
        note(element, rule, reason);
        detach(element);
    }

    /** The same for a text that stands beside others. */
    void remove(TextNode text, String rule, String reason) {
        removals.add(new Removal(rule, "span", reason, Excerpt.of(text), ""));
        nodes.add(text);
        detach(text);
    }

    private void detach(Node node) {
        if (saved.isPresent() && node.parentNode() instanceof Element parent) {
            saved.get().children().computeIfAbsent(parent, each -> List.copyOf(each.childNodes()));
        }
        node.remove();
    }

    /** Notes why {@code element} is left out, without touching its document. */
    public void note(Element element, String rule, String reason) {
        String line = stated(element, "data-line");
        removals.add(new Removal(
                rule,
                line.isEmpty() ? Place.of(element) : "line " + line,
                reason,
                Excerpt.of(element),
                stated(element, MARK)));
        nodes.add(element);
    }

    private static String stated(Element element, String attribute) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(attribute);
    }

    public List<Removal> removals() {
        return List.copyOf(removals);
    }

    /** From now on removals can be put back. */
    void save() {
        saved = Optional.of(new Saved(removals.size(), new HashMap<>()));
    }

    /** What was removed stays so. */
    void settle() {
        saved = Optional.empty();
    }

    /** Undoes all removals since {@link #save}, on the page and in this log; later ones can be undone again. */
    void putBack() {
        saved.ifPresent(state -> {
            keepFirst(state.count());
            state.children().forEach((parent, children) -> parent.empty().appendChildren(children));
            state.children().clear();
        });
    }

    /** Goes back to an earlier state: what was noted after the first {@code count} removals was undone. */
    void keepFirst(int count) {
        removals.subList(count, removals.size()).clear();
        nodes.subList(count, nodes.size()).clear();
    }

    /** Forgets the removals of elements that stay after all. */
    void undo(Set<Element> back) {
        List<Removal> rest = new ArrayList<>();
        List<Node> others = new ArrayList<>();
        for (int i = 0; i < removals.size(); i++) {
            if (!(nodes.get(i) instanceof Element element && back.contains(element))) {
                rest.add(removals.get(i));
                others.add(nodes.get(i));
            }
        }
        keepFirst(0);
        removals.addAll(rest);
        nodes.addAll(others);
    }

    int count() {
        return removals.size();
    }
}
