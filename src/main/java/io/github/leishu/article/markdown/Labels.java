package io.github.leishu.article.markdown;

import java.util.Locale;

/** Names that stand inside Markdown's brackets, cut down to what can be read back. */
final class Labels {
    private Labels() {}

    /** A footnote's label: letters, digits, {@code -}, {@code _} and {@code .}, lower case; never empty. */
    static String clean(String label) {
        String cleaned = label.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_.-]+", "-");
        return cleaned.isEmpty() ? "-" : cleaned;
    }

    /** A wikilink's target or label: one line, without brackets of any kind, bars, backslashes and backticks. */
    static String wiki(String part) {
        return Leaves.oneLine(part.replaceAll("[\\[\\]|\\\\`<>]+", " ")).strip();
    }

    /** The first word of a fence's info string, as far as it can be a language's name. */
    static String language(String info) {
        return info.strip().split("\\s", 2)[0].replaceAll("[^A-Za-z0-9+#._-]", "");
    }
}
