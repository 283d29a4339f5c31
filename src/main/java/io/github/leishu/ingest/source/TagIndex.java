package io.github.leishu.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of some names, in document order, found in one walk. */
final class TagIndex {
    private final Map<String, List<Element>> elements;

    TagIndex(Document document, String... names) {
        elements = Stream.of(names).collect(Collectors.toMap(Function.identity(), name -> new ArrayList<>()));
        visit(document);
    }

    private void visit(Element element) {
        List<Element> same = elements.get(element.normalName());
        if (same != null) {
            same.add(element);
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                visit(child);
            }
        }
    }

    /** @param name one of those asked for */
    List<Element> named(String name) {
        return elements.getOrDefault(name, List.of());
    }
}
