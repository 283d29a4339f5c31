package io.github.leishu.ingest.source.archive;

import java.util.Arrays;
import java.util.Optional;

/** A map of long to long, values at least 0, without an object for each entry: open addressing, at most half full. */
final class LongMap {
    private static final long FREE = -1;

    private long[] keys = new long[64];
    private long[] values = filled(64);
    private int size;

    int size() {
        return size;
    }

    Optional<Long> get(long key) {
        long value = values[slot(key)];
        return value == FREE ? Optional.empty() : Optional.of(value);
    }

    void putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (values[slot] != FREE) {
            return;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static long[] filled(int length) {
        long[] values = new long[length];
        Arrays.fill(values, FREE);
        return values;
    }
}
