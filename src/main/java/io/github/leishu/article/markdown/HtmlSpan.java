package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only HTML that an article may hold, exactly as written here: {@code <ruby>漢<rt>ㄏㄢˋ</rt></ruby>}, {@code
 * <sup>…</sup>}, {@code <sub>…</sub>} and, where Markdown has no line break of its own (tables, headings), {@code <br>}.
 *
 * @param nodes the siblings it stands among
 * @param start index of the first tag
 * @param end index after the last tag
 */
record HtmlSpan(List<Node> nodes, int start, int end) {
    static Optional<HtmlSpan> at(List<Node> nodes, int start) {
        return switch (tag(nodes.get(start))) {
            case "<br>" -> Optional.of(new HtmlSpan(nodes, start, start + 1));
            case "<ruby>" -> closing(nodes, start, "</ruby>").filter(HtmlSpan::rubyIsWhole);
            case "<sup>" -> closing(nodes, start, "</sup>");
            case "<sub>" -> closing(nodes, start, "</sub>");
            default -> Optional.empty();
        };
    }

    List<Inline> inlines(InlineMapper mapper) {
        return switch (tag(nodes.get(start))) {
            case "<br>" -> List.of(new Inline.LineBreak());
            case "<ruby>" -> ruby(mapper);
            case "<sup>" -> List.of(new Inline.Superscript(mapper.map(inside())));
            default -> List.of(new Inline.Subscript(mapper.map(inside())));
        };
    }

    private List<Node> inside() {
        return nodes.subList(start + 1, end - 1);
    }

    private static String tag(Node node) {
        return node instanceof HtmlInline ? node.getChars().toString() : "";
    }

    private static Optional<HtmlSpan> closing(List<Node> nodes, int start, String closing) {
        String opening = tag(nodes.get(start));
        int depth = 0;
        for (int i = start; i < nodes.size(); i++) {
            String tag = tag(nodes.get(i));
            if (tag.equals(opening)) {
                depth++;
            } else if (tag.equals(closing) && --depth == 0) {
                return Optional.of(new HtmlSpan(nodes, start, i + 1));
            }
        }
        return Optional.empty();
    }

    /** Base, {@code <rt>}, reading, {@code </rt>}, as often as there are bases; nothing but text in between. */
    private boolean rubyIsWhole() {
        StringBuilder shape = new StringBuilder();
        for (Node node : inside()) {
            String tag = tag(node);
            boolean text = node instanceof Text || node instanceof HtmlEntity;
            shape.append(tag.equals("<rt>") ? '(' : tag.equals("</rt>") ? ')' : text ? 't' : '?');
        }
        return shape.toString().matches("(t+\\(t+\\))+");
    }

    private List<Inline> ruby(InlineMapper mapper) {
        List<Inline> out = new ArrayList<>();
        List<Node> base = new ArrayList<>();
        List<Node> reading = new ArrayList<>();
        List<Node> current = base;
        for (Node node : inside()) {
            switch (tag(node)) {
                case "<rt>" -> current = reading;
                case "</rt>" -> {
                    out.add(new Inline.Ruby(text(mapper.map(base)), text(mapper.map(reading))));
                    base.clear();
                    reading.clear();
                    current = base;
                }
                default -> current.add(node);
            }
        }
        return out;
    }

    private static String text(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        inlines.forEach(inline -> out.append(InlineWalk.textOf(inline)));
        return out.toString();
    }
}
