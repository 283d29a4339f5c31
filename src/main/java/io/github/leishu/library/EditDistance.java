package io.github.leishu.library;

import java.util.Arrays;

/** Levenshtein distance with an upper bound, O(length²) at worst. */
final class EditDistance {
    private EditDistance() {}

    /** The number of edits from {@code a} to {@code b}, or {@code limit + 1} where there are more than {@code limit}. */
    static int between(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            previous = row;
        }
        return Math.min(previous[b.length()], limit + 1);
    }
}
