package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Elements that hold the texts of posts and are called the same, in page order; none stands in another. */
final class PostGroup {
    private final String key;
    private final List<Element> holders = new ArrayList<>();
    private int length;
    private int running;

    PostGroup(String key) {
        this.key = key;
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

    List<Element> holders() {
        return holders;
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
        Map<Element, Integer> counts = new IdentityHashMap<>();
        for (Element holder : holders) {
            for (Element around = holder; around != null; around = around.parent()) {
                counts.merge(around, 1, Integer::sum);
            }
        }
        List<Post> posts = new ArrayList<>();
        for (Element holder : holders) {
            Element post = holder;
            Element parent = post.parent();
            while (parent != null && counts.getOrDefault(parent, 0) == 1) {
                post = parent;
                parent = post.parent();
            }
            posts.add(new Post(post, holder));
        }
        return posts;
    }

    /** Whether this one says more exactly where the same posts' texts are than {@code other} does. */
    boolean refines(PostGroup other) {
        if (size() < other.size() || length >= other.length || length < 0.55 * other.length) {
            return false;
        }
        Map<Element, Boolean> outer = new IdentityHashMap<>();
        other.holders.forEach(holder -> outer.put(holder, true));
        long inside = holders.stream().filter(holder -> within(holder, outer)).count();
        return inside >= 0.8 * size();
    }

    private static boolean within(Element holder, Map<Element, Boolean> outer) {
        for (Element around = holder.parent(); around != null; around = around.parent()) {
            if (outer.containsKey(around)) {
                return true;
            }
        }
        return false;
    }
}
