package io.github.leishu.article;

import io.github.leishu.article.Block.CodeBlock;
import io.github.leishu.article.Block.Divider;
import io.github.leishu.article.Block.Figure;
import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.ListBlock;
import io.github.leishu.article.Block.MathBlock;
import io.github.leishu.article.Block.Paragraph;
import io.github.leishu.article.Block.Quote;
import io.github.leishu.article.Block.Row;
import io.github.leishu.article.Block.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * Visits every block of a body once, in document order. {@link Body#runs()} and {@link HtmlRenderer} both ride on it, so
 * a run's index means the same leaf to either. One walk per instance.
 */
public abstract class BodyWalk {
    /** A part of a body that holds others; an ITEM comes with its list, HEAD, ROWS and ROW with their table. */
    public enum Part {
        LIST,
        ITEM,
        QUOTE,
        TABLE,
        HEAD,
        ROWS,
        ROW,
        FIGURE,
        FOOTNOTE
    }

    /**
     * A piece of running text.
     *
     * @param index {@link TextRun#index()}
     * @param section {@link TextRun#section()}
     */
    public record Leaf(Block block, TextRun.Kind kind, int index, int section, List<Inline> content) {
        /** {@link TextRun#text()} */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces(text::append);
            return text.toString();
        }

        /** The same in its smallest pieces; nothing is copied. */
        public void pieces(Consumer<String> out) {
            RunCollector.pieces(content, out);
        }
    }

    private int index;
    private int section;

    /** Called before the blocks of {@code part}. */
    protected void open(Part part, Block block) {}

    /** Called after the blocks of {@code part}. */
    protected void close(Part part, Block block) {}

    protected abstract void leaf(Leaf leaf);

    protected void divider() {}

    public final void walk(Body body) {
        blocks(body.blocks(), TextRun.Kind.PARAGRAPH);
    }

    private void blocks(List<Block> blocks, TextRun.Kind kind) {
        for (Block block : blocks) {
            block(block, kind);
        }
    }

    private void block(Block block, TextRun.Kind kind) {
        if (block instanceof Heading heading) {
            section++;
            emit(heading, TextRun.Kind.HEADING, heading.content());
        } else if (block instanceof Paragraph paragraph) {
            emit(paragraph, kind, paragraph.content());
        } else if (block instanceof CodeBlock code) {
            emit(code, TextRun.Kind.CODE, List.of(new Inline.Code(code.text())));
        } else if (block instanceof MathBlock math) {
            emit(math, TextRun.Kind.CODE, List.of(new Inline.Formula(math.tex())));
        } else if (block instanceof Divider) {
            divider();
        } else {
            container(block);
        }
    }

    private void container(Block block) {
        if (block instanceof ListBlock list) {
            open(Part.LIST, list);
            list.items().forEach(item -> part(Part.ITEM, list, item, TextRun.Kind.LIST_ITEM));
            close(Part.LIST, list);
        } else if (block instanceof Quote quote) {
            part(Part.QUOTE, quote, quote.content(), TextRun.Kind.QUOTE);
        } else if (block instanceof Footnote note) {
            part(Part.FOOTNOTE, note, note.content(), TextRun.Kind.FOOTNOTE);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            open(Part.FIGURE, figure);
            if (!figure.caption().isEmpty()) {
                emit(figure, TextRun.Kind.CAPTION, figure.caption());
            }
            close(Part.FIGURE, figure);
        }
    }

    private void part(Part part, Block owner, List<Block> blocks, TextRun.Kind kind) {
        open(part, owner);
        blocks(blocks, kind);
        close(part, owner);
    }

    private void table(Table table) {
        open(Part.TABLE, table);
        rows(Part.HEAD, table, List.of(table.header()));
        rows(Part.ROWS, table, table.rows());
        close(Part.TABLE, table);
    }

    private void rows(Part part, Table table, List<Row> rows) {
        open(part, table);
        for (Row row : rows) {
            open(Part.ROW, table);
            row.cells().forEach(cell -> emit(table, TextRun.Kind.TABLE_CELL, cell));
            close(Part.ROW, table);
        }
        close(part, table);
    }

    private void emit(Block block, TextRun.Kind kind, List<Inline> content) {
        leaf(new Leaf(block, kind, index++, section, content));
    }
}
