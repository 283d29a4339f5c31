package io.github.leishu.library.mine;

import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.English;
import io.github.leishu.library.text.MatchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names glossed in brackets, in both widths and orders: 中文(English, ABBR), 中文（English）, English（中文）,
 * 「中文」(English), mRNA(messenger RNA), Protospacer adjacent motif(PAM). One instance per run.
 */
final class GlossFinder {
    private static final int LONGEST_CONTEXT = 24;
    private static final int LONGEST_GLOSS = 90;
    private static final Pattern INTRODUCTION = Pattern.compile("\\s*(?:英语|英文名称|英文名|英文|英|拉丁语|学名|简称|缩写)\\s*[:为]?\\s*");
    private static final String SEPARATORS = ",;、";
    private static final Pattern PART = Pattern.compile("[,;、]\\s*(?:(?:简称|缩写|又称|英文)(?:为|:)?\\s*)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final String OPENERS = "「『“‘\"《〈";
    private static final String CLOSERS = "」』”’\"》〉";

    /** By what stands in brackets, which is mostly one of a few thousand names again and again. */
    private final Map<String, List<String>> partsByInside = new HashMap<>();

    void find(ArticleText article, RunText run, Consumer<Gloss> found) {
        String text = run.match().text();
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = close(text, open);
            if (close > open) {
                gloss(article, run, open, close).ifPresent(found);
            }
            open = text.indexOf('(', Math.max(open + 1, close));
        }
    }

    /** Where the brackets opened at {@code open} close; -1 where they hold others, or too much, or next to nothing. */
    private static int close(String text, int open) {
        int last = Math.min(text.length() - 1, open + LONGEST_GLOSS + 1);
        for (int at = open + 1; at <= last; at++) {
            if (text.charAt(at) == ')') {
                return at - open > 2 ? at : -1;
            }
            if (text.charAt(at) == '(') {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Gloss> gloss(ArticleText article, RunText run, int open, int close) {
        String text = run.match().text();
        int from = open + 1;
        if (hasHan(text, from, close)) {
            Matcher introduction = INTRODUCTION.matcher(text).region(from, close);
            from = introduction.lookingAt() ? introduction.end() : from;
        }
        if (hasHan(text, from, close)) {
            return reversed(article, run, open, from, close);
        }
        List<String> parts = knownParts(run, from, close);
        return parts.isEmpty() ? Optional.empty() : forward(article, run, open, parts);
    }

    private List<String> knownParts(RunText run, int from, int to) {
        String inside =
                run.run().text().substring(run.match().start(from), run.match().start(to));
        List<String> known = partsByInside.get(inside);
        if (known == null) {
            known = parts(run, from, to);
            partsByInside.put(inside, known);
        }
        return known;
    }

    /** The bracket's parts in the source's own letters: an English name, an abbreviation, or both in this order. */
    private static List<String> parts(RunText run, int from, int to) {
        String text = run.match().text();
        int separator = from;
        while (separator < to && SEPARATORS.indexOf(text.charAt(separator)) < 0) {
            separator++;
        }
        String first = run.source(from, separator).strip();
        if (!isEnglish(first) || !English.isName(first)) {
            return List.of();
        }
        String second = separator < to ? behind(run, separator, to) : "";
        if (English.isAbbreviation(first)) {
            return second.isEmpty() || !English.isName(second) || !isEnglish(second)
                    ? List.of("", first)
                    : List.of(second, first);
        }
        boolean abbreviated = second.isEmpty() || English.isAbbreviation(second) || English.abbreviates(second, first);
        return abbreviated ? List.of(first, second) : List.of();
    }

    /** What stands behind a separator and the words that announce an abbreviation. */
    private static String behind(RunText run, int separator, int to) {
        Matcher part = PART.matcher(run.match().text()).region(separator, to);
        int from = part.lookingAt() ? part.end() : to;
        return from < to ? run.source(from, to).strip() : "";
    }

    /** Whether it is written in Latin and Greek letters, with the marks of names, and begins with no mark. */
    private static boolean isEnglish(String text) {
        if (text.isEmpty() || !isEnglishLetter(text.codePointAt(0))) {
            return false;
        }
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isEnglishLetter(c) && " '’/.+".indexOf(c) < 0 && Character.getType(c) != Character.DASH_PUNCTUATION) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private static boolean isEnglishLetter(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c);
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK;
    }

    /** Chinese, or a Latin name, before the brackets. */
    private static Optional<Gloss> forward(ArticleText article, RunText run, int bracket, List<String> parts) {
        String text = run.match().text();
        int end = bracket;
        boolean quoted = end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0;
        end = quoted ? end - 1 : end;
        int start = contextStart(text, end);
        String english = parts.get(0);
        String abbreviation = parts.get(1);
        String latin = lastLatin(run, start, end);
        if (!latin.isEmpty() && !english.isEmpty() && !sharesWord(latin, english)) {
            boolean expands = English.abbreviates(latin, english);
            return expands ? Optional.of(new Gloss(article, run, end, end, true, english, latin)) : Optional.empty();
        }
        if (!latin.isEmpty() && english.isEmpty()) {
            String phrase = latinPhrase(run, start, end);
            return English.abbreviates(abbreviation, phrase)
                    ? Optional.of(new Gloss(article, run, end, end, true, phrase, abbreviation))
                    : Optional.empty();
        }
        boolean exact = quoted && start > 0 && OPENERS.indexOf(text.charAt(start - 1)) >= 0;
        return end - start >= 2 && hasHan(text, start, end)
                ? Optional.of(new Gloss(article, run, start, end, exact, english, abbreviation))
                : Optional.empty();
    }

    /** A Latin name before brackets that hold a Chinese one. */
    private static Optional<Gloss> reversed(ArticleText article, RunText run, int bracket, int from, int to) {
        String inside = run.match().text().substring(from, to);
        if (to - from < 2 || to - from > 12 || !inside.codePoints().allMatch(c -> isNamePart((char) c))) {
            return Optional.empty();
        }
        String phrase = latinPhrase(run, contextStart(run.match().text(), bracket), bracket);
        if (phrase.isEmpty() || !English.isName(phrase)) {
            return Optional.empty();
        }
        boolean abbreviation = English.isAbbreviation(phrase);
        return Optional.of(
                new Gloss(article, run, from, to, true, abbreviation ? "" : phrase, abbreviation ? phrase : ""));
    }

    private static int contextStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_CONTEXT && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        while (start < end
                && start > 0
                && MatchText.isLatin(text.charAt(start))
                && MatchText.isLatin(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return MatchText.isHan(c) || MatchText.isLatin(c) || c == '-' || c == '/' || c == ' ' || c == '·' || c == '‧';
    }

    /** The Latin word at the end of [start, end), as written. */
    private static String lastLatin(RunText run, int start, int end) {
        String text = run.match().text();
        int from = end;
        while (from > start && (MatchText.isLatin(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
            from--;
        }
        return from == end ? "" : run.source(from, end);
    }

    /** All Latin words at the end of [start, end), as written. */
    private static String latinPhrase(RunText run, int start, int end) {
        String text = run.match().text();
        int from = end;
        while (from > start && !MatchText.isHan(text.charAt(from - 1))) {
            from--;
        }
        return from == end ? "" : run.source(from, end).strip();
    }

    private static boolean sharesWord(String latin, String english) {
        String word = English.key(latin);
        for (String other : BETWEEN_WORDS.split(english)) {
            if (English.key(other).equals(word)) {
                return true;
            }
        }
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean hasHan(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (MatchText.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
