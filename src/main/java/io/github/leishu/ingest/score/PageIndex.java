package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as two lists made in one walk: its elements in document order, each with its parent and the range of blocks it
 * holds, and its blocks of text. What an element holds is then a difference of two running totals.
 */
final class PageIndex {
    /** Elements deeper than this are not entered. */
    private static final int DEEPEST = 500;

    /** Characters of a {@code <noscript>} that is more than a notice. */
    private static final int WITHOUT_SCRIPTS = 250;

    private final List<Element> skipped = new ArrayList<>();
    private final PageText text = new PageText();
    private Element[] elements = new Element[1024];
    private Kind[] kinds = new Kind[1024];
    private int[] parents = new int[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private boolean[] owning = new boolean[1024];
    private int size;
    private int[] owners = new int[256];
    private BlockText[] blocks = new BlockText[256];
    private int blockCount;
    private int openOwner;
    private boolean brokenLine;

    /** Links around what is visited. */
    private int links;

    PageIndex(Element root) {
        visit(root, Kind.of(root.normalName()), -1, 0);
    }

    private void visit(Element element, Kind kind, int parent, int depth) {
        int me = enter(element, kind, parent);
        boolean boundary = parent < 0 || element.isBlock() || kind.is(Kind.BOX);
        int ownerBefore = openOwner;
        if (boundary) {
            close();
            openOwner = me;
            from[me] = blockCount;
        }
        if (isLink(element, kind)) {
            text.countLink();
            links++;
            children(element, me, depth);
            links--;
        } else {
            children(element, me, depth);
        }
        if (boundary) {
            close();
            openOwner = ownerBefore;
        }
        to[me] = Math.max(from[me], blockCount + (text.isEmpty() ? 0 : 1));
    }

    /** Old pages name their places with anchors that lead nowhere, and forget to close them. */
    private static boolean isLink(Element element, Kind kind) {
        return kind.is(Kind.LINK)
                && (element.attributesSize() == 0
                        || element.attributes().hasKey("href")
                        || !element.attributes().hasKey("name"));
    }

    private void children(Element element, int me, int depth) {
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode node) {
                add(node);
            } else if (child instanceof Element inner && depth < DEEPEST) {
                child(inner, me, depth);
            }
        }
    }

    private void child(Element inner, int me, int depth) {
        Kind kind = Kind.of(inner.normalName());
        if (!kind.is(Kind.SPECIAL)) {
            visit(inner, kind, me, depth + 1);
        } else if (kind.is(Kind.BREAK)) {
            if (brokenLine) {
                close();
            }
            text.space();
            brokenLine = true;
        } else if (kind.is(Kind.SKIPPED) || kind.is(Kind.NOSCRIPT) && !isPageWithoutScripts(inner)) {
            skipped.add(inner);
        } else if (kind.is(Kind.MEDIUM)) {
            int medium = enter(inner, kind, me);
            to[medium] = from[medium];
        } else {
            visit(inner, kind, me, depth + 1);
        }
    }

    /** Some sites send their whole text only to browsers without scripts; mostly there is just a notice or an image. */
    private static boolean isPageWithoutScripts(Element noscript) {
        return holdsBoxes(noscript, 0)
                && noscript.text()
                                .chars()
                                .map(c -> c >= 0x2E80 ? BlockText.WIDE : 1)
                                .sum()
                        > WITHOUT_SCRIPTS;
    }

    private static boolean holdsBoxes(Element element, int depth) {
        for (int i = 0; i < element.childNodeSize() && depth < DEEPEST; i++) {
            if (element.childNode(i) instanceof Element inner
                    && (Kind.of(inner.normalName()).is(Kind.TEXT_BOX) || holdsBoxes(inner, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private int enter(Element element, Kind kind, int parent) {
        int me = size++;
        if (me == parents.length) {
            elements = Arrays.copyOf(elements, 2 * me);
            kinds = Arrays.copyOf(kinds, 2 * me);
            parents = Arrays.copyOf(parents, 2 * me);
            from = Arrays.copyOf(from, 2 * me);
            to = Arrays.copyOf(to, 2 * me);
            owning = Arrays.copyOf(owning, 2 * me);
        }
        elements[me] = element;
        kinds[me] = kind;
        parents[me] = parent;
        from[me] = blockCount;
        return me;
    }

    private void add(TextNode node) {
        text.add(node, links > 0);
        brokenLine = brokenLine && node.isBlank();
    }

    private void close() {
        brokenLine = false;
        if (text.isEmpty()) {
            text.reset();
            return;
        }
        if (blockCount == owners.length) {
            owners = Arrays.copyOf(owners, 2 * blockCount);
            blocks = Arrays.copyOf(blocks, 2 * blockCount);
        }
        owners[blockCount] = openOwner;
        blocks[blockCount++] = text.close();
        for (int e = openOwner; e >= 0 && !owning[e]; e = parents[e]) {
            owning[e] = true;
        }
    }

    int size() {
        return size;
    }

    Element element(int e) {
        return elements[e];
    }

    Kind kind(int e) {
        return kinds[e];
    }

    /** Whether an element owns a block or holds an owner; only then anything but its range is asked about it. */
    boolean isOwning(int e) {
        return owning[e];
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
        return blockCount;
    }

    BlockText block(int b) {
        return blocks[b];
    }

    PageText text() {
        return text;
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
