package io.github.leishu.library.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Common terms of science and computing, shipped with Leishu: they supply boundaries ({@code 對抗外來|質體}), join
 * regional names (質體, 质粒) and catch what texts use without a gloss. Immutable.
 */
public final class Lexicon {
    /**
     * @param hans Mainland name; empty = the Traditional one, converted
     * @param field one word: bio, med, ai, comp …
     * @param aliases other names, in either script
     */
    public record Entry(
            String hant, String hans, String english, String abbreviation, String field, List<String> aliases) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        public List<String> names() {
            List<String> names = new ArrayList<>(List.of(hant, hans, english, abbreviation));
            names.addAll(aliases);
            names.removeIf(String::isEmpty);
            return names;
        }
    }

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> byEnglish = new HashMap<>();

    Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            entry.names().forEach(name -> byName.putIfAbsent(MatchText.key(name), entry));
            if (!entry.english().isEmpty()) {
                byEnglish.putIfAbsent(English.key(entry.english()), entry);
            }
        }
    }

    /** The lexicon inside the program. */
    public static Lexicon shipped() {
        return new Lexicon(
                Resource.lines("lexicon.tsv").stream().map(Lexicon::entry).toList());
    }

    /** This lexicon with more entries, which win where they claim the same names. */
    public Lexicon with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(more);
        all.addAll(entries);
        return new Lexicon(all);
    }

    private static Entry entry(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("a line of the lexicon has 6 columns: " + line);
        }
        List<String> aliases = cells[5].isEmpty() ? List.of() : Arrays.asList(cells[5].split(";"));
        return new Entry(cells[0], cells[1], cells[2], cells[3], cells[4], aliases);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** By any of its names, in either script and width. */
    public Optional<Entry> named(String name) {
        return Optional.ofNullable(byName.get(MatchText.key(name)));
    }

    /** By a name in the form of {@link MatchText#key}. */
    public Optional<Entry> keyed(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    public Optional<Entry> english(String english) {
        return Optional.ofNullable(byEnglish.get(English.key(english)));
    }
}
