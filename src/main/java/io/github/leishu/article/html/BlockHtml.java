package io.github.leishu.article.html;

import io.github.leishu.article.Block;
import io.github.leishu.article.Block.CodeBlock;
import io.github.leishu.article.Block.Figure;
import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.ListBlock;
import io.github.leishu.article.Block.Table;
import io.github.leishu.article.Body;
import io.github.leishu.article.BodyWalk;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.article.TermLink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Renders one body; footnotes are gathered and set at the end. */
public final class BlockHtml extends BodyWalk {
    private static final int DEEPEST_HEADING = 6;

    private final PageContext page;
    private final List<Body.HeadingEntry> headings;
    private final Map<Integer, List<TermLink>> terms;
    private final int headingShift;
    private final Map<Integer, StringBuilder> notes = new TreeMap<>();
    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final Deque<Boolean> tight = new ArrayDeque<>();
    private StringBuilder out = new StringBuilder();
    private boolean inHeader;
    private int tables;

    private BlockHtml(Body body, HtmlRenderer renderer) {
        this.page = new PageContext(
                renderer.links(), renderer.converter(), FootnoteNumbers.of(body), renderer.marksEnglish());
        this.headings = body.headings();
        this.terms = renderer.terms().stream().collect(Collectors.groupingBy(TermLink::run));
        this.headingShift = renderer.headingShift();
    }

    /** Blocks only, each ending with a line break; footnotes come last. */
    public static String render(Body body, HtmlRenderer renderer) {
        BlockHtml html = new BlockHtml(body, renderer);
        html.walk(body);
        return html.finish();
    }

    private String finish() {
        if (!notes.isEmpty()) {
            out.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
            notes.values().forEach(out::append);
            out.append("</ol>\n</div>\n");
        }
        return out.toString();
    }

    @Override
    protected void leaf(Leaf leaf) {
        String html = InlineHtml.render(leaf.content(), page, terms.getOrDefault(leaf.index(), List.of()));
        switch (leaf.kind()) {
            case HEADING -> heading((Heading) leaf.block(), leaf.section(), html);
            case CODE -> {
                if (leaf.block() instanceof CodeBlock code) {
                    code(code);
                } else {
                    line("p", html);
                }
            }
            case TABLE_CELL -> cell(html);
            case CAPTION -> line("figcaption", html);
            default -> paragraph(html);
        }
    }

    private void heading(Heading heading, int section, String html) {
        int level = Math.max(1, Math.min(DEEPEST_HEADING, heading.level() + headingShift));
        String id = Html.escape(headings.get(section - 1).id());
        // not by formatting, which writes digits as the reader's country does
        out.append("<h" + level + " id=\"" + id + "\">" + html);
        // Named by the heading it stands in; the sign itself is the style sheet's.
        out.append(
                "<a class=\"permalink\" href=\"#" + id + "\" aria-labelledby=\"" + id + "\"></a></h" + level + ">\n");
    }

    private void code(CodeBlock code) {
        String language = code.language().isEmpty() ? "" : " class=\"language-" + Html.escape(code.language()) + "\"";
        // Long lines scroll, and what scrolls must be reachable by keyboard.
        out.append("<pre tabindex=\"0\"><code").append(language).append('>');
        out.append(Html.escape(code.text())).append("</code></pre>\n");
    }

    private void cell(String html) {
        if (inHeader && !html.isBlank()) {
            out.append("<th scope=\"col\">").append(html).append("</th>");
        } else {
            out.append("<td>").append(html).append("</td>");
        }
    }

    private void paragraph(String html) {
        if (Boolean.TRUE.equals(tight.peek())) {
            out.append(html).append('\n');
        } else {
            line("p", html);
        }
    }

    private void line(String tag, String html) {
        out.append('<').append(tag).append('>').append(html);
        out.append("</").append(tag).append(">\n");
    }

    @Override
    protected void divider() {
        out.append("<hr>\n");
    }

    @Override
    protected void open(Part part, Block block) {
        switch (part) {
            case LIST -> openList((ListBlock) block);
            case ITEM -> out.append("<li>");
            case QUOTE -> {
                out.append("<blockquote>\n");
                tight.push(false);
            }
            case TABLE -> openTable();
            case HEAD -> openHead();
            case ROWS -> out.append(((Table) block).rows().isEmpty() ? "" : "<tbody>\n");
            case ROW -> out.append("<tr>");
            case FIGURE -> openFigure((Figure) block);
            case FOOTNOTE -> openNote();
        }
    }

    @Override
    protected void close(Part part, Block block) {
        switch (part) {
            case LIST -> {
                out.append(((ListBlock) block).ordered() ? "</ol>\n" : "</ul>\n");
                tight.pop();
            }
            case ITEM -> out.append("</li>\n");
            case QUOTE -> {
                out.append("</blockquote>\n");
                tight.pop();
            }
            case TABLE -> out.append("</table></div>\n");
            case HEAD -> closeHead((Table) block);
            case ROWS -> out.append(((Table) block).rows().isEmpty() ? "" : "</tbody>\n");
            case ROW -> out.append("</tr>\n");
            case FIGURE -> out.append("</figure>\n");
            case FOOTNOTE -> closeNote((Footnote) block);
        }
    }

    private void openList(ListBlock list) {
        tight.push(list.tight());
        if (!list.ordered()) {
            out.append("<ul>\n");
        } else {
            out.append(list.start() == 1 ? "<ol>\n" : "<ol start=\"" + list.start() + "\">\n");
        }
    }

    private void openTable() {
        tables++;
        // 表格 is written the same in both scripts; the number keeps the regions' names apart.
        out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格 ")
                .append(tables)
                .append("\"><table>\n");
    }

    private void openHead() {
        inHeader = true;
        setAside();
    }

    /** A header without any text is left out: an empty row says nothing to anyone. */
    private void closeHead(Table table) {
        inHeader = false;
        String header = takeBack();
        if (!table.header().cells().stream().allMatch(List::isEmpty)) {
            out.append("<thead>\n").append(header).append("</thead>\n");
        }
    }

    private void openFigure(Figure figure) {
        String image = InlineHtml.render(List.of(figure.image()), page, List.of());
        out.append("<figure>").append(image).append('\n');
    }

    private void openNote() {
        setAside();
        tight.push(false);
    }

    private void closeNote(Footnote note) {
        tight.pop();
        String html = takeBack();
        page.footnotes().find(note.label()).ifPresent(entry -> {
            String id = Html.escape(entry.id());
            StringBuilder item = notes.computeIfAbsent(entry.number(), n -> new StringBuilder());
            item.append(item.isEmpty() ? "<li id=\"" + id + "\">\n" : "<li>\n");
            item.append(entry.referenced() ? withBackLink(html, entry) : html).append("</li>\n");
        });
    }

    private static String withBackLink(String html, FootnoteNumbers.Entry entry) {
        String link = "<a href=\"#" + Html.escape(entry.refId()) + "\" role=\"doc-backlink\" aria-label=\"↩ "
                + entry.number() + "\">↩</a>";
        String end = "</p>\n";
        return html.endsWith(end)
                ? html.substring(0, html.length() - end.length()) + " " + link + end
                : html + "<p>" + link + end;
    }

    private void setAside() {
        outer.push(out);
        out = new StringBuilder();
    }

    private String takeBack() {
        String written = out.toString();
        out = outer.pop();
        return written;
    }
}
