package io.github.leishu.article.markdown;

import io.github.leishu.article.Block;
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
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import java.util.List;

/** Blocks in normal form to lines of Markdown. Paragraphs are not wrapped. */
public final class BlockWriter {
    private static final int NOTE_INDENT = 4;

    private final LineWriter out = new LineWriter();

    private BlockWriter() {}

    /** The body is brought into normal form first. */
    public static String write(Body body) {
        BlockWriter writer = new BlockWriter();
        writer.blocks(body.normal().blocks());
        return writer.out.text();
    }

    private void blocks(List<Block> blocks) {
        boolean alternate = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            alternate = i > 0 && !alternate && sameList(blocks.get(i - 1), block);
            if (i > 0) {
                out.line("");
            }
            if (block instanceof ListBlock list) {
                list(list, alternate);
            } else {
                block(block);
            }
        }
    }

    /** Two such lists would be read as one if their markers were the same. */
    private static boolean sameList(Block first, Block second) {
        return first instanceof ListBlock a && second instanceof ListBlock b && a.ordered() == b.ordered();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            String content = InlineWriter.write(heading.content(), InlineWriter.Place.HEADING);
            out.line("#".repeat(heading.level()) + " " + Escapes.heading(content));
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.content());
        } else if (block instanceof Figure figure) {
            paragraph(List.of(figure.image()));
            if (!figure.caption().isEmpty()) {
                paragraph(figure.caption());
            }
        } else if (block instanceof CodeBlock code) {
            code(code);
        } else if (block instanceof MathBlock math) {
            out.line("$$" + math.tex() + "$$");
        } else if (block instanceof Quote quote) {
            out.within("> ", "> ", () -> blocks(quote.content()));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Footnote note) {
            footnote(note);
        } else if (block instanceof Divider) {
            // Not "---", which after "- " would make the whole line a rule.
            out.line("___");
        } else {
            throw new IllegalStateException("lists are written by their neighbours: " + block);
        }
    }

    private void paragraph(List<Inline> content) {
        String text = InlineWriter.write(content, InlineWriter.Place.PARAGRAPH);
        if (text.indexOf('\n') < 0) {
            out.line(Escapes.line(text));
        } else {
            text.lines().map(Escapes::line).forEach(out::line);
        }
    }

    private void code(CodeBlock code) {
        String[] lines = code.text().split("\n", -1);
        int longest = 2;
        for (String line : lines) {
            int run = 0;
            String stripped = line.stripLeading();
            while (run < stripped.length() && stripped.charAt(run) == '`') {
                run++;
            }
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        out.line(fence + code.language());
        if (!code.text().isEmpty()) {
            for (String line : lines) {
                out.line(line);
            }
        }
        out.line(fence);
    }

    private void list(ListBlock list, boolean alternate) {
        boolean tight = list.tight();
        int number = list.start();
        for (List<Block> item : list.items()) {
            String marker = list.ordered() ? number + (alternate ? ") " : ". ") : alternate ? "* " : "- ";
            if (!tight && number > list.start()) {
                out.line("");
            }
            out.within(marker, " ".repeat(marker.length()), () -> item(item, tight));
            number++;
        }
    }

    /** Where the list is tight, without the blank line between a paragraph and a list below it that can do without. */
    private void item(List<Block> item, boolean tight) {
        if (tight
                && item.size() == 2
                && item.get(0) instanceof Paragraph
                && item.get(1) instanceof ListBlock inner
                && inner.start() == 1) {
            block(item.get(0));
            list(inner, false);
        } else {
            blocks(item);
        }
    }

    private void footnote(Footnote note) {
        String marker = "[^" + note.label() + "]:";
        String indent = " ".repeat(NOTE_INDENT);
        if (note.content().get(0) instanceof Paragraph first && !closesLabel(first)) {
            out.within(marker + " ", indent, () -> blocks(note.content()));
        } else {
            out.line(marker);
            out.within(indent, indent, () -> blocks(note.content()));
        }
    }

    /** Whether its first line does: Flexmark reads a label up to the last "]:" of the line. */
    private static boolean closesLabel(Paragraph paragraph) {
        String text = InlineWriter.write(paragraph.content(), InlineWriter.Place.PARAGRAPH);
        int end = text.indexOf('\n');
        return Escapes.line(end < 0 ? text : text.substring(0, end)).contains("]:");
    }

    private void table(Table table) {
        out.line(row(table.header()));
        out.line("|" + " --- |".repeat(table.header().cells().size()));
        table.rows().forEach(row -> out.line(row(row)));
    }

    private static String row(Row row) {
        StringBuilder line = new StringBuilder("|");
        for (List<Inline> cell : row.cells()) {
            String text = InlineWriter.write(cell, InlineWriter.Place.CELL);
            line.append(' ').append(text).append(" |");
        }
        return line.toString();
    }
}
