package io.github.leishu.library.text;

import io.github.leishu.lang.FoldedText;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** English names: their comparison, their abbreviations, and what can't be one. */
public final class English {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Pd}'’./]+");
    private static final Pattern CITATION = Pattern.compile(
            "(?=[12efFvVpPnNhw@])(?:\\b(?:1[89]|20)\\d\\d\\b|\\bet al\\b|\\betc\\b|\\b(?i:fig|vol|pp|no)\\.|https?:|www\\.|@)");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "to", "is", "are", "was", "we", "you", "i", "it", "that", "this", "not", "with", "by", "from", "via",
            "inc", "ltd", "corp", "co");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern NO_SIGN = Pattern.compile("[^a-z0-9]+");
    /** 8 KB SRAM, 32 位: an amount. */
    private static final Pattern AMOUNT = Pattern.compile("^[\\d.,]+\\s.*");

    private static final Pattern PERSONAL = Pattern.compile(
            "\\p{Lu}\\.|(?:\\p{Lu}\\.)+|(?:[dDlO]['’]|Ma?c)?\\p{Lu}\\p{Ll}+(?:\\p{Pd}\\p{Lu}\\p{Ll}+)*|v[oa]n|de[rlns]?|d[aiou]s?|l[ae]|bin|al|ter|zu");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*");

    private English() {}

    /** Case, plural, hyphens and blanks do not count: {@code Off-target effects} equals {@code off target effect}. */
    public static String key(String english) {
        String joined = SEPARATOR.matcher(FoldedText.fold(english)).replaceAll("");
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

    public static int words(String english) {
        return BETWEEN_WORDS.split(english.strip()).length;
    }

    /** Capitals, or capitals mixed with digits and hyphens, at most 10 characters: {@code RSV}, {@code CAR-T}, {@code mRNA}. */
    public static boolean isAbbreviation(String text) {
        if (text.length() < 2
                || text.length() > 10
                || !ABBREVIATION.matcher(text).matches()) {
            return false;
        }
        int capitals = count(text, Character::isUpperCase);
        int small = count(text, Character::isLowerCase);
        return capitals >= 2 && small <= capitals + 1 || capitals >= 1 && count(text, Character::isDigit) > 0;
    }

    private static int count(String text, IntPredicate kind) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += kind.test(text.charAt(i)) ? 1 : 0;
        }
        return count;
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
        int letters = count(text, Character::isLetter);
        int digits = count(text, Character::isDigit);
        return letters >= 2
                && digits <= letters
                && text.length() <= 80
                && words(text) <= 8
                && !AMOUNT.matcher(text).matches()
                && !CITATION.matcher(text).find()
                && !holdsFunctionWord(text);
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
