package io.github.leishu.lang;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of people in Traditional. Many surnames kept their own character when the words that sound like them got another:
 * 于 and 於, 范 and 範, 余 and 餘.
 */
final class PersonalNames {
    /** A surname of one character, or of two such as 鮮于 that OpenCC knows, and one or two of the given name. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}]{2,4}");

    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("于", "于"),
            Map.entry("范", "范"),
            Map.entry("余", "余"),
            Map.entry("郁", "郁"),
            Map.entry("朴", "朴"),
            Map.entry("涂", "涂"),
            Map.entry("游", "游"),
            Map.entry("宁", "寧"),
            Map.entry("岳", "岳"),
            Map.entry("谷", "谷"),
            Map.entry("姜", "姜"),
            Map.entry("沈", "沈"));

    /** Characters that in given names are seldom what they mostly are in texts. */
    private static final Map<String, String> GIVEN = Map.of("冲", "沖", "里", "里", "征", "征", "岳", "岳", "岩", "岩", "后", "后");

    private PersonalNames() {}

    /**
     * The name in both scripts, where it becomes something else than the same characters in a text.
     *
     * @param name as written in Simplified; anything that is no Chinese name gives nothing, nor does what is a word, as the
     *     names of publications are
     */
    static Optional<WordPair> pair(String name, OpenccEngine toHant) {
        if (!NAME.matcher(name).matches() || isPhrase(name, toHant.phrases())) {
            return Optional.empty();
        }
        StringBuilder hant = new StringBuilder();
        String text = toHant.convert(name);
        if (text.length() != name.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < name.length(); i++) {
            String as = text.substring(i, i + 1);
            hant.append((i == 0 ? SURNAMES : GIVEN).getOrDefault(name.substring(i, i + 1), as));
        }
        return text.contentEquals(hant) ? Optional.empty() : Optional.of(new WordPair(hant.toString(), name));
    }

    private static boolean isPhrase(String name, PhraseTable phrases) {
        int phrase = phrases.longest(name, 0);
        return phrase >= 0 && phrases.key(phrase).length() == name.length();
    }
}
