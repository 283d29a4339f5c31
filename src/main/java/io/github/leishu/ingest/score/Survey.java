package io.github.leishu.ingest.score;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a page has where: headings, first and last prose, repeated texts and looks, the densest container. */
final class Survey {
    /** Worth of a block from which on it counts as prose of the page. */
    private static final int PROSE = 120;

    /** Ancestors that a block's text speaks for. */
    private static final int REACH = 4;

    /**
     * The blocks of elements that look alike.
     *
     * @param length of their texts together
     */
    record Look(int count, int length, int linkLength, int stops) {
        Look and(BlockText block) {
            return new Look(count + 1, length + block.length(), linkLength + block.linkLength(), stops + block.stops());
        }
    }

    private final PageIndex page;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<Long, Look> looks = new HashMap<>();
    private final int[] levels;
    private final int[] headings;
    private int firstH1 = -1;
    private int firstProse = -1;
    private int lastProse = -1;
    private final int best;

    Survey(PageIndex page, ElementFacts facts) {
        this.page = page;
        int n = page.blockCount();
        levels = new int[n];
        headings = new int[n];
        int last = -1;
        for (int b = 0; b < n; b++) {
            BlockText block = page.block(b);
            repeats.merge(block.head(), 1, Integer::sum);
            looks.merge(facts.look[page.owner(b)], new Look(0, 0, 0, 0).and(block), (known, one) -> known.and(block));
            levels[b] = levelOf(page.owner(b));
            headings[b] = last;
            last = levels[b] > 0 ? b : last;
            firstH1 = levels[b] == 1 && firstH1 < 0 ? b : firstH1;
            if (block.running() >= PROSE) {
                firstProse = firstProse < 0 ? b : firstProse;
                lastProse = b;
            }
        }
        best = densest();
    }

    /** The element that most running text stands in, the nearer the more (as in Readability's scoring of parents). */
    private int densest() {
        double[] score = new double[page.size()];
        int densest = 0;
        for (int b = 0; b < page.blockCount(); b++) {
            double worth = page.block(b).running();
            int e = page.owner(b);
            for (int step = 0; step < REACH && e >= 0; step++) {
                score[e] += step == 0 ? worth * 0.5 : worth / step;
                densest = score[e] > score[densest] ? e : densest;
                e = page.parent(e);
            }
        }
        return densest;
    }

    private int levelOf(int owner) {
        int e = owner;
        for (int step = 0; step < 3 && e >= 0; step++) {
            int level = level(page.element(e));
            if (level > 0) {
                return level;
            }
            e = page.parent(e);
        }
        return 0;
    }

    private static int level(Element element) {
        String tag = element.normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
        return heading ? tag.charAt(1) - '0' : 0;
    }

    /** Levels of the blocks that are headings, 0 for others. */
    int[] levels() {
        return levels;
    }

    /** The last heading above a block, -1 if there is none. */
    int heading(int b) {
        return headings[b];
    }

    /** The first heading of the top level, -1 if there is none. */
    int firstH1() {
        return firstH1;
    }

    int firstProse() {
        return firstProse;
    }

    int lastProse() {
        return lastProse;
    }

    /** The element that holds most running text closely. */
    int best() {
        return best;
    }

    /** How many blocks have the same text. */
    int repeats(BlockText block) {
        return repeats.getOrDefault(block.head(), 1);
    }

    Look look(long look) {
        return looks.getOrDefault(look, new Look(1, 0, 0, 0));
    }
}
