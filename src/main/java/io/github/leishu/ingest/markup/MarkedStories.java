package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.markup.ProseMap.Prose;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds several stories on one page where its markup shows them: elements with a top heading of their own each, or
 * articles in a row. Teasers are too short to count.
 */
public final class MarkedStories {
    private static final int MIN_PARAGRAPHS = 2;
    private static final int MIN_RUNNING = 300;

    /** Share of the page's running text that the stories must hold together. */
    private static final double SHARE = 0.6;

    private final ProseMap prose;

    public MarkedStories(ProseMap prose) {
        this.prose = prose;
    }

    /** The stories in page order; empty when there are not at least two. */
    public List<Element> find(Element body) {
        List<Element> headings = body.getElementsByTag("h1");
        Map<Element, Integer> within = new IdentityHashMap<>();
        for (Element heading : headings) {
            for (Element parent = heading; parent != null && parent != body; parent = parent.parent()) {
                within.merge(parent, 1, Integer::sum);
            }
        }
        List<Element> headed = headings.stream()
                .filter(Element::hasText)
                .map(heading -> territory(heading, within))
                .toList();
        List<Element> stories = enough(headed, body);
        return stories.isEmpty() ? enough(outermostArticles(body), body) : stories;
    }

    /** The largest element around a top heading that holds no other one; the body is not counted. */
    private static Element territory(Element heading, Map<Element, Integer> headingsWithin) {
        Element territory = heading;
        Element parent = heading.parent();
        while (parent != null && headingsWithin.getOrDefault(parent, 0) == 1) {
            territory = parent;
            parent = parent.parent();
        }
        return territory;
    }

    private static List<Element> outermostArticles(Element body) {
        return body.getElementsByTag("article").stream()
                .filter(article -> article.parents().stream()
                        .noneMatch(parent -> parent.normalName().equals("article")))
                .filter(article -> article.selectFirst("h1, h2, h3") != null)
                .toList();
    }

    private List<Element> enough(List<Element> candidates, Element body) {
        List<Element> stories = new ArrayList<>();
        double running = 0;
        for (Element candidate : Set.copyOf(candidates).size() == candidates.size() ? candidates : List.<Element>of()) {
            Prose own = prose.of(candidate);
            if (own.paragraphs() >= MIN_PARAGRAPHS && own.running() >= MIN_RUNNING) {
                stories.add(candidate);
                running += own.running();
            }
        }
        boolean most = running >= SHARE * prose.of(body).running();
        return stories.size() > 1 && most ? stories : List.of();
    }
}
