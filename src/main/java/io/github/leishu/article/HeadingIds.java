package io.github.leishu.article;

import io.github.leishu.lang.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives every heading of a body an id: the same in both scripts, unique, never empty, and never one of those that pages
 * use themselves ({@code lei-…} in the theme, {@code fn-…} and {@code fnref-…} for footnotes).
 */
final class HeadingIds extends BodyWalk {
    private static final List<String> RESERVED = List.of("lei-", "fn-", "fnref-");

    private final List<Body.HeadingEntry> entries = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    static List<Body.HeadingEntry> of(Body body) {
        HeadingIds ids = new HeadingIds();
        ids.walk(body);
        return List.copyOf(ids.entries);
    }

    @Override
    protected void leaf(Leaf leaf) {
        if (leaf.block() instanceof Block.Heading heading) {
            String text = leaf.text().replace('\n', ' ').strip();
            entries.add(new Body.HeadingEntry(heading.level(), text, unique(anchor(text))));
        }
    }

    private static String anchor(String text) {
        String anchor = Slug.anchor(text);
        if (anchor.isEmpty()) {
            return "section";
        }
        String lower = anchor.toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(lower::startsWith) ? "section-" + anchor : anchor;
    }

    private String unique(String anchor) {
        String id = anchor;
        while (!taken.add(id)) {
            id = anchor + "-" + (1 + uses.merge(anchor, 1, Integer::sum));
        }
        return id;
    }
}
