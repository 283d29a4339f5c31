package io.github.leishu.article.normal;

import io.github.leishu.article.Block;
import io.github.leishu.article.Block.CodeBlock;
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
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings a body into the one form that Markdown can hold, without losing text. A body is in normal form when
 *
 * <ul>
 *   <li>adjacent texts, and adjacent formulas or emphases of one kind, are merged; nothing is empty; no emphasis stands in its own
 *       kind, no link in a link; strong text that is all emphasised is an emphasis of strong text;
 *   <li>no leaf or emphasis begins or ends with a blank or a line break, and no blank stands next to a line break; texts
 *       hold no line ends or controls;
 *   <li>a paragraph whose first line is one image is a figure;
 *   <li>items, lists, quotes and tables have content, and a table's rows are of equal length;
 *   <li>footnotes stand at the end of the body, each label once, and every reference has its footnote;
 *   <li>lists and quotes nest at most {@value #MAX_DEPTH} deep.
 * </ul>
 */
public final class Normalizer {
    /** Deeper structure is dissolved into its blocks; the parser's limits allow a little more. */
    static final int MAX_DEPTH = 24;

    private static final int MAX_LIST_START = 900_000_000;
    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]+$");

    private final Map<String, List<Block>> footnotes = new LinkedHashMap<>();
    private final InlineNormalizer inlines;

    private Normalizer(Set<String> labels) {
        this.inlines = new InlineNormalizer(labels);
    }

    /** The body in normal form; the same body if it is already. */
    public static Body normal(Body body) {
        Set<String> labels = FootnoteLabels.of(body);
        List<Block> blocks = new Normalizer(labels).all(body);
        if (labels.isEmpty()) {
            return new Body(blocks);
        }
        Set<String> left = FootnoteLabels.of(new Body(blocks));
        // A footnote without content goes, and its references become text: once more with those labels that are left.
        return new Body(left.equals(labels) ? blocks : new Normalizer(left).all(body));
    }

    private List<Block> all(Body body) {
        List<Block> out = new ArrayList<>(blocks(body.blocks(), 0));
        footnotes.forEach((label, content) -> {
            if (!content.isEmpty()) {
                out.add(new Footnote(label, content));
            }
        });
        return out;
    }

    private List<Block> blocks(List<Block> blocks, int depth) {
        List<Block> out = new ArrayList<>();
        blocks.forEach(block -> block(block, depth, out));
        return out;
    }

    private void block(Block block, int depth, List<Block> out) {
        if (block instanceof Heading heading) {
            List<Inline> content = inlines.normal(heading.content());
            if (!content.isEmpty()) {
                out.add(new Heading(heading.level(), content));
            }
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.content(), out);
        } else if (block instanceof Figure figure) {
            List<Inline> image = inlines.normal(List.of(figure.image()));
            out.add(new Figure((Image) image.get(0), inlines.normal(figure.caption())));
        } else if (block instanceof CodeBlock code) {
            out.add(new CodeBlock(Labels.language(code.language()), code(code.text())));
        } else if (block instanceof MathBlock math) {
            math(Tex.normal(math.tex()), out);
        } else if (block instanceof Table table) {
            table(table, out);
        } else if (block instanceof Footnote note) {
            // The place is taken before the content, which may hold further footnotes.
            List<Block> content = footnotes.computeIfAbsent(Labels.clean(note.label()), label -> new ArrayList<>());
            content.addAll(blocks(note.content(), 1));
        } else {
            nested(block, depth, out);
        }
    }

    private void nested(Block block, int depth, List<Block> out) {
        if (block instanceof Quote quote) {
            List<Block> content = blocks(quote.content(), depth + 1);
            if (depth >= MAX_DEPTH) {
                out.addAll(content);
            } else if (!content.isEmpty()) {
                out.add(new Quote(content));
            }
        } else if (block instanceof ListBlock list) {
            List<List<Block>> items = new ArrayList<>();
            list.items().forEach(item -> items.add(blocks(item, depth + 1)));
            items.removeIf(List::isEmpty);
            if (depth >= MAX_DEPTH) {
                items.forEach(out::addAll);
            } else if (!items.isEmpty()) {
                int start = list.ordered() ? Math.max(0, Math.min(MAX_LIST_START, list.start())) : 1;
                out.add(new ListBlock(list.ordered(), start, items));
            }
        } else {
            out.add(block);
        }
    }

    private void paragraph(List<Inline> content, List<Block> out) {
        List<Inline> normal = inlines.normal(content);
        if (normal.isEmpty()) {
            return;
        }
        boolean alone = normal.size() == 1 || normal.get(1) instanceof LineBreak;
        if (normal.get(0) instanceof Image image && (alone || startsNewLine(content))) {
            List<Inline> caption = normal.subList(1, normal.size());
            out.add(new Figure(image, inlines.normal(caption)));
        } else {
            out.add(new Paragraph(normal));
        }
    }

    /** What is too long for a formula is code. */
    private static void math(String tex, List<Block> out) {
        if (tex.length() > Leaves.LONGEST_FORMULA) {
            out.add(new CodeBlock("latex", tex));
        } else if (!tex.isEmpty()) {
            out.add(new MathBlock(tex));
        }
    }

    /** Whether the source broke the line after the leading image; in normal form that is no more to be seen. */
    private static boolean startsNewLine(List<Inline> content) {
        return content.size() > 1
                && content.get(0) instanceof Image
                && content.get(1) instanceof Text text
                && text.text().startsWith("\n");
    }

    /** Lines of blanks are empty lines, and the last line is not one of them. */
    private static String code(String text) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        String lines = BLANK_LINE.matcher(LineJoiner.sanitised(unified)).replaceAll("");
        int end = lines.length();
        while (end > 0 && lines.charAt(end - 1) == '\n') {
            end--;
        }
        return lines.substring(0, end);
    }

    private void table(Table table, List<Block> out) {
        int width = table.header().cells().size();
        for (Row row : table.rows()) {
            width = Math.max(width, row.cells().size());
        }
        if (width == 0) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(row, width));
        }
        out.add(new Table(row(table.header(), width), rows));
    }

    private Row row(Row row, int width) {
        List<List<Inline>> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(inlines.normal(cell)));
        while (cells.size() < width) {
            cells.add(List.of());
        }
        return new Row(cells);
    }
}
