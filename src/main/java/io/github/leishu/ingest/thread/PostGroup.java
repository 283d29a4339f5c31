package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements that hold the texts of posts and are called the same, in page order; none stands in another. */
final class PostGroup {
    /** Share of the posts that must name an author, and of two marks each that must be an author or a date. */
    private static final double SIGNED = 0.6;

    private final String key;
    private final PageNames names;
    private final List<Element> holders = new ArrayList<>();
    private List<Post> posts = List.of();
    private Signed signed = Signed.UNKNOWN;

    /** Whether the walk that gathers the group is inside one of its members. */
    private boolean open;

    private int candidates;
    private int length;
    private int running;

    private enum Signed {
        UNKNOWN,
        YES,
        NO
    }

    PostGroup(String key, PageNames names) {
        this.key = key;
        this.names = names;
    }

    /** Begins a member, unless one is around it. */
    boolean open() {
        if (open) {
            return false;
        }
        open = true;
        candidates++;
        return true;
    }

    void close() {
        open = false;
    }

    /** Whether more than one element is called so, with or without text. */
    boolean isSeveral() {
        return candidates > 1;
    }

    void add(Element holder, int textLength, int runningLength) {
        holders.add(holder);
        length += textLength;
        running += runningLength;
    }

    /** The name that they share, without digits and separators. */
    String key() {
        return key;
    }

    int size() {
        return holders.size();
    }

    /** Characters of all their texts. */
    int length() {
        return length;
    }

    /** Characters of their texts that are longer than labels. */
    int running() {
        return running;
    }

    /** Around each text the largest element that holds no other of them: the post with its author and date. */
    List<Post> posts() {
        if (posts.isEmpty()) {
            posts = found();
        }
        return posts;
    }

    private List<Post> found() {
        Map<Element, Integer> counts = new HashMap<>();
        for (Element holder : holders) {
            Integer before = 0;
            for (Element around = holder; around != null && before < 2; around = around.parent()) {
                before = counts.merge(around, 1, Integer::sum);
            }
        }
        List<Post> found = new ArrayList<>();
        for (Element holder : holders) {
            Element post = holder;
            Element parent = post.parent();
            while (parent != null && counts.getOrDefault(parent, 0) == 1) {
                post = parent;
                parent = post.parent();
            }
            found.add(new Post(post, holder, names));
        }
        return found;
    }

    /** Most posts name an author, most a date. Asked once, so of the page as it was then. */
    boolean isSigned() {
        if (signed == Signed.UNKNOWN) {
            signed = areSigned(posts()) ? Signed.YES : Signed.NO;
        }
        return signed == Signed.YES;
    }

    /** Authors first: where too few are named, which is soon known, nobody looks for dates. */
    private static boolean areSigned(List<Post> posts) {
        int anonymous = 0;
        for (Post post : posts) {
            anonymous += post.author().isEmpty() ? 1 : 0;
            if (posts.size() - anonymous < SIGNED * posts.size()) {
                return false;
            }
        }
        int undated = 0;
        for (Post post : posts) {
            undated += post.date().isEmpty() ? 1 : 0;
            if (2 * posts.size() - anonymous - undated < 2 * SIGNED * posts.size()) {
                return false;
            }
        }
        return true;
    }

    /** Whether this one says more exactly where the same posts' texts are than {@code other} does. */
    boolean refines(PostGroup other) {
        if (size() < other.size() || length >= other.length || length < 0.55 * other.length) {
            return false;
        }
        Set<Element> outer = new HashSet<>(other.holders);
        long inside = holders.stream().filter(holder -> within(holder, outer)).count();
        return inside >= 0.8 * size();
    }

    private static boolean within(Element holder, Set<Element> outer) {
        for (Element around = holder.parent(); around != null; around = around.parent()) {
            if (outer.contains(around)) {
                return true;
            }
        }
        return false;
    }
}
