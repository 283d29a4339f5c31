package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the grams, as they come, into files of about the same size. A gram with many documents has them in a file by itself
 * and refers to it: who asks for a neighbour does not load them, and who has asked for enough can do without.
 */
final class GramFiles {
    /** Quotes, colon and comma. */
    private static final int BETWEEN_GRAMS = 6;

    private static final int REFERENCE = 9;

    private final int size;
    private final int most;
    private final List<String> grams = new ArrayList<>();
    private final List<Json> documents = new ArrayList<>();
    private final List<SearchIndex.Part> common = new ArrayList<>();
    private long total;

    /**
     * @param size characters a file should hold
     * @param most characters of documents that a gram may have in a file with others
     */
    GramFiles(int size, int most) {
        this.size = size;
        this.most = most;
    }

    /**
     * @param found its documents, as {@link Numbers}
     * @param count how many they are
     */
    void add(String gram, String found, int count) {
        Json entry = found.length() > most ? reference(found, count) : new Json.Str(found);
        grams.add(gram);
        documents.add(entry);
        total += gram.length() + BETWEEN_GRAMS + (found.length() > most ? REFERENCE : found.length());
    }

    private Json reference(String found, int count) {
        Json number = Json.Num.of(common.size());
        common.add(SearchIndex.Part.of("c" + common.size(), new Json.Str(found)));
        return new Json.Arr(List.of(number, Json.Num.of(count)));
    }

    /** The files that are found by {@link Grams#file}. */
    List<SearchIndex.Part> parts() {
        int files = (int) (total / size) + 1;
        List<Map<String, Json>> members = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            members.add(new LinkedHashMap<>());
        }
        for (int i = 0; i < grams.size(); i++) {
            members.get(Grams.file(grams.get(i), files)).put(grams.get(i), documents.get(i));
        }
        List<SearchIndex.Part> parts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            parts.add(SearchIndex.Part.of("g" + i, new Json.Obj(members.get(i))));
        }
        return parts;
    }

    /** The files that single grams have for themselves. */
    List<SearchIndex.Part> common() {
        return List.copyOf(common);
    }
}
