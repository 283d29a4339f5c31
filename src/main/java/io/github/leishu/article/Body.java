package io.github.leishu.article;

import java.util.List;

/** The parsed text of an article; parsed once, then used for terms, links, plain text and both scripts. */
public record Body(List<Block> blocks) {
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** A heading with its anchor, the same in both scripts. */
    public record HeadingEntry(int level, String text, String id) {}

    /** The text of every leaf block, in document order. */
    public List<TextRun> runs() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Every heading in order, with ids that are unique within the body. */
    public List<HeadingEntry> headings() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The runs' texts, one per line. */
    public String plainText() {
        throw new UnsupportedOperationException("skeleton");
    }
}
