package io.github.leishu.lang;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * OpenCC's dictionaries, put together so that one pass gives what the stages of its configurations {@code s2tw} and
 * {@code tw2s} give one after the other.
 */
final class OpenccTables {
    /**
     * Words that are far oftener the middle of something else: 道里, a district of Harbin, of 肠道里, 隧道里; 更复 of
     * 更复杂, 是只 of 是只有, 并为 of 数据，并为此, 小几 of 小几个; 於單, a prince of the Xiongnu, of 過於單純.
     */
    static final Set<String> MISLEADING = Set.of("道里", "更复", "是只", "并为", "小几", "於單");

    private OpenccTables() {}

    /**
     * {@code s2tw}: the phrases, then the characters, then Taiwan's variants. The last stage works inside of what the
     * first has matched, so it may as well be applied to the values.
     */
    static PhraseTable toTaiwan() {
        PhraseTable variants = table("TWVariantsPhrases", "TWVariants");
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (String name : new String[] {"STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"}) {
            put(name, UnaryOperator.identity(), variants::replace, builder);
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
        put("TSPhrases", UnaryOperator.identity(), UnaryOperator.identity(), builder);
        put("TSPhrases", variants::replace, UnaryOperator.identity(), builder);
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

    /** What a dictionary says, its words and their first candidates in the forms wanted. */
    private static void put(
            String name, UnaryOperator<String> word, UnaryOperator<String> candidate, PhraseTable.Builder builder) {
        dictionary(name).forEach((key, candidates) -> {
            if (!MISLEADING.contains(key)) {
                builder.put(word.apply(key), candidate.apply(OpenccDictionary.first(candidates)));
            }
        });
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
