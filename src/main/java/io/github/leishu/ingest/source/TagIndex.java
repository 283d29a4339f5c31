package io.github.leishu.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A document's pictures, and the elements that say something about it as a whole, in order, found in one walk. */
final class TagIndex {
    private final Map<String, List<Element>> elements = new HashMap<>();

    TagIndex(Document document) {
        visit(document);
    }

    private void visit(Element element) {
        switch (element.normalName()) {
            case "base", "link", "meta", "style", "img" ->
                elements.computeIfAbsent(element.normalName(), name -> new ArrayList<>())
                        .add(element);
            default -> {}
        }
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            if (element.childNode(i) instanceof Element child) {
                visit(child);
            }
        }
    }

    /** @param name base, link, meta, style or img */
    List<Element> named(String name) {
        return elements.getOrDefault(name, List.of());
    }
}
