package io.github.leishu.article.html;

import java.util.regex.Pattern;

/**
 * Marks English in text of another language ({@code lang="en"}, WCAG 3.1.2), so that it is read, broken and set as English.
 * A name or a term alone, such as CRISPR, is part of the language around it.
 */
final class EnglishRuns {
    /** Words of at least two letters that make a run of Latin letters a phrase. */
    private static final int PHRASE = 3;

    /** Latin letters are those of pinyin, German and Latin too. */
    private static final Pattern FUNCTION_WORD = Pattern.compile(
            "(?i)(?<![a-z])(?:the|of|and|an?|to|for|with|on|by|is|are|from|at|as|or|that|we|how|not)(?![a-z])");

    private static final Pattern ADDRESS = Pattern.compile("://|(?i:www\\.)");

    private EnglishRuns() {}

    /** The text escaped, its phrases of English in {@code span}s. */
    static String mark(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean latin = isLatin(text.charAt(at));
            while (end < text.length() && isLatin(text.charAt(end)) == latin) {
                end++;
            }
            if (latin) {
                run(text.substring(at, end), out);
            } else {
                out.append(Html.escape(text.substring(at, end)));
            }
            at = end;
        }
        return out.toString();
    }

    private static void run(String run, StringBuilder out) {
        int from = 0;
        int to = run.length();
        while (from < to && !isLetter(run.charAt(from))) {
            from++;
        }
        while (to > from && !isLetter(run.charAt(to - 1)) && run.charAt(to - 1) != '.') {
            to--;
        }
        String phrase = run.substring(from, to);
        if (words(phrase) < PHRASE
                || !FUNCTION_WORD.matcher(phrase).find()
                || ADDRESS.matcher(phrase).find()) {
            out.append(Html.escape(run));
            return;
        }
        out.append(Html.escape(run.substring(0, from)))
                .append("<span lang=\"en\">")
                .append(Html.escape(phrase))
                .append("</span>")
                .append(Html.escape(run.substring(to)));
    }

    private static int words(String phrase) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i <= phrase.length(); i++) {
            if (i < phrase.length() && isLetter(phrase.charAt(i))) {
                letters++;
            } else {
                words += letters > 1 ? 1 : 0;
                letters = 0;
            }
        }
        return words;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** ASCII on one line, and the quotes and dashes of English print. */
    private static boolean isLatin(char c) {
        return c >= ' ' && c <= '~' || c == '’' || c == '–';
    }
}
