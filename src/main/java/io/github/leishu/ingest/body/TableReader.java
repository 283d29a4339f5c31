package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tables of data to {@link Block.Table}; tables that only place things on the page are recognised as layout. */
public final class TableReader {
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_CELLS = 50_000;
    private static final int LONG_CELL = 600;

    private final InlineReader inlines;

    TableReader(InlineReader inlines) {
        this.inlines = inlines;
    }

    /** One column, blocks or long texts in cells, or a stated role: the table is there for its looks. */
    public static boolean isLayout(Element table) {
        if (table.attr("role").matches("presentation|none")) {
            return true;
        }
        List<Element> rows = rows(table);
        boolean oneColumn = rows.stream().allMatch(row -> cellsOf(row).size() <= 1);
        if (oneColumn
                || table.selectFirst("td table, th table, pre, h1, h2, h3, h4, blockquote, article, figure") != null) {
            return true;
        }
        boolean marked = table.selectFirst("th, caption, thead") != null;
        return !marked
                && cells(table).stream()
                        .anyMatch(cell ->
                                cell.select("p").size() > 3 || cell.text().length() > LONG_CELL);
    }

    /** The table's own cells in reading order. */
    public static List<Element> cells(Element table) {
        return rows(table).stream().flatMap(row -> cellsOf(row).stream()).toList();
    }

    private static Elements cellsOf(Element row) {
        return row.select("> td, > th");
    }

    private static Elements rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    /** Empty when the table has no text; the header is the first row if it is marked so, else empty. */
    Optional<Block> read(Element table) {
        Elements sourceRows = rows(table);
        List<List<List<Inline>>> rows = new ArrayList<>();
        int width = 0;
        int cells = 0;
        for (Element sourceRow : sourceRows) {
            List<List<Inline>> row = row(sourceRow);
            cells += row.size();
            if (cells > MAX_CELLS) {
                break;
            }
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
                width = Math.max(width, row.size());
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean headed = isHeader(sourceRows.get(0));
        List<Block.Row> padded = new ArrayList<>();
        for (List<List<Inline>> row : rows) {
            row.addAll(Collections.nCopies(width - row.size(), List.of()));
            padded.add(new Block.Row(row));
        }
        Block.Row header = headed ? padded.remove(0) : new Block.Row(Collections.nCopies(width, List.of()));
        return Optional.of(new Block.Table(header, padded));
    }

    private static boolean isHeader(Element row) {
        Element parent = row.parent();
        return (parent != null && parent.normalName().equals("thead"))
                || (row.selectFirst("> th") != null && row.selectFirst("> td") == null);
    }

    private List<List<Inline>> row(Element row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Element cell : cellsOf(row)) {
            cells.add(cell(cell));
            String span = cell.attr("colspan");
            int extra = span.matches("[1-9]\\d?") ? Integer.parseInt(span) - 1 : 0;
            cells.addAll(Collections.nCopies(extra, List.of()));
            if (cells.size() >= MAX_COLUMNS) {
                return new ArrayList<>(cells.subList(0, MAX_COLUMNS));
            }
        }
        return cells;
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
