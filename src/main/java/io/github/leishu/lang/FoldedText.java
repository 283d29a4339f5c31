package io.github.leishu.lang;

/**
 * Text folded for comparison (NFKC, lower case, Simplified) that knows where each folded unit came from. Both scripts,
 * full and half width, and letter case fold to the same; blanks are kept.
 */
public final class FoldedText {
    private final String folded;
    private final int[] starts;

    private FoldedText(String folded, int[] starts) {
        this.folded = folded;
        this.starts = starts;
    }

    public static FoldedText of(String text) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The folded text alone. */
    public static String fold(String text) {
        return of(text).folded();
    }

    public String folded() {
        return folded;
    }

    /** Offset (UTF-16) in the source of the folded unit at {@code index}; {@code index} may be the folded length. */
    public int start(int index) {
        return starts[index];
    }
}
