package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What an element says whose names or attributes say what it holds, independent of the page.
 *
 * @param texts what it shows: an author's element piece by piece, another as one; none where that is too much for a name
 *     or date
 * @param row the index of the row that it stands in
 * @param aside of that row, see {@link Row}
 */
record Marked(Mark mark, Attributes attributes, List<String> texts, int row, int aside) {
    private static final int MAX_TEXT = 160;

    static Marked of(Mark mark, Element element, int row, int aside) {
        List<String> texts = mark.author()
                ? pieces(element)
                : Pieces.textOf(element, MAX_TEXT).map(List::of).orElse(List.of());
        return new Marked(mark, element.attributes().clone(), texts, row, aside);
    }

    private static List<String> pieces(Element element) {
        List<String> pieces = new ArrayList<>();
        int length = 0;
        for (Node node = element; node != null; node = Pieces.following(node, element)) {
            if (node instanceof TextNode text && !text.isBlank()) {
                String shown = text.text();
                pieces.add(shown.strip());
                length += shown.length();
                if (length > MAX_TEXT) {
                    return pieces.size() > 1 ? pieces.subList(0, 1) : List.of();
                }
            }
        }
        return pieces;
    }
}
