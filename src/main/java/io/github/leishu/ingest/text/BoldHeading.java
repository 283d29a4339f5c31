package io.github.leishu.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A web page's paragraph that is bold as a whole, short and without a stop, between paragraphs: a heading unmarked. */
final class BoldHeading {
    private static final int WIDEST = 72;
    private static final int NARROWEST = 4;
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> WRAPPER = Set.of("span", "font", "em", "i", "u", "big");

    private BoldHeading() {}

    /** The heading that the block at {@code index} is meant as, one level below the marked ones; empty if it is none. */
    static Optional<Element> at(List<Line> lines, int index) {
        Line line = lines.get(index);
        boolean found = index > 0
                && index + 1 < lines.size()
                && shaped(line)
                && bold(line.element())
                && !line.caption()
                && follows(lines.get(index + 1))
                && line.element().selectFirst("img, br, a, sup") == null;
        return found ? Optional.of(heading(lines, line)) : Optional.empty();
    }

    private static boolean follows(Line next) {
        boolean text = next.isText() && !bold(next.element()) && !next.caption();
        return text || next.kind() == Line.Kind.LIST || next.kind() == Line.Kind.TABLE;
    }

    private static boolean shaped(Line line) {
        boolean question = line.text().endsWith("？")
                || line.text().endsWith("?")
                || line.text().endsWith("！");
        return line.isText()
                && line.width() <= WIDEST
                && line.width() >= NARROWEST
                && (!line.ended() || question)
                && !line.endsWithColon()
                && !line.text().endsWith("，")
                && line.text().indexOf('。') < 0;
    }

    /** Whether all of the element's text is in bold elements. */
    private static boolean bold(Element element) {
        boolean some = false;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                if (!blank(text.getWholeText())) {
                    return false;
                }
            } else if (node instanceof Element child && child.hasText()) {
                boolean wrapped = WRAPPER.contains(child.normalName()) && bold(child);
                if (!wrapped && !BOLD.contains(child.normalName())) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != 0xA0 && c != 0x3000) {
                return false;
            }
        }
        return true;
    }

    private static Element heading(List<Line> lines, Line line) {
        int level = lines.stream()
                .filter(each -> each.kind() == Line.Kind.HEADING)
                .mapToInt(each -> each.element().normalName().charAt(1) - '0')
                .min()
                .orElse(1);
        return new Element("h" + Math.min(6, level + 1)).text(line.text());
    }
}
