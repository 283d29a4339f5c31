package io.github.leishu.site.search;

import java.util.Arrays;

/** A long list of numbers that grows without being copied. */
final class Ints {
    private static final int BITS = 16;
    private static final int BLOCK = 1 << BITS;

    private int[][] blocks = new int[16][];
    private int size;

    void add(int number) {
        int block = size >> BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block * 2);
        }
        if ((size & (BLOCK - 1)) == 0) {
            blocks[block] = new int[BLOCK];
        }
        blocks[block][size & (BLOCK - 1)] = number;
        size++;
    }

    int get(int index) {
        return blocks[index >> BITS][index & (BLOCK - 1)];
    }

    void set(int index, int number) {
        blocks[index >> BITS][index & (BLOCK - 1)] = number;
    }

    int size() {
        return size;
    }
}
