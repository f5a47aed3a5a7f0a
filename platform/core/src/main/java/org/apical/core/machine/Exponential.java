package org.apical.core.machine;

/**
 * The exponential function of the block machines, in float and in double: the same operations in the same order everywhere,
 * each rounded once, so that every backend gives the same bits.
 *
 * <p>{@code exp(x) = 2^n exp(r)}, n the integer nearest to x/ln 2, |r| at most ln 2 / 2; exp(r) is a minimax polynomial.
 * Largest relative error 1e-7 (float) and 2.3e-16 (double). Arguments above 88.37 (float) or 709.4 (double) give infinity,
 * those below -87.6 or -708.7 give 0, NaN gives NaN.
 */
public final class Exponential {
    /** Added and subtracted, it rounds a number to an integer and leaves that in the low bits: 1.5 times 2^23. */
    static final float MAGIC = 0x1.8p23f;

    static final float LOWEST = -88f; // n = -127, which gives 0
    static final float HIGHEST = 89f; // n = 128, which gives infinity
    static final float LOG2_E = 0x1.715476p0f;
    static final float LN2_HIGH = 0x1.62e4p-1f; // few bits: n times this is exact
    static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** 1.5 times 2^52. */
    static final double MAGIC_DOUBLE = 0x1.8p52;

    static final double LOWEST_DOUBLE = -709;
    static final double HIGHEST_DOUBLE = 710;
    static final double LOG2_E_DOUBLE = 0x1.71547652b82fep0;
    static final double LN2_HIGH_DOUBLE = 0x1.62e42feep-1;
    static final double LN2_LOW_DOUBLE = 0x1.a39ef35793c76p-33;

    private Exponential() {}

    /** {@code e^x}. */
    public static float exp(float x) {
        float clamped = clamp(x);
        float shifted = shift(clamped);
        return scale(polynomial(remainder(clamped, shifted)), shifted);
    }

    /** {@code e^x}. */
    public static double exp(double x) {
        double clamped = clamp(x);
        double shifted = shift(clamped);
        return scale(polynomial(remainder(clamped, shifted)), shifted);
    }

    static float clamp(float x) {
        return Math.max(Math.min(x, HIGHEST), LOWEST);
    }

    static float shift(float x) {
        return x * LOG2_E + MAGIC;
    }

    static float remainder(float x, float shifted) {
        float n = shifted - MAGIC;
        return (x - n * LN2_HIGH) - n * LN2_LOW;
    }

    static float polynomial(float r) {
        float q = 0x1.6a2352p-10f;
        q = q * r + 0x1.123a6cp-7f;
        q = q * r + 0x1.5558f4p-5f;
        q = q * r + 0x1.555490p-3f;
        q = q * r + 0x1.fffffcp-2f;
        return (q * (r * r) + r) + 1f;
    }

    /** {@code p 2^n}: n is put into the place of the exponent; -127 and 128 there mean 0 and infinity. */
    static float scale(float p, float shifted) {
        int n = Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(MAGIC);
        return p * Float.intBitsToFloat((n + 127) << 23);
    }

    static double clamp(double x) {
        return Math.max(Math.min(x, HIGHEST_DOUBLE), LOWEST_DOUBLE);
    }

    static double shift(double x) {
        return x * LOG2_E_DOUBLE + MAGIC_DOUBLE;
    }

    static double remainder(double x, double shifted) {
        double n = shifted - MAGIC_DOUBLE;
        return (x - n * LN2_HIGH_DOUBLE) - n * LN2_LOW_DOUBLE;
    }

    static double polynomial(double r) {
        double q = 0x1.ad7f02ab63a0ap-26;
        q = q * r + 0x1.28adce733963cp-22;
        q = q * r + 0x1.71df262c451e0p-19;
        q = q * r + 0x1.a01999adcb23cp-16;
        q = q * r + 0x1.a01a0129b4612p-13;
        q = q * r + 0x1.6c16c1844b01cp-10;
        q = q * r + 0x1.1111111127e83p-7;
        q = q * r + 0x1.55555555507f1p-5;
        q = q * r + 0x1.55555555554f9p-3;
        q = q * r + 0x1.000000000000ap-1;
        return (q * (r * r) + r) + 1;
    }

    /** {@code p 2^n}; -1023 and 1024 mean 0 and infinity. */
    static double scale(double p, double shifted) {
        long n = Double.doubleToRawLongBits(shifted) - Double.doubleToRawLongBits(MAGIC_DOUBLE);
        return p * Double.longBitsToDouble((n + 1023) << 52);
    }
}
