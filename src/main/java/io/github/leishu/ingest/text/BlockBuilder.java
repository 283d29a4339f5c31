package io.github.leishu.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a story as block elements: paragraphs rejoined, headings, lists, tables. Blocks of web pages stay as they
 * are. Each block made from lines keeps the {@code data-line} of its first.
 */
public final class BlockBuilder {
    private final List<Line> lines;
    private final boolean post;
    private final List<Element> blocks = new ArrayList<>();
    private int at;

    // Only for lines of text pages.
    private @Nullable Headings headings;
    private @Nullable Joiner joiner;

    private BlockBuilder(List<Line> lines, boolean post) {
        this.lines = lines;
        this.post = post;
    }

    private Headings headings() {
        Headings known = headings == null ? new Headings(lines, post) : headings;
        headings = known;
        return known;
    }

    private Joiner joiner() {
        Joiner known = joiner == null ? Joiner.forLines(lines) : joiner;
        joiner = known;
        return known;
    }

    /**
     * Block elements in reading order; those of web pages are the lines' own.
     *
     * @param post whether the text is a forum post, see {@link Headings}
     */
    public static List<Element> blocks(List<Line> lines, boolean post) {
        BlockBuilder builder = new BlockBuilder(List.copyOf(lines), post);
        while (builder.at < builder.lines.size()) {
            builder.next();
        }
        return builder.blocks;
    }

    private void next() {
        Line line = lines.get(at);
        if (!line.raw()) {
            blocks.add(BoldHeading.at(lines, at).orElse(line.element()));
            at++;
            return;
        }
        if (table() || list()) {
            return;
        }
        Optional<Integer> level = headings().level(at);
        if (level.isPresent()) {
            String text =
                    line.endsWithColon() ? line.text().substring(0, line.text().length() - 1) : line.text();
            blocks.add(block("h" + level.get(), line, text));
            at++;
        } else if (headings().field(at) && at + 1 < lines.size() && !headings().field(at + 1)) {
            at++;
            blocks.add(block("p", line, paragraph(line.text() + lines.get(at).text())));
        } else {
            blocks.add(block("p", line, paragraph(line.text())));
        }
    }

    private static Element block(String tag, Line line, String text) {
        return new Element(tag)
                .attr("data-line", line.element().attr("data-line"))
                .appendChild(new TextNode(text.strip()));
    }

    /** The text from the current line on, as far as it was broken by the page's width; moves behind it. */
    private String paragraph(String first) {
        StringBuilder text = new StringBuilder(first);
        Line last = lines.get(at);
        boolean started = false;
        at++;
        while (at < lines.size()
                && joiner().joins(last, lines.get(at), started)
                && headings().level(at).isEmpty()) {
            Line next = lines.get(at);
            Joiner.append(text, next.text());
            last = next;
            started = true;
            at++;
        }
        return text.toString();
    }

    private boolean table() {
        int cells = cells(lines.get(at));
        int end = at;
        while (end < lines.size()
                && cells >= 2
                && cells(lines.get(end)) == cells
                && (end == at || lines.get(end).gap() == 0)) {
            end++;
        }
        if (end - at < 2) {
            return false;
        }
        Element table =
                new Element("table").attr("data-line", lines.get(at).element().attr("data-line"));
        Element rows = table.appendElement("tbody");
        for (int row = at; row < end; row++) {
            Element cellsOf = rows.appendElement("tr");
            for (String cell : lines.get(row).text().split("\t", -1)) {
                cellsOf.appendElement(row == at ? "th" : "td").text(cell.strip());
            }
        }
        blocks.add(table);
        at = end;
        return true;
    }

    private static int cells(Line line) {
        return line.raw() ? 1 + (int) line.text().chars().filter(c -> c == '\t').count() : 0;
    }

    private boolean list() {
        Optional<Lists.Marker> first = marker(at);
        if (first.isEmpty() || !itemFollows(at, first.get())) {
            return false;
        }
        Element list = new Element(first.get().ordered() ? "ol" : "ul")
                .attr("data-line", lines.get(at).element().attr("data-line"));
        if (first.get().ordered() && first.get().number() != 1) {
            list.attr("start", Integer.toString(first.get().number()));
        }
        int number = first.get().number();
        while (at < lines.size() && item(at, number, first.get().ordered(), list.childrenSize() > 0)) {
            Line line = lines.get(at);
            Lists.Marker marker = marker(at).orElseThrow();
            list.appendElement("li")
                    .appendChild(new TextNode(paragraph(line.text().substring(marker.length()))));
            number++;
        }
        blocks.add(list);
        return true;
    }

    private Optional<Lists.Marker> marker(int index) {
        Line line = lines.get(index);
        return line.raw() && line.isText() ? Lists.marker(line.text()) : Optional.empty();
    }

    /** A bullet is an item by itself; a number needs the next one, or it is a heading or a sentence. */
    private boolean itemFollows(int index, Lists.Marker marker) {
        if (!marker.ordered()) {
            return lines.get(index).text().charAt(0) != '-'
                    || lines.get(index).text().startsWith("- ");
        }
        for (int i = index + 1; i < Math.min(lines.size(), index + 6); i++) {
            Optional<Lists.Marker> next = marker(i);
            if (next.isPresent()) {
                return next.get().number() == marker.number() + 1 && !separated(index, i);
            }
        }
        return lines.get(index).element().hasAttr("data-indent")
                && lines.get(index).indent() >= 2;
    }

    /** Whether something that is not the broken rest of an item stands between two markers. */
    private boolean separated(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!joiner().joins(lines.get(i - 1), lines.get(i), i > from + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean item(int index, int number, boolean ordered, boolean started) {
        Optional<Lists.Marker> marker = marker(index);
        if (marker.isEmpty()
                || marker.get().ordered() != ordered
                || (started && lines.get(index).gap() > 1)) {
            return false;
        }
        return !ordered || marker.get().number() == number;
    }
}
