package io.github.leishu.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits running text into sentences, Chinese and Latin. */
public final class Sentences {
    private static final String CLOSERS = "」』”’）)】］]》〉\"'";
    /** Words before a full stop that ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "al", "approx", "ca", "cf", "co", "corp", "dept", "dr", "ed", "eds", "e.g", "eq", "etc", "fig", "figs",
            "i.e", "inc", "jr", "ltd", "mr", "mrs", "ms", "no", "nos", "p", "pp", "prof", "ref", "sp", "spp", "sr",
            "st", "subsp", "univ", "var", "viz", "vol", "vs");

    private Sentences() {}

    /** Offsets [from, to) of a sentence in UTF-16 units, without blanks at its ends. */
    public record Range(int from, int to) {}

    /**
     * Every sentence in order; closing quotes and brackets belong to the sentence before them. A blank line ends a
     * sentence; a single line break, a decimal point, an initial (J. Doudna) and a known abbreviation do not.
     */
    public static List<Range> split(String text) {
        List<Range> sentences = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfSentence(text, at);
            if (end > at) {
                add(sentences, text, from, end);
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        add(sentences, text, from, text.length());
        return List.copyOf(sentences);
    }

    /** Behind the sentence, closers included, when what stands at {@code at} ends one; else {@code at}. */
    private static int endOfSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at;
        }
        if (!isStop(c)) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && isStop(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean ends = c >= 0x80 || (followedByNewSentence(text, end) && !(c == '.' && isAbbreviation(text, at)));
        return ends ? end : at;
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '。', '！', '？', '｡', '!', '?', '.' -> true;
            default -> false;
        };
    }

    /** Latin stops also stand inside of words and URLs; a blank, a Han character or the end must follow. */
    private static boolean followedByNewSentence(String text, int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        int c = text.codePointAt(next);
        return next > end ? !Character.isLowerCase(c) : Character.isIdeographic(c);
    }

    private static boolean isAbbreviation(String text, int stop) {
        int from = stop;
        while (from > 0 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordPart(char c) {
        return (c < 0x250 && Character.isLetter(c)) || c == '.';
    }

    private static void add(List<Range> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Range(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
