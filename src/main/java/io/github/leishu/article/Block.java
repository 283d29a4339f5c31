package io.github.leishu.article;

import java.util.List;

/** A block of an article's body. */
public sealed interface Block {

    /** {@code level} 1 to 6; generated bodies start at 2, level 1 is the article's title. */
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("heading level must be 1 to 6: " + level);
            }
            content = List.copyOf(content);
        }
    }

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** Items are lists of blocks; {@code start} is the first number of an ordered list and 1 otherwise. */
    record ListBlock(boolean ordered, int start, List<List<Block>> items) implements Block {
        public ListBlock {
            items = items.stream().map(List::copyOf).toList();
        }

        /** Whether no item needs more than a first paragraph and lists below it (printed without blank lines). */
        public boolean tight() {
            return items.stream().allMatch(ListBlock::isTight);
        }

        private static boolean isTight(List<Block> item) {
            for (int i = 0; i < item.size(); i++) {
                if (!(item.get(i) instanceof ListBlock || (i == 0 && item.get(i) instanceof Paragraph))) {
                    return false;
                }
            }
            return true;
        }
    }

    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** {@code language} is empty when unknown; {@code text} has no trailing line break. */
    record CodeBlock(String language, String text) implements Block {}

    /** A formula that stands alone, {@code $$…$$}, in the language of TeX. */
    record MathBlock(String tex) implements Block {}

    /** A row of cells, each a list of inlines. */
    record Row(List<List<Inline>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** A table; the header's cells may be empty, and every row has as many cells as the header. */
    record Table(Row header, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** An image that stands alone, with its caption (may be empty): {@code ![alt](src)} and the lines below it. */
    record Figure(Inline.Image image, List<Inline> caption) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }
    }

    /** The text of a footnote: {@code [^label]: …}. */
    record Footnote(String label, List<Block> content) implements Block {
        public Footnote {
            content = List.copyOf(content);
        }
    }

    /** A thematic break. */
    record Divider() implements Block {}
}
