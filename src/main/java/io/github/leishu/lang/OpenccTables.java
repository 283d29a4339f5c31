package io.github.leishu.lang;

import java.util.Set;

/**
 * OpenCC's dictionaries, put together so that one pass gives what the stages of its configurations {@code s2tw} and
 * {@code tw2s} give one after the other.
 */
final class OpenccTables {
    /**
     * Words that are far oftener the middle of something else: 道里, a district of Harbin, of 肠道里, 隧道里; 更复 of
     * 更复杂, 是只 of 是只有, 并为 of 数据，并为此, 小几 of 小几个.
     */
    static final Set<String> MISLEADING = Set.of("道里", "更复", "是只", "并为", "小几");

    private OpenccTables() {}

    /**
     * {@code s2tw}: the phrases, then the characters, then Taiwan's variants. The last stage works inside of what the
     * first has matched, so it may as well be applied to the values.
     */
    static PhraseTable toTaiwan() {
        PhraseTable variants = table("TWVariantsPhrases", "TWVariants");
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (String name : new String[] {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"}) {
            dictionary(name).forEach((key, candidates) -> {
                if (!MISLEADING.contains(key)) {
                    builder.put(key, variants.replace(OpenccDictionary.first(candidates)));
                }
            });
        }
        dictionary("TWVariants").forEach((key, candidates) -> builder.put(key, OpenccDictionary.first(candidates)));
        return normalising(builder);
    }

    /**
     * {@code tw2s}: Taiwan's variants back to OpenCC's own standard, then the phrases, then the characters. A phrase
     * counts in its own form and in Taiwan's.
     */
    static PhraseTable fromTaiwan() {
        PhraseTable variants = table("TWVariantsPhrases", "TWVariants");
        PhraseTable simplify = table("TSPhrases", "TSCharactersExt", "TSCharacters");
        PhraseTable.Builder builder = new PhraseTable.Builder();
        OpenccDictionary phrases = dictionary("TSPhrases");
        phrases.forEach((key, candidates) -> builder.put(key, OpenccDictionary.first(candidates)));
        phrases.forEach((key, candidates) -> builder.put(variants.replace(key), OpenccDictionary.first(candidates)));
        for (String name : new String[] {"TWVariantsRevPhrases", "TWVariantsRev"}) {
            dictionary(name)
                    .forEach((key, candidates) ->
                            builder.put(key, simplify.replace(OpenccDictionary.first(candidates))));
        }
        for (String name : new String[] {"TSCharactersExt", "TSCharacters"}) {
            dictionary(name).forEach((key, candidates) -> builder.put(key, OpenccDictionary.first(candidates)));
        }
        return normalising(builder);
    }

    /** Compatibility ideographs stand for the characters they are copies of. */
    private static PhraseTable normalising(PhraseTable.Builder builder) {
        PhraseTable table = builder.build();
        dictionary("CJK_Compatibility_Ideographs")
                .forEach((key, candidates) -> builder.put(key, table.replace(OpenccDictionary.first(candidates))));
        return builder.build();
    }

    private static PhraseTable table(String... names) {
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (String name : names) {
            dictionary(name).forEach((key, candidates) -> builder.put(key, OpenccDictionary.first(candidates)));
        }
        return builder.build();
    }

    private static OpenccDictionary dictionary(String name) {
        return OpenccDictionary.load("opencc/" + name + ".txt");
    }
}
