package io.github.leishu.library.copies;

import io.github.leishu.library.text.ArticleText;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The different 4-grams of a text. Immutable. */
final class GramSet {
    /** Ascending. */
    private final long[] grams;

    private GramSet(long[] grams) {
        this.grams = grams;
    }

    static GramSet of(ArticleText text) {
        LongStream.Builder all = LongStream.builder();
        Grams.of(text, all);
        long[] grams = all.build().sorted().toArray();
        int distinct = 0;
        for (int i = 0; i < grams.length; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return new GramSet(Arrays.copyOf(grams, distinct));
    }

    int size() {
        return grams.length;
    }

    /** How many both have. */
    int shared(GramSet other) {
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
}
