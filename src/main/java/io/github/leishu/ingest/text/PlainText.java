package io.github.leishu.ingest.text;

import java.text.Normalizer;

/** The form in which texts are compared: NFKC, with single spaces for blanks; most texts are known to have it already. */
final class PlainText {
    /** Marks of other blocks that neither change nor compose. */
    private static final String STABLE = "‘’“”–—•·»«©®£€§¶→›‹°±†、。〃〈〉《》「」『』【】";

    private PlainText() {}

    static String of(String text) {
        return isPlain(text)
                ? text.strip()
                : withSingleBlanks(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .strip();
    }

    private static String withSingleBlanks(String text) {
        char[] characters = text.toCharArray();
        int to = 0;
        for (int i = 0; i < characters.length; i++) {
            boolean blank = isBlank(characters[i]);
            if (!blank || i == 0 || !isBlank(text.charAt(i - 1))) {
                characters[to++] = blank ? ' ' : characters[i];
            }
        }
        return new String(characters, 0, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c == 0x200B || c == 0xFEFF;
    }

    /** Whether it is its own NFKC form, with single spaces for blanks; not said of every text for which it is so. */
    private static boolean isPlain(String text) {
        char last = 0;
        char[] characters = text.toCharArray();
        for (char c : characters) {
            if (!isStable(c) || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return true;
    }

    /** Common characters that neither change nor compose in NFKC: ASCII, accented letters, quotes, dashes, Han. */
    private static boolean isStable(char c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0x4E00 && c <= 0x9FA5)
                || (c >= 0xC0 && c <= 0xFF)
                || STABLE.indexOf(c) >= 0;
    }

    /** Whether it neither changes nor composes, and is no capital but one of ASCII. */
    static boolean isSimple(char c) {
        return isStable(c) && (c < 0xC0 || c > 0xDE);
    }

    /** @param simple of simple characters only */
    static String inSmallLetters(String simple) {
        char[] characters = simple.toCharArray();
        boolean same = true;
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= 'A' && c <= 'Z') {
                characters[i] = (char) (c | 0x20);
                same = false;
            }
        }
        return same ? simple : new String(characters);
    }
}
