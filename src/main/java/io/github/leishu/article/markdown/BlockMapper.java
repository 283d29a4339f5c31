package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import io.github.leishu.article.normal.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flexmark's block nodes to {@link Block}s, not yet in normal form; nothing but unused link definitions is left out. */
final class BlockMapper {
    private final MappingContext context;
    private final InlineMapper inlines;

    BlockMapper(MappingContext context) {
        this.context = context;
        this.inlines = new InlineMapper(context);
    }

    List<Block> children(Node parent) {
        List<Block> out = new ArrayList<>();
        parent.getChildren().forEach(node -> block(node, out));
        return out;
    }

    private void block(Node node, List<Block> out) {
        if (node instanceof Heading heading) {
            out.add(new Block.Heading(heading.getLevel(), inlines.children(heading)));
        } else if (node instanceof Paragraph) {
            boolean alone = node.getFirstChild() == node.getLastChild();
            out.add(
                    alone && node.getFirstChild() instanceof DollarMath.Formula formula && formula.display()
                            ? new Block.MathBlock(context.tex(formula))
                            : new Block.Paragraph(inlines.children(node)));
        } else if (node instanceof ListBlock list) {
            out.add(list(list));
        } else if (node instanceof BlockQuote) {
            out.add(new Block.Quote(children(node)));
        } else if (node instanceof FencedCodeBlock code) {
            out.add(new Block.CodeBlock(Labels.language(code.getInfo().unescape()), lines(code.getContentLines())));
        } else if (node instanceof IndentedCodeBlock code) {
            out.add(new Block.CodeBlock("", lines(code.getContentLines())));
        } else if (node instanceof ThematicBreak) {
            out.add(new Block.Divider());
        } else if (node instanceof TableBlock) {
            out.add(table(node));
        } else if (node instanceof FootnoteBlock note) {
            out.add(footnote(note));
        } else if (!(node instanceof Reference)) {
            out.add(new Block.Paragraph(List.of(new Inline.Text(node.getChars().toString()))));
        }
    }

    private Block list(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        list.getChildren().forEach(item -> items.add(children(item)));
        return list instanceof OrderedList ordered
                ? new Block.ListBlock(true, ordered.getStartNumber(), items)
                : new Block.ListBlock(false, 1, items);
    }

    private static String lines(List<BasedSequence> lines) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : lines) {
            out.append(line.trimEOL()).append('\n');
        }
        return out.toString();
    }

    private Block table(Node table) {
        context.insideTable(true);
        Block.Row header = new Block.Row(List.of());
        List<Block.Row> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead) {
                header = rows(part).get(0);
            } else if (part instanceof TableBody) {
                rows.addAll(rows(part));
            }
        }
        context.insideTable(false);
        return new Block.Table(header, rows);
    }

    private List<Block.Row> rows(Node part) {
        List<Block.Row> rows = new ArrayList<>();
        for (Node row : part.getChildren()) {
            List<List<Inline>> cells = new ArrayList<>();
            row.getChildren().forEach(cell -> cells.add(inlines.children(cell)));
            rows.add(new Block.Row(cells));
        }
        return rows;
    }

    /**
     * Flexmark takes everything up to the last {@code ]:} of the line for the label; what follows the first one is
     * text.
     */
    private Block footnote(FootnoteBlock note) {
        String label = note.getText().toString();
        int end = label.indexOf("]:");
        List<Block> content = new ArrayList<>(children(note));
        if (end >= 0) {
            List<Inline> first = new ArrayList<>();
            first.add(new Inline.Text(context.text(label.substring(end + 2) + "]: ")));
            if (!content.isEmpty() && content.get(0) instanceof Block.Paragraph paragraph) {
                first.addAll(paragraph.content());
                content.remove(0);
            }
            content.add(0, new Block.Paragraph(first));
        }
        return new Block.Footnote(footnoteLabel(label), content);
    }

    private static String footnoteLabel(String raw) {
        int end = raw.indexOf("]:");
        return Labels.clean(end < 0 ? raw : raw.substring(0, end));
    }

    /** The labels of all footnotes in the document, wherever they stand. */
    static Set<String> footnoteLabels(Node root) {
        Set<String> labels = new HashSet<>();
        for (Node node : root.getDescendants()) {
            if (node instanceof FootnoteBlock note) {
                labels.add(footnoteLabel(note.getText().toString()));
            }
        }
        return labels;
    }
}
