package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Byline, date and source in the rows below a web page's headline, which stand outside of the element that holds the
 * text on many pages and carry no telling names.
 */
public record HeadlineRows(List<String> authors, Optional<LocalDate> date, Optional<String> source) {
    private static final int ROWS = 12;
    private static final int PROSE = 110;
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "option");
    private static final Set<String> APART = Set.of("span", "a", "time", "br", "i", "b", "button");

    public HeadlineRows {
        authors = List.copyOf(authors);
    }

    /** What the rows below {@code title} say, down to the first running text; empty where the page lacks the title. */
    public static HeadlineRows read(Document page, String title) {
        List<Line> rows = rows(page);
        String key = Line.key(title);
        HeadlineRows best = new HeadlineRows(List.of(), Optional.empty(), Optional.empty());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                HeadlineRows here = below(rows, i + 1);
                best = here.weight() > best.weight() ? here : best;
            }
        }
        return best;
    }

    private int weight() {
        return (authors.isEmpty() ? 0 : 2) + (date.isPresent() ? 2 : 0) + (source.isPresent() ? 1 : 0);
    }

    private static HeadlineRows below(List<Line> rows, int from) {
        List<String> authors = new ArrayList<>();
        Optional<LocalDate> date = Optional.empty();
        Optional<String> source = Optional.empty();
        for (Line row : rows.subList(from, Math.min(rows.size(), from + ROWS))) {
            if (row.width() >= PROSE && row.prose()) {
                break;
            }
            HeaderLine header = HeaderLine.of(row).orElse(null);
            if (header != null) {
                List<String> names = header.authors().isEmpty() ? Names.amongWords(header.rest()) : header.authors();
                authors.addAll(authors.isEmpty() ? names : List.of());
                date = date.or(header::date);
                source = source.or(header::source);
            }
        }
        return new HeadlineRows(authors, date, source);
    }

    /** The page's text, a line for each run without a block's edge in it. */
    private static List<Line> rows(Document page) {
        List<Element> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !silent(text)) {
                    row.append(text.text());
                }
                edge(node);
            }

            @Override
            public void tail(Node node, int depth) {
                edge(node);
            }

            private void edge(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    end(row, rows);
                } else if (node instanceof Element element && APART.contains(element.normalName())) {
                    row.append(' ');
                }
            }
        });
        end(row, rows);
        return Line.of(rows);
    }

    private static boolean silent(TextNode text) {
        Element parent = text.parent();
        return parent != null && SILENT.contains(parent.normalName());
    }

    private static void end(StringBuilder row, List<Element> rows) {
        if (!row.toString().isBlank()) {
            rows.add(new Element("p").text(row.toString().strip()));
        }
        row.setLength(0);
    }
}
