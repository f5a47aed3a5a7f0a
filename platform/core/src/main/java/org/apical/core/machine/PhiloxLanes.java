package org.apical.core.machine;

import java.util.Arrays;

/**
 * Philox 4x32-10 for many units at once, with the numbers of {@link Philox}. Lanes are longs that hold 32 bits, because the
 * compiler vectorises their products.
 */
final class PhiloxLanes {
    /** Fewer units are drawn one by one, so that the compiler takes no short run of a vector loop for the usual one. */
    private static final int FEW = 8;

    /** Keeps arrays that follow each other from having elements of one index 4 KiB apart, which makes vector loops stall. */
    private static final int ALIGNMENT = 6;

    private final long[][] words;

    PhiloxLanes(int capacity) {
        words = new long[4][capacity + ALIGNMENT];
    }

    /** The units of the next draw, to be set before it; changed by it. */
    long[] units() {
        return words[0];
    }

    /** Word 0 to 3 of each unit after a draw, as an unsigned number. */
    long[] word(int number) {
        return words[number];
    }

    /** Sets the next units to {@code first, first + 1, ...}. */
    void consecutive(int first, int n) {
        final long[] units = words[0];
        for (int i = 0; i < n; i++) {
            units[i] = i;
        }
        for (int i = 0; i < n; i++) {
            units[i] = units[i] + first;
        }
    }

    /** Sets the next units to a part of a list. */
    void listed(int[] list, int first, int n) {
        final long[] units = words[0];
        for (int i = 0; i < n; i++) {
            units[i] = list[first + i];
        }
    }

    /** Draws for the first n units; every unit's four words are overwritten. */
    void draw(long seed, int stream, long step, int n) {
        if (n < FEW) {
            for (int i = 0; i < n; i++) {
                drawOne(seed, stream, step, i);
            }
            return;
        }
        Arrays.fill(words[1], 0, n, stream & Philox.LOW);
        Arrays.fill(words[2], 0, n, step & Philox.LOW);
        Arrays.fill(words[3], 0, n, step >>> 32);
        int key0 = (int) seed;
        int key1 = (int) (seed >>> 32);
        for (int round = 0; round < Philox.ROUNDS; round++) {
            round(words[0], words[1], words[2], words[3], key0 & Philox.LOW, key1 & Philox.LOW, n);
            key0 += Philox.WEYL_0;
            key1 += Philox.WEYL_1;
        }
    }

    private void drawOne(long seed, int stream, long step, int i) {
        int unit = (int) words[0][i];
        for (int word = 0; word < words.length; word++) {
            words[word][i] = Philox.word(seed, unit, stream, step, word) & Philox.LOW;
        }
    }

    private static void round(long[] x0, long[] x1, long[] x2, long[] x3, long key0, long key1, int n) {
        for (int i = 0; i < n; i++) {
            long product0 = Philox.MULTIPLIER_0 * x0[i];
            long product1 = Philox.MULTIPLIER_1 * x2[i];
            x0[i] = (product1 >>> 32) ^ x1[i] ^ key0;
            x1[i] = product1 & Philox.LOW;
            x2[i] = (product0 >>> 32) ^ x3[i] ^ key1;
            x3[i] = product0 & Philox.LOW;
        }
    }
}
