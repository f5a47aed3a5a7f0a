package org.apical.dataset.digits;

/**
 * Random numbers of one example: number k is a function of the seed, the part, the example and k alone. The 64-bit finaliser is that
 * of SplitMix (Steele, Lea &amp; Flood 2014, Fast splittable pseudorandom number generators).
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;
    private int next;

    Dice(long seed, int part, int example) {
        key = mix(mix(seed * GOLDEN + part + 1) + (example + 1L) * GOLDEN);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** The next number in (0, 1). */
    double uniform() {
        return ((mix(key + ++next * GOLDEN) >>> 11) + 0.5) * 0x1p-53;
    }

    /** The next number between two. */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** The next normal number. */
    double normal() {
        double u = uniform();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** The next whole number below a limit. */
    int below(int limit) {
        return (int) (uniform() * limit);
    }
}
