package io.github.leishu.lang;

/** Which language, and for Chinese which script, a text is in. */
public final class Language {
    private Language() {}

    /** {@code zh-Hant}, {@code zh-Hans}, {@code ja}, {@code en} or {@code und}, from the characters alone. */
    public static String detect(String text) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The script of a language tag; empty for anything that is not Chinese. {@code zh-TW}, {@code zh-HK} are Traditional. */
    public static java.util.Optional<Script> script(String tag) {
        throw new UnsupportedOperationException("skeleton");
    }
}
