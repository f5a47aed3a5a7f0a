package org.apical.core.machine;

/** The same small functions in float and in double, so that the loops for both read alike. */
final class LaneMath {
    /** See {@link org.apical.kernel.Op#DECAY}. */
    private static final float FLUSH = 1e-22f;

    private static final double FLUSH_DOUBLE = ReferenceOperations.DECAY_FLUSH;
    private static final float BELOW_ONE = 0x1.fffffep-1f;

    private LaneMath() {}

    static float decay(float a, float factor) {
        return (a * factor + FLUSH) - FLUSH;
    }

    static double decay(double a, double factor) {
        return (a * factor + FLUSH_DOUBLE) - FLUSH_DOUBLE;
    }

    static float sqrt(float a) {
        return (float) Math.sqrt(a);
    }

    static double sqrt(double a) {
        return Math.sqrt(a);
    }

    /** As {@link Math#floor}, which the compiler makes three times as slow. */
    static float floor(float a) {
        float truncated = (int) a;
        float floor = truncated > a ? truncated - 1 : truncated;
        boolean isWhole = !(Math.abs(a) < 0x1p23f) || a == 0;
        return isWhole ? a : floor;
    }

    static double floor(double a) {
        double truncated = (long) a;
        double floor = truncated > a ? truncated - 1 : truncated;
        boolean isWhole = !(Math.abs(a) < 0x1p52) || a == 0;
        return isWhole ? a : floor;
    }

    static float toFloat(double a) {
        return (float) a;
    }

    static double toDouble(double a) {
        return a;
    }

    /** 0 if x is 0 or less, else above 0 or NaN: a test without a comparison, which would not be vectorised. */
    static float positive(float x) {
        return x + Math.abs(x);
    }

    static double positive(double x) {
        return x + Math.abs(x);
    }

    /** A word as a number in (0, 1), rounded from the double, but never to 1. */
    static float uniformFloat(long word) {
        return Math.min((float) uniformDouble(word), BELOW_ONE);
    }

    static double uniformDouble(long word) {
        return (word + 0.5) * 0x1p-32;
    }
}
