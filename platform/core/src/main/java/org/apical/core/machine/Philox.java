package org.apical.core.machine;

/**
 * Philox 4x32-10, one address at a time.
 *
 * <p>Key: the 64-bit seed, low word first. Counter: (unit, stream, step low, step high). Each address holds four words of 32
 * bits. Source: Salmon, Moraes, Dror &amp; Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.
 */
public final class Philox {
    static final int ROUNDS = 10;
    static final long LOW = 0xFFFFFFFFL;
    static final long MULTIPLIER_0 = 0xD2511F53L;
    static final long MULTIPLIER_1 = 0xCD9E8D57L;
    static final int WEYL_0 = 0x9E3779B9;
    static final int WEYL_1 = 0xBB67AE85;

    private Philox() {}

    /** The four words of an address. */
    private static final class Words {
        private int x0;
        private int x1;
        private int x2;
        private int x3;

        Words(long seed, int unit, int stream, long step) {
            x0 = unit;
            x1 = stream;
            x2 = (int) step;
            x3 = (int) (step >>> 32);
            int key0 = (int) seed;
            int key1 = (int) (seed >>> 32);
            for (int round = 0; round < ROUNDS; round++) {
                long product0 = MULTIPLIER_0 * (x0 & LOW);
                long product1 = MULTIPLIER_1 * (x2 & LOW);
                x0 = (int) (product1 >>> 32) ^ x1 ^ key0;
                x1 = (int) product1;
                x2 = (int) (product0 >>> 32) ^ x3 ^ key1;
                x3 = (int) product0;
                key0 += WEYL_0;
                key1 += WEYL_1;
            }
        }

        int get(int word) {
            return switch (word) {
                case 0 -> x0;
                case 1 -> x1;
                case 2 -> x2;
                case 3 -> x3;
                default -> throw new IllegalArgumentException("an address holds words 0 to 3, not " + word);
            };
        }
    }

    /**
     * One word of an address.
     *
     * @param word which of the four, 0 to 3
     */
    public static int word(long seed, int unit, int stream, long step, int word) {
        return new Words(seed, unit, stream, step).get(word);
    }

    /**
     * The four words of an address, for little more than one of them costs.
     *
     * @param result receives them
     */
    static void words(long seed, int unit, int stream, long step, int[] result) {
        Words words = new Words(seed, unit, stream, step);
        result[0] = words.x0;
        result[1] = words.x1;
        result[2] = words.x2;
        result[3] = words.x3;
    }

    /** The step part of the address of draw k of a program: draws 0 to 3 share an address, 4 to 7 the next, and so on. */
    public static long address(long step, int draw) {
        return step | (long) (draw / 4) << 56;
    }
}
