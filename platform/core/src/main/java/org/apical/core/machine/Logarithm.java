package org.apical.core.machine;

/**
 * The natural logarithm of the block machines, in float and in double: the same operations in the same order everywhere, each
 * rounded once.
 *
 * <p>{@code log(x) = n ln 2 + log(m)} with m between sqrt(1/2) and sqrt(2); with {@code f = m - 1} and {@code s = f/(2 + f)},
 * {@code log(m) = f - s (f - z R(z))}, {@code z = s s}, R a minimax polynomial. Negative numbers and NaN give NaN, 0 gives
 * minus infinity.
 */
public final class Logarithm {
    private static final int SQRT_HALF = 0x3f3504f3;
    private static final long SQRT_HALF_DOUBLE = 0x3fe6a09e667f3bcdL;

    private Logarithm() {}

    /** {@code ln x}. */
    public static float log(float x) {
        if (!(x > 0) || x == Float.POSITIVE_INFINITY) {
            return (float) special(x);
        }
        boolean subnormal = x < Float.MIN_NORMAL;
        int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p25f : x) - SQRT_HALF;
        float n = (bits >> 23) - (subnormal ? 25 : 0);
        float f = Float.intBitsToFloat((bits & 0x7fffff) + SQRT_HALF) - 1f;
        float s = f / (2f + f);
        float z = s * s;
        float q = 0x1.e30542p-3f;
        q = q * z + 0x1.24387ap-2f;
        q = q * z + 0x1.999a7cp-2f;
        q = q * z + 0x1.555554p-1f;
        return n * Exponential.LN2_HIGH + (f - (s * (f - z * q) - n * Exponential.LN2_LOW));
    }

    /** {@code ln x}. */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return special(x);
        }
        boolean subnormal = x < Double.MIN_NORMAL;
        long bits = Double.doubleToRawLongBits(subnormal ? x * 0x1p54 : x) - SQRT_HALF_DOUBLE;
        double n = (bits >> 52) - (subnormal ? 54 : 0);
        double f = Double.longBitsToDouble((bits & 0xfffffffffffffL) + SQRT_HALF_DOUBLE) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double q = 0x1.2f15bcaaebdc0p-3;
        q = q * z + 0x1.39a02ecd2d348p-3;
        q = q * z + 0x1.74664d777eaf8p-3;
        q = q * z + 0x1.c71c51c66807fp-3;
        q = q * z + 0x1.249249423e5acp-2;
        q = q * z + 0x1.999999997f8a6p-2;
        q = q * z + 0x1.5555555555593p-1;
        return n * Exponential.LN2_HIGH_DOUBLE + (f - (s * (f - z * q) - n * Exponential.LN2_LOW_DOUBLE));
    }

    private static double special(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x == Double.POSITIVE_INFINITY ? x : Double.NaN;
    }
}
