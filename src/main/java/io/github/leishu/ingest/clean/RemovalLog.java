package io.github.leishu.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Collects what was removed from one page, in order. Not thread-safe; one per page. */
public final class RemovalLog {
    private static final int EXCERPT = 80;
    private final List<Removal> removals = new ArrayList<>();

    /** Removes {@code element} from its document and notes why. */
    public void remove(Element element, String rule, String reason) {
        String line = element.attr("data-line");
        String text = element.text();
        removals.add(new Removal(
                rule,
                line.isEmpty() ? element.cssSelector() : "line " + line,
                reason,
                text.length() > EXCERPT ? text.substring(0, EXCERPT) : text));
        element.remove();
    }

    public List<Removal> removals() {
        return List.copyOf(removals);
    }
}
