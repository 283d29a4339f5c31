package io.github.leishu.site.search;

import io.github.leishu.lang.FoldedText;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Which Han characters fold to another one. With these pairs the reader folds as {@link FoldedText} does. */
final class HanPairs {
    private static final int[][] RANGES = {{0x3400, 0x9FFF}, {0x20000, 0x2F7FF}, {0x30000, 0x323AF}};

    private final Map<Integer, Integer> pairs = new TreeMap<>();
    private final char[] exchanged = new char[0x10000];

    HanPairs() {
        for (int c = 0; c < exchanged.length; c++) {
            exchanged[c] = (char) c;
        }
        for (int[] range : RANGES) {
            for (int c = range[0]; c <= range[1]; c++) {
                int folded = FoldedText.fold(Character.toString(c)).codePointAt(0);
                if (folded != c) {
                    put(c, folded);
                }
            }
        }
    }

    /**
     * Every character of the basic plane folded, which is nearly always the Simplified text for a Traditional one. As
     * long as the text.
     */
    String simplified(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = exchanged[units[i]];
        }
        return new String(units);
    }

    private void put(int from, int to) {
        pairs.put(from, to);
        if (Character.isBmpCodePoint(from) && Character.isBmpCodePoint(to)) {
            exchanged[from] = (char) to;
        }
    }

    /** The pairs that fold to one that occurs: what else a query holds can't be found anyway. */
    Map<Integer, Integer> into(IntPredicate occurs) {
        Map<Integer, Integer> needed = new TreeMap<>(pairs);
        needed.values().removeIf(folded -> !occurs.test(folded));
        return needed;
    }
}
