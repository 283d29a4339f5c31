package io.github.leishu.ingest.score.words;

import java.util.Arrays;

/**
 * Numbers different keys in the order of their first appearance, from 0. Keys are mostly hashes of words: two words with
 * the same 64 bits are not told apart, which no text of this world brings about by chance. Much faster than a map of boxed
 * values, and its tables are used again after {@link #clear()}. Not thread-safe.
 */
public final class LongIndex {
    private static final int SMALLEST = 64;

    /** Multiplied with this, keys that differ little differ in the upper bits (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys;

    /** Numbers plus one, 0 for a free slot. Twice as long as {@link #keys}. */
    private int[] slots;

    private int shift;
    private int size;

    public LongIndex() {
        this(SMALLEST / 2);
    }

    /** @param expected keys, to make room for from the start; more are welcome */
    public LongIndex(int expected) {
        int room = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, 2 * expected - 1)) * 2);
        keys = new long[room / 2];
        slots = new int[room];
        shift = Long.numberOfLeadingZeros(room - 1);
    }

    /** The number of a key, which is added if it is new. */
    public int add(long key) {
        int slot = slot(key);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = size + 1;
        return size++;
    }

    /** The number of a key, -1 if it was never added. */
    public int find(long key) {
        int[] numbers = slots;
        long[] known = keys;
        int slot = (int) (key * SPREAD >>> shift);
        int number = numbers[slot];
        while (number > 0 && known[number - 1] != key) {
            slot = slot + 1 & numbers.length - 1;
            number = numbers[slot];
        }
        return number - 1;
    }

    /** One of 64 bits for a key. */
    public static long bit(long key) {
        return 1L << (key * SPREAD >>> 58);
    }

    /** The bits of all keys. */
    public long bits() {
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits |= bit(keys[i]);
        }
        return bits;
    }

    public int size() {
        return size;
    }

    public void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /** Where a key is, or would be. */
    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> shift);
        while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[4 * size];
        shift--;
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }
}
