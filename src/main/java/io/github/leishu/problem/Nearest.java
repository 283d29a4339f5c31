package io.github.leishu.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what someone may have meant, for "did you mean …?". */
public final class Nearest {
    private static final int MAX_EDITS = 2;

    private Nearest() {}

    /**
     * The candidate with the fewest edits from {@code word} (a character added, dropped or replaced, or two neighbours
     * swapped), if they are at most 2 and less than half the word; the first in order among equals.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= MAX_EDITS)
                .filter(candidate -> distance(word, candidate) <= Math.min(MAX_EDITS, (word.length() - 1) / 2))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] beforePrevious = {};
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforePrevious[j - 2]);
                }
            }
            beforePrevious = previous;
            previous = row;
        }
        return previous[b.length()];
    }
}
