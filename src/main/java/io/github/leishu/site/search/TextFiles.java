package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Puts the documents, as they come, into files of about the same size; a long one stands alone. */
final class TextFiles {
    /** Bytes, compressed. Coarse, since the index has a size for each of ten thousand files. */
    private static final int SIZE_UNIT = 512;

    /** What a character takes compressed: measured on Chinese collections, rather more than less. */
    private static final double BYTES_OF_ASCII = 0.55;

    private static final double BYTES_OF_OTHERS = 1.75;

    private final HanPairs pairs;
    private final int most;
    private final List<SearchIndex.Part> parts = new ArrayList<>();
    private final StringBuilder counts = new StringBuilder();
    private final StringBuilder sizes = new StringBuilder();
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
            SearchIndex.Part part = SearchIndex.Part.of("t" + parts.size(), new Json.Arr(open));
            parts.add(part);
            Numbers.append(counts, open.size());
            Numbers.append(sizes, sizeOf(part.text()));
            open.clear();
            size = 0;
        }
    }

    private static int sizeOf(String text) {
        long ascii = text.chars().filter(c -> c < 0x80).count();
        double bytes = ascii * BYTES_OF_ASCII + (text.length() - ascii) * BYTES_OF_OTHERS;
        return Math.max(1, (int) Math.round(bytes / SIZE_UNIT));
    }

    /** All files; nothing is added afterwards. */
    List<SearchIndex.Part> parts() {
        close();
        return List.copyOf(parts);
    }

    /** How many documents each file holds, as {@link Numbers}. */
    String counts() {
        return counts.toString();
    }

    /** About what it takes to load each file, in {@link #SIZE_UNIT}, as {@link Numbers}. */
    String sizes() {
        return sizes.toString();
    }
}
