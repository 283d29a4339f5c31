package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Measures the texts of the elements that {@link PostGroups} gathered, in a walk that few pages need. */
final class PostTexts {
    private static final int RUNNING = 50;

    /** What a Chinese character weighs. */
    private static final int HEAVIEST = 3;

    private static final int MOST = 5_000;

    private final Map<Element, List<PostGroup>> groups;
    private int links;
    private int length;
    private int running;

    /** Groups of which a member is around what is visited. */
    private int open;

    private PostTexts(Map<Element, List<PostGroup>> groups) {
        this.groups = groups;
    }

    /**
     * Adds to each group of more than one candidate those that hold text.
     *
     * @return characters of all texts on the page that are longer than labels and no links; 0 where there are no groups
     */
    static int measure(Element body, Collection<PostGroup> gathered) {
        Map<Element, List<PostGroup>> groups = new IdentityHashMap<>();
        for (PostGroup group : gathered) {
            if (group.candidates().size() > 1) {
                group.candidates().forEach(each -> groups.computeIfAbsent(each, key -> new ArrayList<>())
                        .add(group));
            }
        }
        PostTexts texts = new PostTexts(groups);
        if (!groups.isEmpty()) {
            texts.visit(body);
        }
        return texts.running;
    }

    private void visit(Element element) {
        List<PostGroup> opened = groups.getOrDefault(element, List.of());
        open += opened.size();
        int lengthBefore = length;
        int runningBefore = running;
        boolean link = element.normalName().equals("a");
        links += link ? 1 : 0;
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                add(text.getWholeText());
            } else if (child instanceof Element inner && !Post.isUnseen(inner)) {
                visit(inner);
            }
        }
        links -= link ? 1 : 0;
        open -= opened.size();
        for (PostGroup group : opened) {
            if (length > lengthBefore && group.size() < MOST) {
                group.add(element, length - lengthBefore, running - runningBefore);
            }
        }
    }

    /** Only what is in a group, or long enough and no link, makes a difference. */
    private void add(String text) {
        if (open == 0 && (links > 0 || text.length() * HEAVIEST < RUNNING)) {
            return;
        }
        int added = weight(text);
        length += added;
        running += links == 0 && added >= RUNNING ? added : 0;
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
