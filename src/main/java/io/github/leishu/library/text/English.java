package io.github.leishu.library.text;

import io.github.leishu.lang.FoldedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English names: their comparison, their abbreviations, and what can't be one. */
public final class English {
    private static final Pattern CITATION = Pattern.compile(
            "(?=[12efFvVpPnNhw@])(?:\\b(?:1[89]|20)\\d\\d\\b|\\bet al\\b|\\betc\\b|\\b(?i:fig|vol|pp|no)\\.|https?:|www\\.|@)");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "to", "is", "are", "was", "we", "you", "i", "it", "that", "this", "not", "with", "by", "from", "via",
            "inc", "ltd", "corp", "co");
    private static final Pattern NO_SIGN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PERSONAL = Pattern.compile(
            "\\p{Lu}\\.|(?:\\p{Lu}\\.)+|(?:[dDlO]['’]|Ma?c)?\\p{Lu}\\p{Ll}+(?:\\p{Pd}\\p{Lu}\\p{Ll}+)*|v[oa]n|de[rlns]?|d[aiou]s?|l[ae]|bin|al|ter|zu");

    private English() {}

    /** Case, plural, hyphens and blanks do not count: {@code Off-target effects} equals {@code off target effect}. */
    public static String key(String english) {
        String joined = joined(FoldedText.fold(english));
        if (joined.endsWith("ies") && joined.length() > 6) {
            return joined.substring(0, joined.length() - 3) + "y";
        }
        boolean plural = joined.endsWith("s")
                && !joined.endsWith("ss")
                && !joined.endsWith("is")
                && !joined.endsWith("us")
                && joined.length() > 4;
        return plural ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static String joined(String words) {
        StringBuilder joined = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isBetweenWords(c) && "'’./".indexOf(c) < 0) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    /** Blanks and hyphens part words. */
    public static int words(String english) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < english.length(); i++) {
            boolean between = isBetweenWords(english.charAt(i));
            words += !between && !inside ? 1 : 0;
            inside = !between;
        }
        return words;
    }

    private static boolean isBetweenWords(char c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** Capitals, or capitals mixed with digits and hyphens, at most 10 characters: {@code RSV}, {@code CAR-T}, {@code mRNA}. */
    public static boolean isAbbreviation(String text) {
        if (text.length() < 2 || text.length() > 10) {
            return false;
        }
        int capitals = 0;
        int small = 0;
        int digits = 0;
        boolean afterMark = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '-' || c == '/';
            if (mark ? afterMark : !isAsciiLetterOrDigit(c)) {
                return false;
            }
            afterMark = mark;
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            small += c >= 'a' && c <= 'z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return !afterMark && (capitals >= 2 && small <= capitals + 1 || capitals >= 1 && digits > 0);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Whether {@code text} can stand for {@code phrase}: its letters occur in it in this order, the first at its start. */
    public static boolean abbreviates(String text, String phrase) {
        String signs = NO_SIGN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String letters = signs.endsWith("s") ? signs.substring(0, signs.length() - 1) : signs;
        String full = phrase.toLowerCase(Locale.ROOT);
        if (letters.length() < 2 || letters.length() >= full.length()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = full.indexOf(letters.charAt(i), at + 1);
            if (at < 0 || i == 0 && at > 0 && !full.contains("-" + letters.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** No citation, sentence, address or number: what is left may be the English name of something. */
    public static boolean isName(String text) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 2
                && digits <= letters
                && text.length() <= 80
                && words(text) <= 8
                && !isAmount(text)
                && !CITATION.matcher(text).find()
                && !holdsFunctionWord(text);
    }

    /** 8 KB SRAM, 32 位. */
    private static boolean isAmount(String text) {
        int at = 0;
        while (at < text.length() && "0123456789.,".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private static boolean holdsFunctionWord(String text) {
        int from = 0;
        for (int to = 0; to <= text.length(); to++) {
            if (to == text.length() || !isWordPart(text.charAt(to))) {
                if (to > from
                        && FUNCTION_WORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = to + 1;
            }
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** Two to five words as in the names of persons: {@code Félix d'Hérelle}, {@code John B. Gurdon}, {@code Max von Laue}. */
    public static boolean isPersonal(String text) {
        String[] words = text.strip().split("\\s+");
        boolean spelled = words.length >= 2 && words.length <= 5;
        for (String word : words) {
            spelled &= PERSONAL.matcher(word).matches();
        }
        return spelled && Character.isUpperCase(words[0].charAt(0));
    }

    /** Every word capitalised, as in names of persons and organisations (and in headings). */
    public static boolean isTitleCase(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (!Character.isUpperCase(word.charAt(0)) || word.length() < 2) {
                return false;
            }
        }
        return true;
    }
}
