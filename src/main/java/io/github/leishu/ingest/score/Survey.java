package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.LongIndex;
import java.util.function.IntToLongFunction;

/**
 * What a page has where: headings, first and last prose, repeated texts, the densest container; and how much of
 * everything is in any range of blocks, by one subtraction of running totals.
 */
final class Survey {
    /** Worth of a block from which on it counts as prose of the page. */
    private static final int PROSE = 120;

    /** Worth from which on a block is counted as running text. */
    private static final int RUNNING = 40;

    /** Ancestors that a block's text speaks for. */
    private static final int REACH = 4;

    private final PageIndex page;

    /** How many blocks have the same text as each block. */
    private final int[] repeats;

    private final int[] levels;
    private final int[] headings;
    private int firstH1 = -1;
    private int firstProse = -1;
    private int lastProse = -1;
    private final int best;

    /** Totals of the blocks before each block, and behind the last. */
    private final double[] length;

    private final double[] linkLength;
    private final double[] running;
    private final int[] prose;
    private final int[] headingCount;

    Survey(PageIndex page) {
        this.page = page;
        int n = page.blockCount();
        levels = new int[n];
        headings = new int[n];
        repeats = countRepeats();
        int last = -1;
        for (int b = 0; b < n; b++) {
            levels[b] = levelOf(page.owner(b));
            headings[b] = last;
            last = levels[b] > 0 ? b : last;
            firstH1 = levels[b] == 1 && firstH1 < 0 ? b : firstH1;
            if (page.block(b).running() >= PROSE) {
                firstProse = firstProse < 0 ? b : firstProse;
                lastProse = b;
            }
        }
        best = densest();
        length = new double[n + 1];
        linkLength = new double[n + 1];
        running = new double[n + 1];
        prose = new int[n + 1];
        headingCount = new int[n + 1];
        sumUp();
    }

    private void sumUp() {
        for (int b = 0; b < levels.length; b++) {
            BlockText block = page.block(b);
            length[b + 1] = length[b] + block.length();
            linkLength[b + 1] = linkLength[b] + block.linkLength();
            running[b + 1] = running[b] + block.running();
            prose[b + 1] = prose[b] + (block.running() >= RUNNING ? 1 : 0);
            headingCount[b + 1] = headingCount[b] + (levels[b] > 0 ? 1 : 0);
        }
    }

    /** A few characters tell most texts from all others, which need no second look. */
    private int[] countRepeats() {
        int[] alike = counts(b -> page.block(b).sketch());
        return counts(b -> alike[b] > 1 ? page.block(b).headHash() : -1 - b);
    }

    /** How many blocks have the same key as each block. */
    private int[] counts(IntToLongFunction key) {
        int[] counts = new int[page.blockCount()];
        int[] numbers = new int[counts.length];
        LongIndex keys = new LongIndex(counts.length);
        for (int b = 0; b < numbers.length; b++) {
            numbers[b] = keys.add(key.applyAsLong(b));
            counts[numbers[b]]++;
        }
        for (int b = 0; b < numbers.length; b++) {
            numbers[b] = counts[numbers[b]];
        }
        return numbers;
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
        int level = 0;
        for (int step = 0; step < 3 && e >= 0 && level == 0; step++) {
            level = page.kind(e).level();
            e = page.parent(e);
        }
        return level;
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
    int repeats(int b) {
        return repeats[b];
    }

    double length(int from, int to) {
        return length[to] - length[from];
    }

    double linkDensity(int from, int to) {
        double all = length(from, to);
        return all == 0 ? 0 : (linkLength[to] - linkLength[from]) / all;
    }

    double running(int from, int to) {
        return running[to] - running[from];
    }

    /** Blocks of running text. */
    int prose(int from, int to) {
        return prose[to] - prose[from];
    }

    int headings(int from, int to) {
        return headingCount[to] - headingCount[from];
    }
}
