package io.github.leishu.ingest.thread;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Measures texts: of the elements that {@link PostGroups} gathered, or of a whole page, which few pages need. */
final class PostTexts {
    private static final int RUNNING = 50;

    /** What a Chinese character weighs. */
    private static final int HEAVIEST = 3;

    private static final int MOST = 5_000;

    private final Map<Element, List<PostGroup>> groups;
    private int links;
    private int length;
    private int running;

    private PostTexts(Map<Element, List<PostGroup>> groups) {
        this.groups = groups;
    }

    /**
     * Adds to each group those of its candidates that hold text.
     *
     * @param groups by candidates, in page order
     */
    static void measure(Map<Element, List<PostGroup>> groups) {
        for (Element candidate : groups.keySet()) {
            PostTexts texts = new PostTexts(groups);
            if (texts.isOutermost(candidate)) {
                texts.visit(candidate);
            }
        }
    }

    /** Characters of all texts on a page that are longer than labels and no links. */
    static int running(Element body) {
        PostTexts texts = new PostTexts(Map.of());
        texts.visit(body);
        return texts.running;
    }

    /** Also counts the links around it. */
    private boolean isOutermost(Element candidate) {
        for (Element around = candidate.parent(); around != null; around = around.parent()) {
            if (groups.containsKey(around)) {
                return false;
            }
            links += around.normalName().equals("a") ? 1 : 0;
        }
        return true;
    }

    private void visit(Element element) {
        int lengthBefore = length;
        int runningBefore = running;
        boolean link = element.normalName().equals("a");
        links += link ? 1 : 0;
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                int added = weight(text.getWholeText());
                length += added;
                running += links == 0 && added >= RUNNING ? added : 0;
            } else if (child instanceof Element inner && !Post.isUnseen(inner)) {
                visit(inner);
            }
        }
        links -= link ? 1 : 0;
        for (PostGroup group : groups.getOrDefault(element, List.of())) {
            if (length > lengthBefore && group.size() < MOST) {
                group.add(element, length - lengthBefore, running - runningBefore);
            }
        }
    }

    /** Characters but blanks; those of Chinese and Japanese say as much as three letters. */
    private static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += c <= ' ' || c == 0xA0 || c == 0x3000 ? 0 : c >= 0x2E80 ? HEAVIEST : 1;
        }
        return weight;
    }
}
