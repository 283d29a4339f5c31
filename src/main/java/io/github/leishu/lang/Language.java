package io.github.leishu.lang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which language, and for Chinese which script, a text is in. */
public final class Language {
    private static final Set<String> CHINESE = Set.of("zh", "cmn", "yue", "wuu", "nan", "hak", "lzh");
    /** By the likely subtags of CLDR; the other languages are mostly written in Traditional. */
    private static final Set<String> MOSTLY_SIMPLIFIED = Set.of("zh", "cmn", "wuu");

    private static final Set<String> TRADITIONAL = Set.of("hant", "tw", "hk", "mo", "cht");
    private static final Set<String> SIMPLIFIED = Set.of("hans", "cn", "sg", "my", "chs");

    private Language() {}

    /**
     * {@code zh-Hant}, {@code zh-Hans}, {@code ja}, {@code en} or {@code und}, from the characters alone. Chinese that is
     * the same in both scripts counts as Traditional, since converting from there loses less.
     */
    public static String detect(String text) {
        return CharacterCensus.of(List.of(text)).language();
    }

    /**
     * The language of a text for which a page or file declares one. Templates lie: a declaration counts only where the
     * characters do not speak against it, so a Traditional text under {@code lang="zh-CN"} or {@code lang="en"} is
     * {@code zh-Hant}. Chinese comes as {@code zh-Hant} or {@code zh-Hans}, whatever region was declared.
     */
    public static String of(String text, String declared) {
        return of(List.of(text), declared);
    }

    /** The same for a text in pieces, which may end anywhere but within a character. */
    public static String of(List<String> pieces, String declared) {
        CharacterCensus census = CharacterCensus.of(pieces);
        String detected = census.language();
        Optional<Script> script = script(detected);
        if (script.isPresent()) {
            boolean telling = census.traditional() != census.simplified();
            return script(declared)
                    .filter(said -> !telling)
                    .or(() -> script)
                    .map(Script::tag)
                    .orElse(detected);
        }
        // other languages in Latin letters look like English
        boolean silent = declared.isBlank() || script(declared).isPresent() || declared.startsWith("ja");
        return detected.equals("ja") || silent ? detected : declared;
    }

    /**
     * The script of a language tag; empty for anything that is not Chinese. {@code zh-TW}, {@code zh-HK} are Traditional,
     * {@code zh} alone is Simplified. Case does not matter, and {@code _} counts as {@code -}.
     */
    public static Optional<Script> script(String tag) {
        List<String> parts = List.of(tag.toLowerCase(Locale.ROOT).split("[-_]", -1));
        if (!CHINESE.contains(parts.get(0))) {
            return Optional.empty();
        }
        // A script subtag outranks the region: zh-Hans-HK is Simplified.
        if (parts.contains("hans")) {
            return Optional.of(Script.HANS);
        } else if (parts.contains("hant") || parts.stream().anyMatch(TRADITIONAL::contains)) {
            return Optional.of(Script.HANT);
        }
        boolean simplified =
                MOSTLY_SIMPLIFIED.contains(parts.get(0)) || parts.stream().anyMatch(SIMPLIFIED::contains);
        return Optional.of(simplified ? Script.HANS : Script.HANT);
    }
}
