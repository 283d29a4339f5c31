package io.github.leishu.library.copies;

import io.github.leishu.article.TextRun;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.MatchText;
import java.util.function.LongConsumer;

/**
 * The 4-grams of a text, four UTF-16 units in a number: folded, so that scripts, widths and letter case make no
 * difference, without blanks, punctuation, code and references, and without what is quoted from others.
 */
final class Grams {
    private static final int UNITS = Long.SIZE / Character.SIZE;

    private Grams() {}

    /** In reading order. */
    static void of(ArticleText text, LongConsumer grams) {
        int units = 0;
        long window = 0;
        for (ArticleText.RunText run : text.runs()) {
            if (run.run().kind() == TextRun.Kind.QUOTE) {
                continue;
            }
            String folded = run.match().text();
            for (int i = 0; i < folded.length(); i++) {
                if (!isSaid(folded.charAt(i))) {
                    continue;
                }
                window = window << Character.SIZE | folded.charAt(i);
                units++;
                if (units >= UNITS) {
                    grams.accept(window);
                }
            }
        }
    }

    private static boolean isSaid(char c) {
        return MatchText.isHan(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
