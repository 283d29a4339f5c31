package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.markup.ProseMap.Prose;
import io.github.leishu.ingest.restore.NoteAnchors;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out blocks that are mostly links: menus, related lists, teasers. */
public final class LinkLists implements CleanRule {
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "tr",
            "td",
            "aside",
            "p",
            "form",
            "center",
            "li",
            "article",
            "fieldset",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    /** Share of a block's text that may stand in links. */
    private static final double DENSE = 0.6;

    private static final double VERY_DENSE = 0.85;
    private static final int SHORT = 40;

    @Override
    public String name() {
        return "link-list";
    }

    @Override
    public void apply(Document page, RemovalLog log) {
        ProseMap prose = ProseMap.measured(page.body());
        visit(page.body(), prose, prose.of(page.body()).running(), log);
    }

    private void visit(Element element, ProseMap prose, double total, RemovalLog log) {
        for (Element child : element.children()) {
            if (child.hasAttr(NoteAnchors.NOTES)) {
                continue; // sources of the article, however many of them are links
            }
            if (BLOCKS.contains(child.normalName())
                    && isLinkList(child, prose.of(child))
                    && !DomRules.isTooMuch(child, prose, total)) {
                log.remove(child, name(), "mostly links");
            } else {
                visit(child, prose, total, log);
            }
        }
    }

    private static boolean isLinkList(Element element, Prose prose) {
        if (prose.length() == 0 || prose.linkLength() == 0) {
            return false;
        }
        boolean item = element.normalName().matches("p|li|td|tr|h[2-6]");
        if (item) {
            return prose.linkDensity() > VERY_DENSE && isBare(element, prose);
        }
        return prose.linkDensity() > DENSE && prose.paragraphs() < 2;
    }

    /** A heading or item that is one link may still be a title or a reference. */
    private static boolean isBare(Element element, Prose prose) {
        return switch (element.normalName()) {
            case "h2", "h3", "h4", "h5", "h6", "li", "td", "tr" -> false;
            default -> prose.length() < SHORT || element.select("a").size() > 1;
        };
    }
}
