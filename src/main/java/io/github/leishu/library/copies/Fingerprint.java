package io.github.leishu.library.copies;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.MatchText;
import java.util.Arrays;

/**
 * What a text consists of: its 4-grams, folded so that scripts, widths and letter case make no difference, blanks and
 * punctuation, code and references left out. Immutable.
 */
final class Fingerprint {
    /** Bands of as many rows: 0.6 alike share one with a chance of 0.99, 0.3 alike with one of 0.23. */
    static final int BANDS = 32;

    private static final int ROWS = 4;
    private static final int BINS = BANDS * ROWS;
    private static final int BIN_BITS = Integer.numberOfTrailingZeros(BINS);

    /** Distinct, ascending; four UTF-16 units each. */
    private final long[] grams;

    private Fingerprint(long[] grams) {
        this.grams = grams;
    }

    static Fingerprint of(ArticleText text) {
        int length = text.runs().stream().mapToInt(run -> run.match().length()).sum();
        long[] grams = new long[length];
        int count = 0;
        int units = 0;
        long window = 0;
        for (ArticleText.RunText run : text.runs()) {
            String folded = run.match().text();
            for (int i = 0; i < folded.length(); i++) {
                if (!isSaid(folded.charAt(i))) {
                    continue;
                }
                window = window << Character.SIZE | folded.charAt(i);
                units++;
                grams[count] = window;
                count += units < Long.BYTES / Character.BYTES ? 0 : 1;
            }
        }
        Arrays.sort(grams, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return new Fingerprint(Arrays.copyOf(grams, distinct));
    }

    private static boolean isSaid(char c) {
        return MatchText.isHan(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** How many different 4-grams it has. */
    int size() {
        return grams.length;
    }

    /** How many 4-grams both have. */
    int shared(Fingerprint other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < grams.length && theirs < other.grams.length) {
            int order = Long.compare(grams[mine], other.grams[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /**
     * One key for each of the {@link #BANDS}; texts much alike have one in common. MinHash by one permutation (Li, Owen,
     * Zhang 2012), its empty bins filled from the next one (Shrivastava, Li 2014). Empty for a text without grams.
     */
    long[] bands() {
        if (grams.length == 0) {
            return new long[0];
        }
        long[] least = minima();
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key ^ filled(least, band * ROWS + row));
            }
            bands[band] = key;
        }
        return bands;
    }

    private long[] minima() {
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long gram : grams) {
            long hash = mixed(gram);
            int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
            least[bin] = Math.min(least[bin], hash & (Long.MAX_VALUE >>> BIN_BITS));
        }
        return least;
    }

    private static long filled(long[] least, int bin) {
        int at = bin;
        while (least[at] == Long.MAX_VALUE) {
            at = (at + 1) % BINS;
        }
        int steps = Math.floorMod(at - bin, BINS);
        return least[at] + steps;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
