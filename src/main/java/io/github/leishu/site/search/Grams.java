package io.github.leishu.site.search;

import java.util.Arrays;

/**
 * The pieces of folded text that the index is asked for: each character by itself; of the letters, digits and Han
 * characters also each two that touch, each three of ASCII, and each two with a blank between. Whatever contains a text contains its grams; the
 * reader picks a few of them, then looks into the texts found.
 */
final class Grams {
    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;
    private static final int HASH_START = 0x811C9DC5;
    private static final int HASH_FACTOR = 0x01000193;

    private Grams() {}

    /** Is handed a gram, packed; never 0. */
    @FunctionalInterface
    interface Visitor {
        void gram(long packed);
    }

    /** Every gram at every place. */
    static void forEach(String folded, Visitor visitor) {
        int[] points = points(folded);
        for (int i = 0; i < points.length; i++) {
            if (points[i] != ' ') {
                visitor.gram(points[i]);
            }
            if (!counts(points[i]) || i + 1 == points.length) {
                continue;
            }
            if (counts(points[i + 1])) {
                visitor.gram(pack(points[i], points[i + 1], 0));
            }
            if (i + 2 < points.length && isTriple(points[i], points[i + 1], points[i + 2])) {
                visitor.gram(pack(points[i], points[i + 1], points[i + 2]));
            }
        }
    }

    /** As {@code codePoints} of the text, which takes ten times as long. */
    private static int[] points(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(points[count - 1])) {
            points[count++] = text.codePointAt(i);
        }
        return count == points.length ? points : Arrays.copyOf(points, count);
    }

    private static boolean isTriple(int a, int b, int c) {
        return b == ' ' ? counts(a) && counts(c) : isAscii(a) && isAscii(b) && isAscii(c);
    }

    private static boolean isAscii(int c) {
        return c < 0x80 && counts(c);
    }

    /**
     * Neither blank nor punctuation, by ranges that the reader in the browser can repeat to the letter: what its Unicode
     * knows differs from browser to browser.
     */
    static boolean counts(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 0xC0 && (c < 0x2000 || c > 0x206F) && (c < 0x3000 || c > 0x303F));
    }

    private static long pack(int a, int b, int c) {
        return a | (long) b << BITS | (long) c << (2 * BITS);
    }

    static String text(long packed) {
        int[] points = {(int) packed & MASK, (int) (packed >>> BITS) & MASK, (int) (packed >>> (2 * BITS)) & MASK};
        int length = (int) Arrays.stream(points).filter(c -> c != 0).count();
        return new String(points, 0, length);
    }

    /** Which of so many files a gram is in. FNV-1a over the code points. */
    static int file(String gram, int files) {
        int hash = HASH_START;
        for (int c : gram.codePoints().toArray()) {
            hash = (hash ^ c) * HASH_FACTOR;
        }
        return Integer.remainderUnsigned(hash ^ hash >>> 15, files);
    }
}
