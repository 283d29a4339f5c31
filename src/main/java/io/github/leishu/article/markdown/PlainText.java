package io.github.leishu.article.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.leishu.article.normal.Labels;

/** Plain text as inline Markdown, both ways, without a parser. */
public final class PlainText {
    private PlainText() {}

    /** One line in which nothing is markup. */
    public static String escape(String text) {
        return Escapes.text(oneLine(text), new Escapes.Place(":", "]", true, false, () -> false));
    }

    /** Resolves backslash escapes and character references. */
    public static String unescape(String markdown) {
        return BasedSequence.of(markdown).unescape();
    }

    /** Without line breaks and controls, runs of blanks as one space, and none at the ends. */
    public static String oneLine(String text) {
        return Labels.oneLine(text).strip();
    }
}
