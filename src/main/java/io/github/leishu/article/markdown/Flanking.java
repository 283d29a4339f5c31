package io.github.leishu.article.markdown;

import io.github.leishu.article.normal.Cjk;

/**
 * Whether a run of delimiters may open or close emphasis, from the characters around it.
 *
 * <p>CommonMark 0.31, 6.2: "A left-flanking delimiter run is a delimiter run that is (1) not followed by Unicode
 * whitespace, and either (2a) not followed by a Unicode punctuation character, or (2b) followed by a Unicode punctuation
 * character and preceded by Unicode whitespace or a Unicode punctuation character." For {@code *} and {@code ~} the
 * amendment of markdown-cjk-friendly applies: a punctuation character of East Asian writing does not count as one in
 * (2a), and an East Asian character will do in (2b), so that {@code **中文。**后面} is strong.
 */
final class Flanking {
    /** Stands for the beginning or end of a line. */
    static final int EDGE = '\n';

    private Flanking() {}

    static boolean opens(char delimiter, int before, int after) {
        if (delimiter == '_') {
            return left(before, after) && (!left(after, before) || punctuation(before));
        }
        return friendly(before, after);
    }

    static boolean closes(char delimiter, int before, int after) {
        if (delimiter == '_') {
            return left(after, before) && (!left(before, after) || punctuation(after));
        }
        return friendly(after, before);
    }

    private static boolean friendly(int outside, int inside) {
        return !Cjk.blank(inside)
                && (!punctuation(inside)
                        || Cjk.is(inside)
                        || Cjk.blank(outside)
                        || punctuation(outside)
                        || Cjk.is(outside));
    }

    /** Left-flanking; right-flanking with the arguments swapped. */
    private static boolean left(int outside, int inside) {
        return !Cjk.blank(inside) && (!punctuation(inside) || Cjk.blank(outside) || punctuation(outside));
    }

    /** No supplementary character counts: Flexmark shows its halves, which are no punctuation. */
    private static boolean punctuation(int point) {
        return !Character.isSupplementaryCodePoint(point) && Cjk.punctuation(point);
    }
}
