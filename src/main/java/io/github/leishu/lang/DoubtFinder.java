package io.github.leishu.lang;

import io.github.leishu.lang.ChineseConverters.Doubt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what {@code doubts.tsv} knows and nothing has settled: no longer phrase of the engine's, no noun, no word of the
 * owner's. Immutable.
 */
final class DoubtFinder {
    private final PhraseTable phrases;
    private final PhraseTable nouns;
    private final PhraseTable doubts;
    private final Map<String, List<String>> candidates = new HashMap<>();

    /**
     * @param phrases of the engine that converts into {@code target}
     * @param nouns that are replaced behind it
     */
    DoubtFinder(Script target, PhraseTable phrases, PhraseTable nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
        String direction = target == Script.HANT ? ">" : "<";
        PhraseTable.Builder builder = new PhraseTable.Builder();
        OpenccDictionary.load("doubts.tsv").forEach((key, rest) -> {
            String[] columns = rest.split("\t");
            if (key.equals(direction)) {
                builder.put(columns[0], columns[0]);
                candidates.put(columns[0], List.of(columns[1].split(" ")));
            }
        });
        this.doubts = builder.build();
    }

    List<Doubt> find(String text) {
        Conversion conversion = new Conversion(text);
        List<Doubt> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int doubt = doubts.longest(text, at);
            int end = doubt < 0 ? at + 1 : at + doubts.key(doubt).length();
            if (doubt >= 0 && conversion.isOpen(at, end)) {
                String chosen = conversion.of(at, end);
                List<String> others = candidates.getOrDefault(doubts.key(doubt), List.of()).stream()
                        .filter(candidate -> !candidate.equals(chosen))
                        .toList();
                found.add(new Doubt(at, end, chosen, others));
            }
            at = end;
        }
        return List.copyOf(found);
    }

    /** One text as the engine takes it apart. */
    private final class Conversion {
        private final String converted;
        /** By unit of the source: where it comes to stand in the converted text. */
        private final int[] places;

        /** Units of the source that the engine has decided together with their neighbours. */
        private final BitSet decided = new BitSet();
        /** Units of the converted text that nouns replace. */
        private final BitSet replaced = new BitSet();

        Conversion(String text) {
            places = new int[text.length() + 1];
            StringBuilder out = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                int phrase = phrases.longest(text, at);
                int length = phrase < 0 ? 1 : phrases.key(phrase).length();
                String value = phrase < 0 ? text.substring(at, at + 1) : phrases.value(phrase);
                for (int i = 0; i < length; i++) {
                    places[at + i] = out.length() + Math.min(i, value.length());
                }
                decided.set(at, at + length, length > 1);
                out.append(value);
                at += length;
            }
            places[text.length()] = out.length();
            converted = out.toString();
            int noun;
            for (int i = 0;
                    i < converted.length();
                    i += noun < 0 ? 1 : nouns.key(noun).length()) {
                noun = nouns.longest(converted, i);
                replaced.set(i, noun < 0 ? i : i + nouns.key(noun).length());
            }
        }

        /** A word of several characters has several meanings however the engine has cut it. */
        boolean isOpen(int from, int to) {
            int next = replaced.nextSetBit(places[from]);
            boolean settled = next >= 0 && next < places[to];
            return !settled && (to - from > 1 || !decided.get(from));
        }

        String of(int from, int to) {
            return converted.substring(places[from], places[to]);
        }
    }
}
