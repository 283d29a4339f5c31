package io.github.leishu.ingest.score.words;

/** What single characters are to those who read words. */
public final class Letters {
    /** From here on characters are words of their own. */
    public static final char WIDE = 0x2E80;

    private static final int ASCII = 128;

    /** The {@link #code} of each character that most text is made of. */
    private static final byte[] CODES = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            CODES[c] = (byte) rareCode(c);
        }
    }

    private Letters() {}

    /** A letter in lower case, the negative of a digit, 0 for other characters. */
    public static int code(char c) {
        return c < ASCII ? CODES[c] : rareCode(c);
    }

    /** The same, but 0 for all that is not ASCII. */
    public static int plainCode(char c) {
        return c < ASCII ? CODES[c] : 0;
    }

    private static int rareCode(char c) {
        return Character.isLetter(c) ? Character.toLowerCase(c) : Character.isDigit(c) ? -c : 0;
    }
}
