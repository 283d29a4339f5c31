package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.body.TableReader;
import io.github.leishu.ingest.clean.Cues;
import io.github.leishu.ingest.restore.NoteAnchors;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article: the deepest one in which nearly all running text of the page stands. */
public final class MainContent {
    /** Share of the running text that a child must hold for the search to go down into it. */
    private static final double SHARE = 0.75;

    /** The same for an element that is said to be the article's text. */
    private static final double TRUSTED_SHARE = 0.5;

    /** Running text of a paragraph that is more than a note. */
    private static final double LEAD = 80;

    private static final Set<String> TEXT_LEVEL = Set.of(
            "p", "pre", "blockquote", "dl", "dd", "figure", "h1", "h2", "h3", "h4", "span", "b", "strong", "em", "i");

    private static final Cues ARTICLE = Cues.load("article-cues.txt");

    /** Lists of notes that are looked at. */
    private static final int MOST = 200;

    private final ProseMap prose;
    private final Map<Element, Integer> notes = new IdentityHashMap<>();

    public MainContent(ProseMap prose) {
        this.prose = prose;
    }

    /** {@code body} itself when its text is spread over several parts. */
    public Element find(Element body) {
        countNotes(body);
        Element current = body;
        Optional<Element> next = heaviest(current);
        while (next.isPresent()
                && holdsEnough(next.get(), current)
                && !isText(next.get())
                && !leavesLead(current, next.get())
                && notes(next.get()) == notes(current)) {
            current = next.get();
            next = heaviest(current);
        }
        return current;
    }

    /** Whether a paragraph stands right in the element, above the child that holds most. */
    private boolean leavesLead(Element element, Element child) {
        for (Element above = element.firstElementChild(); above != null; above = above.nextElementSibling()) {
            if (above == child) {
                return false;
            }
            if (above.normalName().equals("p") && prose.of(above).running() >= LEAD) {
                return true;
            }
        }
        return false;
    }

    /** Sources and the like belong to the article, wherever they stand. */
    private void countNotes(Element body) {
        List<Element> marked = body.getElementsByAttribute(NoteAnchors.NOTES);
        for (Element list : marked.subList(0, Math.min(MOST, marked.size()))) {
            for (Element outer = list; outer != null; outer = outer.parent()) {
                notes.merge(outer, 1, Integer::sum);
            }
        }
    }

    private int notes(Element element) {
        return notes.getOrDefault(element, 0);
    }

    private static boolean isText(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol" -> !Flattener.isLayoutList(element);
            case "li" -> element.parent() == null || !Flattener.isLayoutList(element.parent());
            case "table", "tbody", "tr", "td" -> {
                Element table = element.closest("table");
                yield table == null || !TableReader.isLayout(table);
            }
            default -> TEXT_LEVEL.contains(element.normalName());
        };
    }

    private Optional<Element> heaviest(Element parent) {
        return parent.children().stream()
                .max(Comparator.comparingDouble(child -> prose.of(child).running()));
    }

    private boolean holdsEnough(Element child, Element parent) {
        double share = isTrusted(child) ? TRUSTED_SHARE : SHARE;
        double running = prose.of(child).running();
        return running > 0 && running >= share * prose.of(parent).running();
    }

    static boolean isTrusted(Element element) {
        return element.normalName().equals("article")
                || element.normalName().equals("main")
                || element.attr("itemprop").equals("articleBody")
                || element.attr("role").equals("main")
                || ARTICLE.rule(element).isPresent();
    }
}
