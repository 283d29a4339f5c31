package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page as two lists made in one walk: its elements in document order, each with its parent and the range of blocks it
 * holds, and its blocks of text. What an element holds is then a difference of two running totals.
 */
final class PageIndex {
    /** Elements that show no text, or none that could be told from a label. */
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "canvas",
            "object",
            "embed",
            "applet",
            "link",
            "meta",
            "base",
            "title",
            "map",
            "area",
            "dialog",
            "frame",
            "frameset",
            "noframes",
            "input",
            "select",
            "textarea",
            "datalist",
            "option",
            "optgroup",
            "progress",
            "meter",
            "output");

    /** Elements without text that belong to an article nevertheless. */
    private static final Set<String> MEDIA = Set.of("iframe", "audio", "video", "math");

    /** Elements deeper than this are not entered. */
    private static final int DEEPEST = 500;

    /** Characters of a {@code <noscript>} that is more than a notice. */
    private static final int WITHOUT_SCRIPTS = 250;

    private final List<Element> elements = new ArrayList<>();
    private final List<BlockText> blocks = new ArrayList<>();
    private final List<Element> skipped = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] owners = new int[256];
    private BlockText open = new BlockText();
    private int openOwner;
    private boolean brokenLine;

    PageIndex(Element root) {
        visit(root, -1, 0, new Style(false, false));
    }

    /** What holds for all text inside some inline elements. */
    private record Style(boolean linked, boolean strong) {
        Style within(String tag) {
            boolean link = linked || tag.equals("a");
            boolean bold = strong || tag.equals("b") || tag.equals("strong");
            return link == linked && bold == strong ? this : new Style(link, bold);
        }
    }

    private void visit(Element element, int parent, int depth, Style outer) {
        int me = enter(element, parent);
        boolean boundary = parent < 0 || isBoundary(element);
        int ownerBefore = openOwner;
        if (boundary) {
            close();
            openOwner = me;
            from[me] = blocks.size();
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            open.countLink();
        }
        Style style = outer.within(tag);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text) {
                add(text, style);
            } else if (element.childNode(i) instanceof Element inner && depth < DEEPEST) {
                child(inner, me, depth, style);
            }
        }
        if (boundary) {
            close();
            openOwner = ownerBefore;
        }
        to[me] = Math.max(from[me], blocks.size() + (open.isEmpty() ? 0 : 1));
    }

    private void child(Element inner, int me, int depth, Style style) {
        String tag = inner.normalName();
        if (tag.equals("br")) {
            if (brokenLine) {
                close();
            }
            open.space();
            brokenLine = true;
        } else if (tag.equals("noscript") ? !isPageWithoutScripts(inner) : SKIPPED.contains(tag)) {
            skipped.add(inner);
        } else if (MEDIA.contains(tag)) {
            int medium = enter(inner, me);
            to[medium] = from[medium];
        } else {
            visit(inner, me, depth + 1, style);
        }
    }

    /** Some sites send their whole text only to browsers without scripts; mostly there is just a notice or an image. */
    private static boolean isPageWithoutScripts(Element noscript) {
        return (noscript.selectFirst("p, li") != null || noscript.selectFirst("div") != null)
                && noscript.text()
                                .chars()
                                .map(c -> c >= 0x2E80 ? BlockText.WIDE : 1)
                                .sum()
                        > WITHOUT_SCRIPTS;
    }

    private int enter(Element element, int parent) {
        int me = elements.size();
        elements.add(element);
        if (me == parents.length) {
            parents = Arrays.copyOf(parents, 2 * me);
            from = Arrays.copyOf(from, 2 * me);
            to = Arrays.copyOf(to, 2 * me);
        }
        parents[me] = parent;
        from[me] = blocks.size();
        return me;
    }

    private void add(TextNode text, Style style) {
        open.add(text, style.linked(), style.strong());
        brokenLine &= text.isBlank();
    }

    private void close() {
        brokenLine = false;
        if (open.isEmpty()) {
            open = new BlockText();
            return;
        }
        if (blocks.size() == owners.length) {
            owners = Arrays.copyOf(owners, 2 * owners.length);
        }
        owners[blocks.size()] = openOwner;
        blocks.add(open);
        open = new BlockText();
    }

    /** A cell, an item or a button is a box of its own too. */
    private static boolean isBoundary(Element element) {
        return element.isBlock()
                || switch (element.normalName()) {
                    case "td", "th", "tr", "button", "label", "summary", "caption" -> true;
                    default -> false;
                };
    }

    int size() {
        return elements.size();
    }

    Element element(int e) {
        return elements.get(e);
    }

    /** -1 for the root. */
    int parent(int e) {
        return parents[e];
    }

    /** The first block inside an element. */
    int from(int e) {
        return from[e];
    }

    /** The block behind the last one inside an element. */
    int to(int e) {
        return to[e];
    }

    int blockCount() {
        return blocks.size();
    }

    BlockText block(int b) {
        return blocks.get(b);
    }

    /** The innermost element with a box of its own around a block. */
    int owner(int b) {
        return owners[b];
    }

    /** Scripts, controls and the like, which hold no block. */
    List<Element> skipped() {
        return skipped;
    }

    /** Whether all blocks of one element are among those of another. */
    boolean holds(int outer, int inner) {
        return from[outer] <= from[inner] && to[inner] <= to[outer];
    }
}
