package io.github.leishu.site.search;

import java.util.Arrays;

/** Numbers grams from 0 in the order they are first met. Open addressing: there are a million of them in a large site. */
final class GramTable {
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private long[] grams = new long[1 << 12];
    private int[] numbers = new int[grams.length];
    private int size;

    /** The gram's number, a new one if it has none. */
    int number(long gram) {
        int slot = slot(gram);
        if (grams[slot] == 0) {
            if (size >= grams.length / 2) {
                grow();
                slot = slot(gram);
            }
            grams[slot] = gram;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long gram) {
        int slot = (int) (gram * MIXER >>> 33) & (grams.length - 1);
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = (slot + 1) & (grams.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldGrams = grams;
        int[] oldNumbers = numbers;
        grams = new long[oldGrams.length * 2];
        numbers = new int[grams.length];
        for (int i = 0; i < oldGrams.length; i++) {
            if (oldGrams[i] != 0) {
                int slot = slot(oldGrams[i]);
                grams[slot] = oldGrams[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    boolean has(long gram) {
        return grams[slot(gram)] != 0;
    }

    int size() {
        return size;
    }

    /** Every gram, packed, sorted. */
    long[] sorted() {
        return Arrays.stream(grams).filter(gram -> gram != 0).sorted().toArray();
    }
}
