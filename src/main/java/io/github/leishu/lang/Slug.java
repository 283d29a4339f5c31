package io.github.leishu.lang;

/** Names for URLs and files: ASCII, lower case, hyphens. */
public final class Slug {
    /** Longest slug made from a title. */
    public static final int MAX_LENGTH = 60;

    private Slug() {}

    /**
     * The text romanised (pinyin without tones, one syllable a word; Latin kept), lower case, hyphens, at most {@link
     * #MAX_LENGTH} characters, cut at a hyphen. Never empty, never a name that Windows reserves.
     */
    public static String of(String text) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** An anchor for a heading: letters and digits of any script kept, blanks to hyphens, the rest dropped. */
    public static String anchor(String heading) {
        throw new UnsupportedOperationException("skeleton");
    }
}
