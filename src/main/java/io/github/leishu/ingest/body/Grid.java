package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The cells of a table on a grid, while it is read row by row. Not thread-safe. */
final class Grid {
    private final int maxColumns;
    private final int repeatingRows;

    /** For each column, how many rows below the current one a cell reaches down. */
    private final int[] covered;

    private final List<List<List<Inline>>> rows = new ArrayList<>();
    private List<List<Inline>> row = new ArrayList<>();

    /**
     * @param repeatingRows this many rows from the top say in each of their columns what a cell over several says
     */
    Grid(int maxColumns, int repeatingRows) {
        this.maxColumns = maxColumns;
        this.repeatingRows = repeatingRows;
        this.covered = new int[maxColumns];
    }

    void nextRow() {
        finishRow();
        row = new ArrayList<>();
        rows.add(row);
    }

    void add(List<Inline> cell, int width, int height) {
        while (!rows.isEmpty() && row.size() < maxColumns && covered[row.size()] > 0) {
            covered[row.size()]--;
            row.add(List.of());
        }
        boolean repeats = rows.size() <= repeatingRows;
        for (int i = 0; i < width && row.size() < maxColumns; i++) {
            covered[row.size()] = Math.max(covered[row.size()], height - 1);
            row.add(i == 0 || repeats ? cell : List.of());
        }
    }

    /** Goes past the columns behind the last cell that cells above reach into. */
    private void finishRow() {
        if (rows.isEmpty()) {
            return;
        }
        int last = maxColumns;
        while (last > row.size() && covered[last - 1] == 0) {
            last--;
        }
        while (row.size() < last) {
            covered[row.size()] = Math.max(0, covered[row.size()] - 1);
            row.add(List.of());
        }
    }

    /** The table, its first {@code heads} rows as one; empty if no cell has any content. */
    Optional<Block> table(int heads) {
        List<List<List<Inline>>> filled = new ArrayList<>(rows.subList(Math.min(heads, rows.size()), rows.size()));
        List<List<Inline>> head = head(heads);
        filled.removeIf(Grid::isEmpty);
        if (filled.isEmpty() && isEmpty(head)) {
            return Optional.empty();
        }
        if (head.isEmpty() && filled.size() > 1 && isBold(filled.get(0)) && !isBold(filled.get(1))) {
            head = filled.remove(0).stream().map(Grid::plain).toList();
        }
        int width =
                Math.max(head.size(), filled.stream().mapToInt(List::size).max().orElse(0));
        return Optional.of(new Block.Table(
                padded(head, width),
                filled.stream().map(each -> padded(each, width)).toList()));
    }

    private List<List<Inline>> head(int heads) {
        List<List<Inline>> head = new ArrayList<>();
        for (List<List<Inline>> each : rows.subList(0, Math.min(heads, rows.size()))) {
            for (int column = 0; column < each.size(); column++) {
                if (column == head.size()) {
                    head.add(List.of());
                }
                List<Inline> above = head.get(column);
                List<Inline> below = each.get(column);
                if (!below.isEmpty() && !below.equals(above)) {
                    head.set(column, both(above, below));
                }
            }
        }
        return head;
    }

    private static List<Inline> both(List<Inline> above, List<Inline> below) {
        List<Inline> both = new ArrayList<>(above);
        if (!above.isEmpty()) {
            both.add(new Inline.Text(" "));
        }
        both.addAll(below);
        return both;
    }

    private static boolean isEmpty(List<List<Inline>> row) {
        return row.stream().allMatch(List::isEmpty);
    }

    private static boolean isBold(List<List<Inline>> row) {
        return row.size() > 1
                && row.stream().allMatch(cell -> cell.size() == 1 && cell.get(0) instanceof Inline.Strong);
    }

    private static List<Inline> plain(List<Inline> cell) {
        return cell.get(0) instanceof Inline.Strong strong ? strong.content() : cell;
    }

    private static Block.Row padded(List<List<Inline>> row, int width) {
        List<List<Inline>> cells = new ArrayList<>(row);
        cells.addAll(Collections.nCopies(width - row.size(), List.of()));
        return new Block.Row(cells);
    }
}
