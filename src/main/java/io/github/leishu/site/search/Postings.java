package io.github.leishu.site.search;

import java.util.Arrays;

/**
 * In which documents each gram occurs, and where there. Documents are added in order of their number. Held in a few large
 * arrays: 10,000 articles have some 20 million entries.
 */
final class Postings {
    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** Bits of an entry below the document's number: how often the text has the gram, and whether the title has it. */
    private static final int COUNT = 3;

    private static final int IN_TITLE = 4;
    private static final int NUMBER_SHIFT = 3;

    private long[] grams = new long[1 << 12];
    /** Number + 1 of the latest entry of the gram at the same place; 0 where there is none. */
    private int[] latest = new int[grams.length];

    private int gramCount;
    private int[][] entries = new int[16][];
    private int[][] previous = new int[16][];
    private int entryCount;

    /** Notes that the document has the folded text in its title or names. */
    void addTitle(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int entry = entry(gram, document);
            entries[entry >> BLOCK_BITS][entry & (BLOCK - 1)] |= IN_TITLE;
        });
    }

    /** Notes the document's folded text. */
    void addText(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int entry = entry(gram, document);
            int[] block = entries[entry >> BLOCK_BITS];
            block[entry & (BLOCK - 1)] += (block[entry & (BLOCK - 1)] & COUNT) < COUNT ? 1 : 0;
        });
    }

    /** Notes another wording of a text that is there already: only what it has besides is new. */
    void addWording(int document, String folded) {
        Grams.forEach(folded, gram -> {
            int entry = entry(gram, document);
            int[] block = entries[entry >> BLOCK_BITS];
            block[entry & (BLOCK - 1)] |= (block[entry & (BLOCK - 1)] & COUNT) == 0 ? 1 : 0;
        });
    }

    /** The gram's entry for the document, made if need be. */
    private int entry(long gram, int document) {
        int slot = slot(gram);
        int last = latest[slot] - 1;
        if (last >= 0 && entries[last >> BLOCK_BITS][last & (BLOCK - 1)] >> NUMBER_SHIFT == document) {
            return last;
        }
        int block = entryCount >> BLOCK_BITS;
        if (block == entries.length) {
            entries = Arrays.copyOf(entries, block * 2);
            previous = Arrays.copyOf(previous, block * 2);
        }
        if ((entryCount & (BLOCK - 1)) == 0) {
            entries[block] = new int[BLOCK];
            previous[block] = new int[BLOCK];
        }
        entries[block][entryCount & (BLOCK - 1)] = document << NUMBER_SHIFT;
        previous[block][entryCount & (BLOCK - 1)] = last;
        latest[slot] = ++entryCount;
        return entryCount - 1;
    }

    private int slot(long gram) {
        int slot = find(gram);
        if (grams[slot] == 0) {
            if (++gramCount > grams.length / 2) {
                grow();
                slot = find(gram);
            }
            grams[slot] = gram;
        }
        return slot;
    }

    private int find(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & (grams.length - 1);
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = (slot + 1) & (grams.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldGrams = grams;
        int[] oldLatest = latest;
        grams = new long[oldGrams.length * 2];
        latest = new int[grams.length];
        for (int i = 0; i < oldGrams.length; i++) {
            if (oldGrams[i] != 0) {
                int slot = find(oldGrams[i]);
                grams[slot] = oldGrams[i];
                latest[slot] = oldLatest[i];
            }
        }
    }

    /** Every gram, sorted. */
    long[] grams() {
        return Arrays.stream(grams).filter(gram -> gram != 0).sorted().toArray();
    }

    /** How many pairs of gram and document there are. */
    int size() {
        return entryCount;
    }

    /** The documents of a gram, written as {@link Numbers} of {@link #place} and what lies between two documents. */
    String documents(long gram) {
        int[] found = new int[8];
        int count = 0;
        for (int at = latest[find(gram)] - 1; at >= 0; at = previous[at >> BLOCK_BITS][at & (BLOCK - 1)]) {
            found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
            found[count++] = entries[at >> BLOCK_BITS][at & (BLOCK - 1)];
        }
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = count - 1; i >= 0; i--) {
            int document = found[i] >> NUMBER_SHIFT;
            Numbers.append(out, (document - next) << 2 | place(found[i]));
            next = document + 1;
        }
        return out.toString();
    }

    /** 0 in the text once or twice, 1 more often, 2 in the title alone, 3 in both. */
    private static int place(int entry) {
        int count = entry & COUNT;
        if ((entry & IN_TITLE) != 0) {
            return count == 0 ? 2 : 3;
        }
        return count == COUNT ? 1 : 0;
    }
}
