package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jsoup.nodes.Element;

/** Gathers, in one walk over a page, the elements whose names say that they hold a post's text. */
final class PostGroups {
    private final Map<String, PostGroup> groups = new HashMap<>();

    /** Their members, with or without text, in page order. */
    private final Map<Element, List<PostGroup>> candidates = new LinkedHashMap<>();

    private final PageNames names;
    private final ObjIntConsumer<Element> others;

    private PostGroups(PageNames names, ObjIntConsumer<Element> others) {
        this.names = names;
        this.others = others;
    }

    /**
     * The groups of two or more with text, the longest first, equals by name.
     *
     * @param others is shown each element on the way, with the roles of its names
     */
    static List<PostGroup> of(Element body, PageNames names, ObjIntConsumer<Element> others) {
        PostGroups groups = new PostGroups(names, others);
        groups.visit(body);
        return groups.byLength();
    }

    private List<PostGroup> byLength() {
        Map<Element, List<PostGroup>> several = new LinkedHashMap<>();
        candidates.forEach((candidate, called) -> {
            List<PostGroup> shared = new ArrayList<>(called);
            shared.removeIf(group -> !group.isSeveral());
            if (!shared.isEmpty()) {
                several.put(candidate, shared);
            }
        });
        if (several.isEmpty()) {
            return List.of();
        }
        PostTexts.measure(several);
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(PostGroup::length).reversed().thenComparing(PostGroup::key))
                .toList();
    }

    private void visit(Element element) {
        int attributes = element.attributesSize();
        PageNames.Meaning named = names.named(element, attributes);
        others.accept(element, named.roles());
        List<PostGroup> opened = opened(element, names.holders(element, attributes, named));
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            if (!(element.childNode(i) instanceof Element inner)) {
                continue;
            }
            if (Post.isUnseen(inner)) {
                pass(inner);
            } else {
                visit(inner);
            }
        }
        for (int i = 0; i < opened.size(); i++) {
            opened.get(i).close();
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
    private List<PostGroup> opened(Element element, List<String> keys) {
        if (keys.isEmpty() || !mayHold(element)) {
            return List.of();
        }
        List<PostGroup> opened = new ArrayList<>(keys.size());
        for (String key : keys) {
            PostGroup group = groups.computeIfAbsent(key, name -> new PostGroup(name, names));
            if (group.open()) {
                opened.add(group);
            }
        }
        if (!opened.isEmpty()) {
            candidates.put(element, opened);
        }
        return opened;
    }

    private static boolean mayHold(Element element) {
        return switch (element.normalName()) {
            case "body", "html", "form", "p", "ul", "ol", "a", "input", "textarea", "button", "label", "main" -> false;
            default -> true;
        };
    }
}
