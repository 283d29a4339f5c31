package io.github.leishu.library;

import io.github.leishu.article.Body;
import io.github.leishu.article.BodyWalk;
import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links that a body's text carries, with their places. */
final class BodyLinks extends BodyWalk {
    private final List<Place> places = new ArrayList<>();

    private BodyLinks() {}

    /**
     * @param leaf whose text holds the label
     * @param from offset of the label in that text
     * @param to its end, exclusive
     */
    record Place(String target, boolean wiki, Leaf leaf, int from, int to) {}

    static List<Place> of(Body body) {
        BodyLinks links = new BodyLinks();
        links.walk(body);
        return links.places;
    }

    @Override
    protected void leaf(Leaf leaf) {
        new Labels(leaf).walk(leaf.content());
    }

    private final class Labels extends InlineWalk {
        private final Leaf leaf;
        private Inline.@Nullable Link link;
        private int from;
        private int to;

        Labels(Leaf leaf) {
            this.leaf = leaf;
        }

        @Override
        protected void open(Inline container) {
            if (container instanceof Inline.Link opened) {
                link = opened;
                from = to;
            }
        }

        @Override
        protected void close(Inline container) {
            if (container == link && link != null) {
                places.add(new Place(link.target(), false, leaf, from, to));
                link = null;
            }
        }

        @Override
        protected void text(Inline owner, String text, int at, boolean prose) {
            to = at + text.length();
            if (owner instanceof Inline.WikiLink wiki) {
                places.add(new Place(wiki.target(), true, leaf, at, to));
            } else if (owner instanceof Inline.Link empty) {
                places.add(new Place(empty.target(), false, leaf, at, to));
            }
        }
    }
}
