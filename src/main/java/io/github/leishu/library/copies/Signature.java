package io.github.leishu.library.copies;

import io.github.leishu.library.text.ArticleText;
import java.util.Arrays;

/**
 * MinHash of a text's 4-grams by one permutation (Li, Owen, Zhang 2012), its empty bins filled from the next one
 * (Shrivastava, Li 2014). Immutable.
 */
final class Signature {
    /** Bands of as many rows: 0.6 alike share one with a chance of 0.99, 0.3 alike with one of 0.23. */
    static final int BANDS = 32;

    private static final int ROWS = 4;
    private static final int BINS = BANDS * ROWS;
    private static final int BIN_BITS = Integer.numberOfTrailingZeros(BINS);
    private static final long EMPTY = Long.MAX_VALUE;

    /** All {@link #EMPTY} for a text without grams. */
    private final long[] bins;

    private Signature(long[] bins) {
        this.bins = bins;
    }

    static Signature of(ArticleText text) {
        long[] least = new long[BINS];
        Arrays.fill(least, EMPTY);
        Grams.of(text, gram -> {
            long hash = mixed(gram);
            int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
            least[bin] = Math.min(least[bin], hash & (EMPTY >>> BIN_BITS));
        });
        return new Signature(filled(least));
    }

    /** The text's share of grams in common with another, within 0.05 in two of three cases. */
    double alike(Signature other) {
        int same = 0;
        for (int i = 0; i < BINS; i++) {
            same += bins[i] == other.bins[i] && bins[i] != EMPTY ? 1 : 0;
        }
        return (double) same / BINS;
    }

    /** One key for each of the {@link #BANDS}; texts much alike have one in common. Empty for a text without grams. */
    long[] bands() {
        if (bins[0] == EMPTY) {
            return new long[0];
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ bins[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }

    private static long[] filled(long[] least) {
        long[] filled = least.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (int steps = 1; steps < BINS && filled[bin] == EMPTY; steps++) {
                long next = least[(bin + steps) % BINS];
                filled[bin] = next == EMPTY ? EMPTY : next + steps;
            }
        }
        return filled;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
