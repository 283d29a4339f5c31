package io.github.leishu.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt key was meant to be. */
final class Spelling {
    private Spelling() {}

    /** The known word with the fewest edits, if at most a third of its letters (at least two) differ. */
    static Optional<String> nearest(String word, List<String> known) {
        String folded = word.toLowerCase(Locale.ROOT).replace('-', '_');
        if (folded.length() > 64) {
            return Optional.empty();
        }
        return known.stream()
                .filter(k -> distance(folded, k) <= Math.max(2, k.length() / 3))
                .min(Comparator.<String>comparingInt(k -> distance(folded, k)).thenComparing(k -> k));
    }

    /** Levenshtein's distance, by rows (Wagner and Fischer 1974). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
