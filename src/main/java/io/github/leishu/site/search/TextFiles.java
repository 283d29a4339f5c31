package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Puts the documents, as they come, into files of about the same size; a long one stands alone. */
final class TextFiles {
    private final HanPairs pairs;
    private final int most;
    private final List<SearchIndex.Part> parts = new ArrayList<>();
    private final StringBuilder counts = new StringBuilder();
    private final List<Json> open = new ArrayList<>();
    private int size;

    /** @param most characters a file should hold */
    TextFiles(HanPairs pairs, int most) {
        this.pairs = pairs;
        this.most = most;
    }

    void add(Searchable document) {
        int length = document.length();
        if (size + length > most) {
            close();
        }
        open.add(document.shown(pairs));
        size += length;
    }

    private void close() {
        if (!open.isEmpty()) {
            parts.add(SearchIndex.Part.of("t" + parts.size(), new Json.Arr(open)));
            if (size > most) {
                Numbers.append(counts, 0);
            }
            Numbers.append(counts, size > most ? (size + most - 1) / most : open.size());
            open.clear();
            size = 0;
        }
    }

    /** All files; nothing is added afterwards. */
    List<SearchIndex.Part> parts() {
        close();
        return List.copyOf(parts);
    }

    /**
     * How many documents each file holds, as {@link Numbers}. Of a file with one long document, 0 and then how many times
     * the usual length it has: so the reader knows what it takes to load.
     */
    String counts() {
        return counts.toString();
    }
}
