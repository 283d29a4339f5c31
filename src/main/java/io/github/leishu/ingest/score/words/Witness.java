package io.github.leishu.ingest.score.words;

import java.util.Arrays;

/**
 * A text that speaks about the page's content (a description, the article's body in structured data), asked whether it
 * holds a passage. Letters and digits only, lower case; passages are found by the hashes of all its stretches of
 * {@value #STRETCH} characters, so that asking takes no longer where the witness is long. Immutable.
 */
public final class Witness {
    private static final int STRETCH = 14;
    private static final int LONGEST = 200_000;

    /** What the first character of a stretch is multiplied with in its hash. */
    private static final int FIRST = power(31, STRETCH - 1);

    private final LongIndex stretches = new LongIndex();

    public Witness(String text) {
        char[] plain = plain(text);
        int hash = 0;
        for (int i = 0; i < plain.length; i++) {
            if (i >= STRETCH) {
                hash -= plain[i - STRETCH] * FIRST;
            }
            hash = hash * 31 + plain[i];
            if (i >= STRETCH - 1) {
                stretches.add(hash);
            }
        }
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static char[] plain(String text) {
        char[] plain = new char[Math.min(text.length(), LONGEST)];
        int length = 0;
        for (int i = 0; i < text.length() && length < LONGEST; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain[length++] = Character.toLowerCase(c);
            }
        }
        return Arrays.copyOf(plain, length);
    }

    /**
     * The share of the passage's stretches that the witness confirms; 0 for passages that are too short.
     *
     * @param passage letters and digits in lower case, {@code length} of them
     */
    public double share(char[] passage, int length) {
        if (stretches.size() == 0) {
            return 0;
        }
        int asked = 0;
        int confirmed = 0;
        for (int i = 0; i + STRETCH <= length; i += STRETCH) {
            asked++;
            confirmed += stretches.find(hash(passage, i)) >= 0 ? 1 : 0;
        }
        return asked == 0 ? 0 : (double) confirmed / asked;
    }

    private static int hash(char[] text, int from) {
        int hash = 0;
        for (int i = from; i < from + STRETCH; i++) {
            hash = hash * 31 + text[i];
        }
        return hash;
    }
}
