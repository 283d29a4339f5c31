package io.github.leishu.site.search;

/** Numbers in few characters: five bits each, the lowest first; a sixth says that more follow. */
final class Numbers {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private Numbers() {}

    /** @param number not negative */
    static void append(StringBuilder out, int number) {
        int rest = number;
        while (rest >= MORE) {
            out.append(DIGITS.charAt(rest & (MORE - 1) | MORE));
            rest >>>= BITS;
        }
        out.append(DIGITS.charAt(rest));
    }

    /** Numbers of either sign: 0, -1, 1, -2 … are written as 0, 1, 2, 3 … */
    static void appendSigned(StringBuilder out, int number) {
        append(out, number < 0 ? -2 * number - 1 : 2 * number);
    }
}
