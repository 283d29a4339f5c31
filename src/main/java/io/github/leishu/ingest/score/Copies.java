package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.Letters;
import io.github.leishu.ingest.score.words.LongIndex;
import io.github.leishu.ingest.score.words.LongList;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Finds what stands on a page a second time: the text for phones or printers beside the one for screens, the same story
 * as data for machines. Shown text in paragraphs comes first, then the order of the page. Texts are compared by runs of words, so that a copy with other paragraphs is found too.
 */
final class Copies {
    /** Words of a run; a Han character or kana is a word. */
    private static final int RUN = 8;

    /** Runs of the shortest text that counts as a copy, and the share of them that must stand elsewhere. */
    private static final int LEAST = 12;

    private static final double MOST_OF_IT = 0.75;

    /** Letters of a text without paragraphs, which is rather the copy than the other way round. */
    private static final int UNDIVIDED = 3000;

    /** What scores less is no content, so that nothing can be a copy of it. */
    private static final double LIKELY = 0.25;

    /** Share of the different runs of the page that must come again; less is a refrain, or a recipe for each day. */
    private static final double WHOLE = 0.5;

    /** Copies of one block, on the average: for screens, phones, printers. */
    private static final double MOST_OFTEN = 2.5;

    /** Bits for the runs of a page, which hardly ever has so many. */
    private static final int BITS_LOG = 16;

    private static final int BITS = 1 << BITS_LOG;

    private static final long STEP = 0x5851F42D4C957F2DL;

    /** What the first word of a run was multiplied with in its hash: {@link #STEP} to the power of {@link #RUN}. */
    private static final long PASSED =
            LongStream.generate(() -> STEP).limit(RUN).reduce(1, (a, b) -> a * b);

    private final PageIndex page;
    private final LongIndex seen = new LongIndex();
    private final LongIndex repeated = new LongIndex();
    private final LongIndex repeatedBlocks = new LongIndex();
    private final long[] last = new long[RUN];
    private long hash;
    private long[] runs = new long[256];

    /** The block in which each run was seen first. */
    private int[] origins = new int[256];

    private Copies(PageIndex page) {
        this.page = page;
    }

    /** Takes their scores from the copies, if all of them together repeat what is most likely the content. */
    static void drop(PageIndex page, BlockFeatures features, double[] scores) {
        int[] candidates = candidates(page, features, scores);
        Copies copies = new Copies(page);
        if (!copies.mayRepeat(candidates)) {
            return;
        }
        int[] found = new int[candidates.length];
        int count = 0;
        for (int b : candidates) {
            if (copies.repeats(b)) {
                found[count++] = b;
            }
        }
        if (copies.areWhole(count)) {
            for (int i = 0; i < count; i++) {
                scores[found[i]] = 0;
            }
        }
    }

    /** What is likely enough, shown text in paragraphs before the rest. */
    private static int[] candidates(PageIndex page, BlockFeatures features, double[] scores) {
        int[] candidates = new int[scores.length];
        int count = 0;
        for (boolean later : new boolean[] {false, true}) {
            for (int b = 0; b < scores.length; b++) {
                if (scores[b] >= LIKELY && comesLater(page, features, b) == later && !features.isQuote(b)) {
                    candidates[count++] = b;
                }
            }
        }
        return Arrays.copyOf(candidates, count);
    }

    private static boolean comesLater(PageIndex page, BlockFeatures features, int block) {
        return features.isHidden(block) || page.block(block).length() > UNDIVIDED;
    }

    /** Whether any block can be a copy: seen with one bit for many runs, which is enough to acquit most pages. */
    private boolean mayRepeat(int[] candidates) {
        long[] met = new long[BITS / Long.SIZE];
        for (int b : candidates) {
            int count = read(page.block(b));
            int known = 0;
            for (int i = 0; i < count; i++) {
                int bit = (int) (runs[i] >>> Long.SIZE - BITS_LOG);
                known += (int) (met[bit / Long.SIZE] >>> bit) & 1;
            }
            if (count >= LEAST && known >= MOST_OF_IT * count) {
                return true;
            }
            for (int i = 0; i < count; i++) {
                int bit = (int) (runs[i] >>> Long.SIZE - BITS_LOG);
                met[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return false;
    }

    /** A second copy repeats most of the page, and none of it often: that is a form, or a refrain. */
    private boolean areWhole(int count) {
        return count > 0 && repeated.size() >= WHOLE * seen.size() && count <= MOST_OFTEN * repeatedBlocks.size();
    }

    private boolean repeats(int block) {
        int count = read(page.block(block));
        int known = 0;
        for (int i = 0; i < count && count >= LEAST; i++) {
            int run = seen.find(runs[i]);
            known += run >= 0 && isElsewhere(block, origins[run]) ? 1 : 0;
        }
        boolean copy = count >= LEAST && known >= MOST_OF_IT * count;
        for (int i = 0; i < count; i++) {
            if (copy) {
                repeat(runs[i]);
            } else {
                learn(runs[i], block);
            }
        }
        return copy;
    }

    private void repeat(long run) {
        int number = seen.find(run);
        if (number >= 0) {
            repeated.add(run);
            repeatedBlocks.add(origins[number]);
        }
    }

    /** Terms that begin alike, one after the other, are no copies. */
    private boolean isElsewhere(int block, int other) {
        return page.parent(page.owner(block)) != page.parent(page.owner(other));
    }

    private void learn(long run, int block) {
        int before = seen.size();
        int number = seen.add(run);
        if (number < before) {
            return;
        }
        if (number == origins.length) {
            origins = Arrays.copyOf(origins, 2 * number);
        }
        origins[number] = block;
    }

    /** Puts the hashes of all runs of words into {@link #runs}. */
    private int read(BlockText block) {
        LongList tokens = page.text().tokens();
        int words = 0;
        for (int i = block.tokensFrom; i < block.tokensTo; i++) {
            if (isWord(tokens.get(i))) {
                add(tokens.get(i), words++);
            }
        }
        return Math.max(0, words - RUN + 1);
    }

    /** Other than single wide signs. */
    private static boolean isWord(long token) {
        return token < Letters.WIDE || token > Character.MAX_VALUE || Letters.code((char) token) != 0;
    }

    /** The hash of a run follows from that of the one before, as Karp and Rabin's (1987). */
    private void add(long word, int index) {
        long gone = index < RUN ? 0 : last[index % RUN];
        last[index % RUN] = word;
        hash = ((index == 0 ? 0 : hash) - gone * PASSED + word) * STEP;
        int run = index - RUN + 1;
        if (run < 0) {
            return;
        }
        if (run == runs.length) {
            runs = Arrays.copyOf(runs, 2 * run);
        }
        runs[run] = hash;
    }
}
