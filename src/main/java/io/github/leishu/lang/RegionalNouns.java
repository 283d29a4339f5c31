package io.github.leishu.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * The nouns of science and computing that Taiwan and the Mainland call by different words, from {@code nouns.tsv}. Words
 * that mean more than one thing in running text are not in it.
 */
final class RegionalNouns {
    private RegionalNouns() {}

    /** A noun of Taiwan and its counterpart of the Mainland, and into which scripts it is put. */
    record Noun(String hant, String hans, boolean toHant, boolean toHans) {}

    static List<Noun> load() {
        List<Noun> nouns = new ArrayList<>();
        OpenccDictionary.load("nouns.tsv").forEach((hant, rest) -> {
            String[] columns = rest.split("\t", -1);
            String direction = columns.length > 2 ? columns[2] : "";
            nouns.add(new Noun(hant, columns[0], !direction.equals(">"), !direction.equals("<")));
        });
        return List.copyOf(nouns);
    }

    /**
     * What replaces the other region's nouns in text that {@code engine} has brought into {@code target}; of two for one
     * noun that of {@code words} counts.
     */
    static PhraseTable into(Script target, OpenccEngine engine, List<WordPair> words) {
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (WordPair word : words) {
            boolean toHant = target == Script.HANT;
            builder.put(engine.convert(toHant ? word.hans() : word.hant()), toHant ? word.hant() : word.hans());
        }
        for (Noun noun : load()) {
            if (target == Script.HANT && noun.toHant()) {
                builder.put(engine.convert(noun.hans()), noun.hant());
            } else if (target == Script.HANS && noun.toHans()) {
                builder.put(engine.convert(noun.hant()), noun.hans());
            }
        }
        return builder.build();
    }
}
