package io.github.leishu.lang;

/** The converters between the scripts. Made once and shared; thread-safe. */
public final class ChineseConverters {
    private ChineseConverters() {}

    /**
     * What brings text in {@code language} into {@code target}: {@link ScriptConverter#IDENTITY} for text already in it and
     * for languages other than Chinese.
     */
    public static ScriptConverter to(Script target, String language) {
        throw new UnsupportedOperationException("skeleton");
    }
}
