package io.github.leishu.article;

import java.util.List;

/**
 * The text of one leaf block (paragraph, heading, list item's paragraph, table cell, caption), in document order.
 * Offsets are UTF-16 units into {@code text}, which concatenates the block's texts in reading order: plain text,
 * code, link labels, alt texts of inline images, ruby bases; a hard break is one {@code \n}; footnote references
 * add nothing.
 *
 * @param index position in {@link Body#runs()}
 * @param section 0 before the first heading, then counting headings from 1; a heading belongs to its own section
 * @param prose offsets [from, to) of plain text that may carry a term link: no code, links, ruby or headings; sorted
 */
public record TextRun(int index, Kind kind, int section, String text, List<Span> prose) {
    /** What the run is the text of. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE_CELL,
        CAPTION,
        CODE,
        FOOTNOTE
    }

    /** Offsets [from, to) in UTF-16 units. */
    public record Span(int from, int to) {}

    public TextRun {
        prose = List.copyOf(prose);
    }
}
