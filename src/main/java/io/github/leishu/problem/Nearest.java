package io.github.leishu.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Finds what someone may have meant, for "did you mean …?". */
public final class Nearest {
    private static final int MAX_EDITS = 2;

    private Nearest() {}

    /**
     * The candidate with the smallest Levenshtein distance to {@code word}, if that is at most 2 and less than half the
     * word; the first in order among equals.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return to(word, candidates, Math.min(MAX_EDITS, (word.length() - 1) / 2));
    }

    /**
     * The same with at most {@code mostEdits}. One pass over the candidates; those of another length cost nothing, and
     * the others O(length²) at worst.
     */
    public static Optional<String> to(String word, Collection<String> candidates, int mostEdits) {
        String best = null;
        int least = mostEdits;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) > least) {
                continue;
            }
            int distance = distance(word, candidate, least);
            boolean closer = distance < least || distance == least && (best == null || candidate.compareTo(best) < 0);
            if (closer) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The number of edits (two neighbours swapped are one) from {@code a} to {@code b}, or {@code limit + 1} where there are more than {@code limit}. */
    private static int distance(String a, String b, int limit) {
        int[] beforePrevious = {};
        int leastBefore = 0;
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforePrevious[j - 2]);
                }
                least = Math.min(least, row[j]);
            }
            if (Math.min(least, leastBefore + 1) > limit) {
                return limit + 1;
            }
            leastBefore = least;
            beforePrevious = previous;
            previous = row;
        }
        return Math.min(previous[b.length()], limit + 1);
    }
}
