package io.github.leishu.site.view;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Fits the headings of a text under the page's own: the highest get level 2 and no level is skipped, as scraped pages
 * choose theirs by size. Siblings stay siblings: 3 3 2 4 becomes 2 2 2 3.
 */
public final class Headings {
    private static final int TOP = 2;
    private static final int DEEPEST = 6;

    /** Levels as written of the headings that are open, highest first. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Headings() {}

    /** The same text with other heading levels; anchors and runs are as before. */
    public static Body inOrder(Body body) {
        return new Body(new Headings().blocks(body.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(level(heading.level()), heading.content());
        }
        if (block instanceof Block.Quote quote) {
            return new Block.Quote(blocks(quote.content()));
        }
        return block instanceof Block.ListBlock list
                ? new Block.ListBlock(
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::blocks).toList())
                : block;
    }

    private int level(int written) {
        while (!open.isEmpty() && open.getLast() >= written) {
            open.removeLast();
        }
        open.addLast(written);
        return Math.min(DEEPEST, TOP + open.size() - 1);
    }
}
