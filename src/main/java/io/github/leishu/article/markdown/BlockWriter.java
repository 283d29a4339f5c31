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
import java.util.ArrayList;
import java.util.List;

/** Blocks in normal form to lines of Markdown. Paragraphs are not wrapped. */
public final class BlockWriter {
    private static final int NOTE_INDENT = 4;

    private BlockWriter() {}

    /** The body is brought into normal form first. */
    public static String write(Body body) {
        List<String> lines = blocks(body.normal().blocks());
        if (!lines.isEmpty()) {
            lines.add(""); // ends the last line without another copy of a text that may be long
        }
        return String.join("\n", lines);
    }

    private static List<String> blocks(List<Block> blocks) {
        List<String> out = new ArrayList<>();
        boolean alternate = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            alternate = i > 0 && !alternate && sameList(blocks.get(i - 1), block);
            if (i > 0) {
                out.add("");
            }
            out.addAll(block instanceof ListBlock list ? list(list, alternate) : block(block));
        }
        return out;
    }

    /** Two such lists would be read as one if their markers were the same. */
    private static boolean sameList(Block first, Block second) {
        return first instanceof ListBlock a && second instanceof ListBlock b && a.ordered() == b.ordered();
    }

    private static List<String> block(Block block) {
        if (block instanceof Heading heading) {
            String content = InlineWriter.write(heading.content(), InlineWriter.Place.HEADING);
            return List.of("#".repeat(heading.level()) + " " + Escapes.heading(content));
        } else if (block instanceof Paragraph paragraph) {
            return paragraph(paragraph.content());
        } else if (block instanceof Figure figure) {
            List<String> lines = new ArrayList<>(paragraph(List.of(figure.image())));
            if (!figure.caption().isEmpty()) {
                lines.addAll(paragraph(figure.caption()));
            }
            return lines;
        } else if (block instanceof CodeBlock code) {
            return code(code);
        } else if (block instanceof MathBlock math) {
            return List.of("$$" + math.tex() + "$$");
        } else if (block instanceof Quote quote) {
            return prefixed(blocks(quote.content()), "> ", "> ");
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Footnote note) {
            return footnote(note);
        } else if (block instanceof Divider) {
            // Not "---", which after "- " would make the whole line a rule.
            return List.of("___");
        }
        throw new IllegalStateException("lists are written by their neighbours: " + block);
    }

    private static List<String> paragraph(List<Inline> content) {
        return InlineWriter.write(content, InlineWriter.Place.PARAGRAPH)
                .lines()
                .map(Escapes::line)
                .toList();
    }

    private static List<String> code(CodeBlock code) {
        int longest = 2;
        for (String line : code.text().split("\n", -1)) {
            int run = 0;
            String stripped = line.stripLeading();
            while (run < stripped.length() && stripped.charAt(run) == '`') {
                run++;
            }
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        List<String> lines = new ArrayList<>();
        lines.add(fence + code.language());
        if (!code.text().isEmpty()) {
            lines.addAll(List.of(code.text().split("\n", -1)));
        }
        lines.add(fence);
        return lines;
    }

    private static List<String> list(ListBlock list, boolean alternate) {
        List<String> out = new ArrayList<>();
        boolean tight = list.tight();
        int number = list.start();
        for (List<Block> item : list.items()) {
            String marker = list.ordered() ? number + (alternate ? ") " : ". ") : alternate ? "* " : "- ";
            if (!tight && !out.isEmpty()) {
                out.add("");
            }
            List<String> lines = tight ? tightItem(item) : blocks(item);
            out.addAll(prefixed(lines, marker, " ".repeat(marker.length())));
            number++;
        }
        return out;
    }

    /** Without the blank line between a paragraph and the list below it, where the list can do without. */
    private static List<String> tightItem(List<Block> item) {
        if (item.size() == 2
                && item.get(0) instanceof Paragraph
                && item.get(1) instanceof ListBlock inner
                && inner.start() == 1) {
            List<String> lines = new ArrayList<>(block(item.get(0)));
            lines.addAll(list(inner, false));
            return lines;
        }
        return blocks(item);
    }

    private static List<String> footnote(Footnote note) {
        String marker = "[^" + note.label() + "]:";
        List<String> lines = blocks(note.content());
        String indent = " ".repeat(NOTE_INDENT);
        // Flexmark reads a label up to the last "]:" of the line.
        boolean ownLine =
                !(note.content().get(0) instanceof Paragraph) || lines.get(0).contains("]:");
        if (!ownLine) {
            return prefixed(lines, marker + " ", indent);
        }
        List<String> out = new ArrayList<>();
        out.add(marker);
        out.addAll(prefixed(lines, indent, indent));
        return out;
    }

    private static List<String> prefixed(List<String> lines, String first, String rest) {
        List<String> out = new ArrayList<>(lines.size());
        for (String line : lines) {
            String prefix = out.isEmpty() ? first : rest;
            out.add(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        return out;
    }

    private static List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.header()));
        lines.add("|" + " --- |".repeat(table.header().cells().size()));
        table.rows().forEach(row -> lines.add(row(row)));
        return lines;
    }

    private static String row(Row row) {
        StringBuilder out = new StringBuilder("|");
        for (List<Inline> cell : row.cells()) {
            String text = InlineWriter.write(cell, InlineWriter.Place.CELL);
            out.append(text.isEmpty() ? "  |" : " " + text + " |");
        }
        return out.toString();
    }
}
