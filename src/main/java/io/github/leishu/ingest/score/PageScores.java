package io.github.leishu.ingest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How likely the blocks of a page are content, and what follows for its nodes. */
public final class PageScores {
    /** Words of content that a figure, code or a quote must stand among. */
    private static final int PART_OF = 40;

    /** Blocks right above content that may be hints, and the length of the longest. */
    private static final int HINTS = 6;

    private static final int HINT_LENGTH = 150;

    private final PageIndex page;
    private final double[] scores;
    private final boolean eastAsian;
    private final boolean[] content;
    private final BitSet apparatus;

    /** Short blocks right above content, which may name its author, date or source. */
    private final boolean[] hint;

    /** Blocks of content and hints before each block. */
    private final int[] before;

    PageScores(PageIndex page, BlockFeatures features, double[] scores) {
        this.page = page;
        this.scores = scores.clone();
        eastAsian = isMostlyWide();
        this.content = Decision.of(page, features, this.scores, eastAsian);
        keepParts();
        apparatus = Apparatus.keep(page, content);
        hint = new boolean[scores.length];
        findHints();
        before = new int[scores.length + 1];
        for (int b = 0; b < scores.length; b++) {
            before[b + 1] = before[b] + (content[b] || hint[b] ? 1 : 0);
        }
    }

    /**
     * What goes off the page.
     *
     * @param node the largest element without any content, or a text of its own beside content
     * @param score the highest score of a block in it, 0 to 1
     */
    public record Reject(Node node, double score) {}

    /** Figures, code and quotes among content are content; people who mark main text tend to leave them out. */
    private void keepParts() {
        int[] parts = parts();
        if (parts.length == 0) {
            return;
        }
        int[] all = wordsBefore(false);
        int[] chosen = wordsBefore(true);
        for (int e : parts) {
            int from = page.from(e);
            int to = page.to(e);
            int outer = page.parent(e);
            while (page.parent(outer) >= 0 && page.to(outer) - page.from(outer) == to - from) {
                outer = page.parent(outer);
            }
            int own = all[to] - all[from];
            int around = chosen[page.to(outer)] - chosen[page.from(outer)] - (chosen[to] - chosen[from]);
            int other = all[page.to(outer)] - all[page.from(outer)] - own - around;
            if (around >= PART_OF && around > other && own <= 2 * around && links(from, to) < 0.5) {
                Arrays.fill(content, from, to, true);
            }
        }
    }

    private int[] parts() {
        int[] parts = new int[page.size()];
        int count = 0;
        for (int e = 0; e < parts.length; e++) {
            if (isPart(e)) {
                parts[count++] = e;
            }
        }
        return Arrays.copyOf(parts, count);
    }

    private boolean isPart(int e) {
        return page.kind(e).is(Kind.PART) && page.to(e) > page.from(e) && page.parent(e) >= 0;
    }

    /** Words of all blocks, or of those chosen so far, before each block. */
    private int[] wordsBefore(boolean onlyContent) {
        int[] before = new int[scores.length + 1];
        for (int b = 0; b < scores.length; b++) {
            before[b + 1] =
                    before[b] + (!onlyContent || content[b] ? page.block(b).words() : 0);
        }
        return before;
    }

    private double links(int from, int to) {
        double length = 0;
        double linked = 0;
        for (int b = from; b < to; b++) {
            length += page.block(b).length();
            linked += page.block(b).linkLength();
        }
        return linked / Math.max(1, length);
    }

    private void findHints() {
        for (int b = 1; b < scores.length; b++) {
            if (!content[b] || content[b - 1]) {
                continue;
            }
            for (int h = b - 1; h >= Math.max(0, b - HINTS) && !content[h]; h--) {
                hint[h] = page.block(h).length() <= HINT_LENGTH;
            }
        }
    }

    /** The texts of short blocks right above content, which are no content themselves. */
    public List<TextNode> hints() {
        List<TextNode> hints = new ArrayList<>();
        for (int b = 0; b < scores.length; b++) {
            if (hint[b]) {
                hints.addAll(page.block(b).nodes());
            }
        }
        return hints;
    }

    /** What holds no content, in document order, each node as high up in the tree as can be. */
    public List<Reject> rejects() {
        List<Reject> rejects = new ArrayList<>();
        boolean[] gone = new boolean[page.size()];
        for (int e = 0; e < page.size(); e++) {
            int p = page.parent(e);
            gone[e] = p >= 0 && gone[p];
            if (!gone[e] && !holdsContent(e) && p >= 0) {
                gone[e] = true;
                rejects.add(new Reject(page.element(e), highest(page.from(e), page.to(e))));
            }
        }
        for (int b = 0; b < scores.length; b++) {
            if (!content[b] && !hint[b] && !gone[page.owner(b)]) {
                addLoose(b, rejects);
            }
        }
        return rejects;
    }

    /** Elements without text go with the text around them. */
    private boolean holdsContent(int e) {
        int from = page.from(e);
        int to = page.to(e);
        if (to > from) {
            return before[to] > before[from];
        }
        return (from > 0 && content[from - 1]) || (from < scores.length && content[from]);
    }

    private double highest(int from, int to) {
        double highest = 0;
        for (int b = from; b < to; b++) {
            highest = Math.max(highest, scores[b]);
        }
        return highest;
    }

    private void addLoose(int b, List<Reject> rejects) {
        for (TextNode node : page.block(b).nodes()) {
            if (!node.isBlank()) {
                rejects.add(new Reject(node, scores[b]));
            }
        }
    }

    /** What holds the abstract of a paper and its sources, which are content though they stand apart from the text. */
    public List<Element> apparatus() {
        return apparatus.isEmpty()
                ? List.of()
                : apparatus.stream()
                        .map(page::owner)
                        .distinct()
                        .mapToObj(page::element)
                        .toList();
    }

    /** Whether most of the text is Chinese or Japanese, which the trees saw hardly any of. */
    public boolean isEastAsian() {
        return eastAsian;
    }

    private boolean isMostlyWide() {
        double length = 0;
        double wide = 0;
        for (int b = 0; b < scores.length; b++) {
            length += page.block(b).length();
            wide += page.block(b).wide() * BlockText.WIDE;
        }
        return wide > length / 2;
    }

    /** Scripts, controls and the like, which were not looked at. */
    public List<Element> machinery() {
        return page.skipped();
    }

    /** Text for browsers without scripts that is content. */
    public List<Element> withoutScripts() {
        List<Element> found = new ArrayList<>();
        for (int e = 0; e < page.size(); e++) {
            if (page.kind(e).is(Kind.NOSCRIPT)) {
                found.add(page.element(e));
            }
        }
        return found;
    }
}
