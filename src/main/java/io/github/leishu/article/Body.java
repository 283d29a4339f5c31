package io.github.leishu.article;

import io.github.leishu.article.normal.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

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
        return RunCollector.collect(this);
    }

    /** Every heading in order, with ids that are unique within the body. */
    public List<HeadingEntry> headings() {
        return HeadingIds.of(this);
    }

    /** All text in its smallest pieces, in document order, for who only looks at the characters; nothing is copied. */
    public List<String> pieces() {
        return RunCollector.pieces(this);
    }

    /** The runs' texts, one per line. */
    public String plainText() {
        return runs().stream().map(TextRun::text).collect(Collectors.joining("\n"));
    }

    /**
     * The same text in the one form that Markdown can hold: adjacent texts merged, nothing empty, no blanks at the ends,
     * footnotes last. {@code parse(write(body))} equals {@code body.normal()}.
     */
    public Body normal() {
        return Normalizer.normal(this);
    }
}
