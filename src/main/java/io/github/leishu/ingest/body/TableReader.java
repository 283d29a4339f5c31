package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** Tables of data to {@link Block.Table}; tables that only place things on the page are recognised as layout. */
public final class TableReader {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_CELLS = 50_000;
    private static final int LONG_CELL = 600;
    private static final int MAX_HEADS = 3;
    private static final Evaluator PARAGRAPH = new Evaluator.Tag("p");

    private final InlineReader inlines;

    TableReader(InlineReader inlines) {
        this.inlines = inlines;
    }

    /** One column, blocks or long texts in cells, or a stated role: the table is there for its looks. */
    public static boolean isLayout(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        boolean oneColumn = rows(table).stream().allMatch(row -> cellsOf(row).size() <= 1);
        if (oneColumn || holdsBlocks(table, false)) {
            return true;
        }
        return !isMarked(table)
                && cells(table).stream()
                        .anyMatch(cell ->
                                cell.select(PARAGRAPH).size() > 3 || cell.text().length() > LONG_CELL);
    }

    private static boolean holdsBlocks(Element element, boolean inCell) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                boolean block =
                        switch (inner.normalName()) {
                            case "table" -> inCell;
                            case "pre", "h1", "h2", "h3", "h4", "blockquote", "article", "figure" -> true;
                            default -> false;
                        };
                boolean cell =
                        inner.normalName().equals("td") || inner.normalName().equals("th");
                if (block || holdsBlocks(inner, inCell || cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMarked(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                boolean mark =
                        switch (inner.normalName()) {
                            case "th", "caption", "thead" -> true;
                            default -> false;
                        };
                if (mark || isMarked(inner)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The table's own cells in reading order. */
    public static List<Element> cells(Element table) {
        return rows(table).stream().flatMap(row -> cellsOf(row).stream()).toList();
    }

    private static List<Element> cellsOf(Element row) {
        List<Element> cells = new ArrayList<>();
        for (int i = 0; i < row.childNodeSize(); i++) {
            if (row.childNode(i) instanceof Element child && (child.nameIs("td") || child.nameIs("th"))) {
                cells.add(child);
            }
        }
        return cells;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rowsOf(child, rows);
                default -> {}
            }
        }
        return rows;
    }

    private static void rowsOf(Element section, List<Element> rows) {
        for (Element child : section.children()) {
            if (child.nameIs("tr")) {
                rows.add(child);
            }
        }
    }

    /**
     * Empty when the table has no text. Merged cells are taken apart: the text stands in the first, and in the heads of
     * all columns that a head of two or three rows spans. Without a marked header it is the first row if all of that is
     * bold, else empty.
     */
    Optional<Block> read(Element table) {
        List<Element> sourceRows = rows(table);
        int heads = heads(sourceRows);
        Grid grid = new Grid(MAX_COLUMNS, heads > 1 ? heads : 0);
        int cells = 0;
        for (Element sourceRow : sourceRows) {
            grid.nextRow();
            for (Element cell : cellsOf(sourceRow)) {
                grid.add(cell(cell), span(cell, "colspan"), span(cell, "rowspan"));
                cells++;
            }
            if (cells > MAX_CELLS) {
                break;
            }
        }
        return grid.table(heads);
    }

    private static int heads(List<Element> rows) {
        int heads = 0;
        while (heads < rows.size() && isHeader(rows.get(heads))) {
            heads++;
        }
        return heads > MAX_HEADS || heads == rows.size() ? Math.min(1, heads) : heads;
    }

    private static boolean isHeader(Element row) {
        Element parent = row.parent();
        return (parent != null && parent.normalName().equals("thead")) || isOfHeads(cellsOf(row));
    }

    private static boolean isOfHeads(List<Element> cells) {
        return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.nameIs("th"));
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return !span.isEmpty() && span.matches("[1-9]\\d{0,3}") ? Integer.parseInt(span) : 1;
    }

    /** A cell is one line: breaks are blanks. */
    private List<Inline> cell(Element cell) {
        List<Inline> line = new ArrayList<>();
        for (Inline inline : inlines.read(cell.childNodes())) {
            line.add(inline instanceof Inline.LineBreak ? new Inline.Text(" ") : inline);
        }
        return Runs.trim(line);
    }
}
