package io.github.leishu.article.normal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that stand inside Markdown's brackets, cut down to what can be read back. */
public final class Labels {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Labels() {}

    /** A footnote's label: letters, digits, {@code -}, {@code _} and {@code .}, lower case; never empty. */
    public static String clean(String label) {
        String cleaned = label.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_.-]+", "-");
        return cleaned.isEmpty() ? "-" : cleaned;
    }

    /** A wikilink's target or label: one line, without brackets of any kind, bars, backslashes and backticks. */
    public static String wiki(String part) {
        return oneLine(part.replaceAll("[\\[\\]|\\\\`<>]+", " ")).strip();
    }

    /** The first word of a fence's info string, as far as it can be a language's name. */
    public static String language(String info) {
        return info.strip().split("\\s", 2)[0].replaceAll("[^A-Za-z0-9+#._-]", "");
    }

    /** Without line breaks and controls; runs of blanks are one space. */
    public static String oneLine(String text) {
        String line = LineJoiner.sanitised(text);
        return isOneLine(line) ? line : BLANKS.matcher(line).replaceAll(" ");
    }

    private static boolean isOneLine(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\t' && c <= '\r' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }
}
