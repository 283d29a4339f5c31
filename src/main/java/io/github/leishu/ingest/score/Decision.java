package io.github.leishu.ingest.score;

import java.util.Arrays;

/**
 * Which blocks of a page are content, given how likely each is. What is best for the expected F1 of the page is to take
 * all blocks from half of that F1 on (Ye et al., ICML 2012): on a plain article only what is more likely than not, on a
 * page where little is sure whatever may be content.
 */
final class Decision {
    /** Bounds of the score from which on blocks are content. */
    private static final double LEAST = 0.25;

    private static final double MOST = 0.55;

    /** What is asked for beyond that in a place with a doubtful name. */
    private static final double DOUBT = 0.15;

    /** The same two in a script that the trees saw hardly any of. */
    private static final double LEAST_UNTAUGHT = 0.45;

    private static final double DOUBTFUL = 0.6;

    /** Words of content below which a page is looked at again, block by block from the best on. */
    private static final int TOO_FEW = 30;

    /** What consists of links from this share on, and the score that it needs among prose, are teasers. */
    private static final double LINKED = 0.8;

    private static final double SURE = 0.8;

    /** Letters of a headline; shorter links make tables of contents. */
    private static final int HEADLINE = 20;

    /** Words of paragraphs, and those of the shortest one, that make a page an article. */
    private static final int PROSE = 80;

    private static final int PARAGRAPH = 15;

    private static final int SENTENCE = 6;

    /** The score of a label in the midst of content. */
    private static final double LABEL = 0.1;

    /** Labels in a row: headings of a chapter and its first section, with a number each. */
    private static final int RUN = 3;

    /** Blocks up or down to what is near. */
    private static final int NEAR = 3;

    private final PageIndex page;
    private final BlockFeatures features;
    private final double[] scores;
    private final boolean[] content;

    private Decision(PageIndex page, BlockFeatures features, double[] scores) {
        this.page = page;
        this.features = features;
        this.scores = scores;
        content = new boolean[scores.length];
    }

    /** @param untaught whether the page is in a script in which hardly any page was learned from */
    static boolean[] of(PageIndex page, BlockFeatures features, double[] scores, boolean untaught) {
        Decision decision = new Decision(page, features, scores);
        Best best = decision.best();
        double least = Math.max(untaught ? LEAST_UNTAUGHT : LEAST, Math.min(MOST, best.f1() / 2));
        for (int b = 0; b < scores.length; b++) {
            double asked = untaught ? DOUBTFUL : least + DOUBT;
            decision.content[b] = scores[b] >= (features.isDoubtful(b) ? asked : least);
        }
        decision.dropTeasers();
        if (untaught) {
            decision.keepParagraphsBeside();
        }
        decision.keepBetween();
        if (decision.words() < TOO_FEW) {
            for (int i = 0; i < best.count(); i++) {
                decision.content[best.order()[i]] = true;
            }
        }
        return decision.content;
    }

    /**
     * The choice with the best expected F1.
     *
     * @param order of all blocks, from the highest score down
     * @param count how many of them are best taken
     */
    private record Best(int[] order, int count, double f1) {}

    private Best best() {
        int[] order = order();
        double all = 0;
        for (int b : order) {
            all += scores[b] * page.block(b).words();
        }
        double hits = 0;
        double taken = 0;
        double best = 0;
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            int words = page.block(order[i]).words();
            hits += scores[order[i]] * words;
            taken += words;
            double expected = 2 * hits / Math.max(1e-9, taken + all);
            if (expected > best) {
                best = expected;
                count = i + 1;
            }
        }
        return new Best(order, count, best);
    }

    /** All blocks from the highest score down, equals as on the page. */
    private int[] order() {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] order = new int[scores.length];
        int[] placed = new int[scores.length];
        for (int b = 0; b < scores.length; b++) {
            int last = lastOf(scores[b], sorted);
            order[sorted.length - 1 - last + placed[last]++] = b;
        }
        return order;
    }

    /** Where the last of some equal values stands. */
    private static int lastOf(double value, double[] sorted) {
        int last = 0;
        int behind = sorted.length;
        while (behind - last > 1) {
            int middle = (last + behind) >>> 1;
            if (sorted[middle] <= value) {
                last = middle;
            } else {
                behind = middle;
            }
        }
        return last;
    }

    /** Other stories' headlines and first sentences look like content, since on listings they are. */
    private void dropTeasers() {
        int prose = 0;
        for (int b = 0; b < scores.length; b++) {
            prose += content[b] && isParagraph(b) && !features.isItem(b)
                    ? page.block(b).words()
                    : 0;
        }
        for (int b = 0; b < scores.length && prose >= PROSE; b++) {
            content[b] &=
                    linked(b) < LINKED || scores[b] >= SURE || page.block(b).length() < HEADLINE;
        }
    }

    /** A paragraph close to a sure one is rather part of the same text than not. */
    private void keepParagraphsBeside() {
        int sure = -NEAR - 1;
        boolean[] near = new boolean[scores.length];
        for (int b = 0; b < scores.length; b++) {
            if (content[b] && scores[b] >= DOUBTFUL && isParagraph(b)) {
                Arrays.fill(near, Math.max(0, b - NEAR), b, true);
                sure = b;
            }
            near[b] |= b - sure <= NEAR;
        }
        for (int b = 0; b < scores.length; b++) {
            content[b] |= near[b]
                    && scores[b] >= LEAST
                    && (isParagraph(b) || isSentenceBehind(b))
                    && page.block(b).stops() > 0;
        }
    }

    /** A short sentence right behind content: the last of a speech. */
    private boolean isSentenceBehind(int b) {
        return b > 0
                && content[b - 1]
                && page.block(b).words() >= SENTENCE
                && page.block(b).links() == 0
                && BlockFeatures.ending(page.block(b).end()) >= 4;
    }

    /** Labels between two blocks of content, beside one of them, are headings or parts of a list. */
    private void keepBetween() {
        boolean[] before = content.clone();
        for (int b = 1; b < scores.length - 1; b++) {
            if (before[b] || !before[b - 1]) {
                continue;
            }
            int end = b;
            while (end < Math.min(scores.length, b + RUN) && !before[end] && isLabel(end)) {
                end++;
            }
            boolean closed = end > b && end < scores.length && before[end];
            if (closed && (isBeside(b, b - 1) || isBeside(end - 1, end))) {
                Arrays.fill(content, b, end, true);
            }
        }
    }

    private boolean isLabel(int b) {
        return scores[b] >= LABEL && linked(b) < 1 - LINKED && !features.isDoubtful(b);
    }

    private boolean isBeside(int b, int other) {
        return page.parent(page.owner(b)) == page.parent(page.owner(other));
    }

    private boolean isParagraph(int b) {
        return page.block(b).words() >= PARAGRAPH && linked(b) < 1 - LINKED;
    }

    private int words() {
        int words = 0;
        for (int b = 0; b < scores.length; b++) {
            words += content[b] ? page.block(b).words() : 0;
        }
        return words;
    }

    private double linked(int b) {
        BlockText block = page.block(b);
        return (double) block.linkLength() / Math.max(1, block.length());
    }
}
