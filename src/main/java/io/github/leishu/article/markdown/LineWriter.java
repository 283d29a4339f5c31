package io.github.leishu.article.markdown;

/** Puts lines below each other, each behind the markers and indents of the blocks around it. */
final class LineWriter {
    private final StringBuilder out = new StringBuilder(1 << 13);

    /** What stands before the next line, and before those after it. */
    private String next = "";

    private String rest = "";

    /** Text without line breaks. */
    void line(String text) {
        String prefix = text.isEmpty() ? next.stripTrailing() : next;
        out.append(prefix).append(text).append('\n');
        next = rest;
    }

    /** Writes {@code content}, at least a line, with {@code marker} before its first line and {@code indent} before the others. */
    void within(String marker, String indent, Runnable content) {
        String outer = rest;
        next += marker;
        rest += indent;
        content.run();
        rest = outer;
        next = outer;
    }

    /** All lines, each with its end. */
    String text() {
        return out.toString();
    }
}
