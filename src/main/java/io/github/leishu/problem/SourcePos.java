package io.github.leishu.problem;

import java.util.Comparator;

/**
 * A place in a file. Lines and columns count from 1, columns in UTF-16 units; 0 means unknown.
 *
 * @param path relative to the folder the user knows, with {@code /} on every system
 */
public record SourcePos(String path, int line, int column) implements Comparable<SourcePos> {
    private static final Comparator<SourcePos> ORDER = Comparator.comparing(SourcePos::path)
            .thenComparingInt(SourcePos::line)
            .thenComparingInt(SourcePos::column);

    public SourcePos {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column count from 1, 0 = unknown: " + line + ":" + column);
        }
    }

    /** The whole file. */
    public static SourcePos of(String path) {
        return new SourcePos(path, 0, 0);
    }

    @Override
    public int compareTo(SourcePos other) {
        return ORDER.compare(this, other);
    }

    /** {@code path}, {@code path:line} or {@code path:line:column}, as far as known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
