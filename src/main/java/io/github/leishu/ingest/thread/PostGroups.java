package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gathers, in one walk over a page, the elements whose names say that they hold a post's text. */
final class PostGroups {
    private static final int RUNNING = 50;

    /** What a Chinese character weighs. */
    private static final int HEAVIEST = 3;

    private static final int MOST = 5_000;

    private final Map<String, PostGroup> groups = new HashMap<>();
    private final PageNames names;
    private final ObjIntConsumer<Element> others;

    /** A part of a text, which is faster to look through than the text. */
    private final char[] part = new char[1024];

    private int links;
    private int length;
    private int running;

    /** Groups of which a member is around what is visited. */
    private int open;

    private PostGroups(PageNames names, ObjIntConsumer<Element> others) {
        this.names = names;
        this.others = others;
    }

    /** @param others is shown each element on the way, with the roles of its names */
    static PostGroups of(Element body, PageNames names, ObjIntConsumer<Element> others) {
        PostGroups groups = new PostGroups(names, others);
        groups.visit(body);
        return groups;
    }

    /** The groups of two or more, the longest first, equals by name. */
    List<PostGroup> byLength() {
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(PostGroup::length).reversed().thenComparing(PostGroup::key))
                .toList();
    }

    /** Characters of all texts on the page that are longer than labels and no links. */
    int running() {
        return running;
    }

    private void visit(Element element) {
        PageNames.Meaning named = names.named(element);
        others.accept(element, named.roles());
        List<PostGroup> opened = opened(element, named);
        open += opened.size();
        int lengthBefore = length;
        int runningBefore = running;
        boolean link = element.normalName().equals("a");
        links += link ? 1 : 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                add(text.getWholeText());
            } else if (child instanceof Element inner && Post.isUnseen(inner)) {
                pass(inner);
            } else if (child instanceof Element inner) {
                visit(inner);
            }
        }
        links -= link ? 1 : 0;
        open -= opened.size();
        for (PostGroup group : opened) {
            group.setOpen(false);
            if (length > lengthBefore && group.size() < MOST) {
                group.add(element, length - lengthBefore, running - runningBefore);
            }
        }
    }

    private void pass(Element unseen) {
        others.accept(unseen, names.named(unseen).roles());
        for (int i = 0; i < unseen.childNodeSize(); i++) {
            if (unseen.childNode(i) instanceof Element inner) {
                pass(inner);
            }
        }
    }

    /** The groups that the element belongs to, but those of which another member is around it. */
    private List<PostGroup> opened(Element element, PageNames.Meaning named) {
        List<String> keys = mayHold(element) ? names.holders(element, named) : List.of();
        if (keys.isEmpty()) {
            return List.of();
        }
        List<PostGroup> opened = new ArrayList<>(keys.size());
        for (String key : keys) {
            PostGroup group = groups.computeIfAbsent(key, name -> new PostGroup(name, names));
            if (!group.isOpen()) {
                group.setOpen(true);
                opened.add(group);
            }
        }
        return opened;
    }

    private static boolean mayHold(Element element) {
        return switch (element.normalName()) {
            case "body", "html", "form", "p", "ul", "ol", "a", "input", "textarea", "button", "label", "main" -> false;
            default -> true;
        };
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
    private int weight(String text) {
        int weight = 0;
        for (int from = 0; from < text.length(); from += part.length) {
            int length = Math.min(part.length, text.length() - from);
            text.getChars(from, from + length, part, 0);
            for (int i = 0; i < length; i++) {
                char c = part[i];
                if (c > ' ') {
                    weight += c < 0xA0 ? 1 : weight(c);
                }
            }
        }
        return weight;
    }

    private static int weight(char c) {
        return c == 0xA0 || c == 0x3000 ? 0 : c >= 0x2E80 ? HEAVIEST : 1;
    }
}
