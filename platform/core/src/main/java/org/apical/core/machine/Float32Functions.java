package org.apical.core.machine;

/** Functions on lanes of floats; see {@link Exponential} and {@link Logarithm}. */
final class Float32Functions {
    private Float32Functions() {}

    /**
     * {@code d = exp(a)}: only the last loop, which moves bits, is not vectorised.
     *
     * @param x scratch
     * @param shifted scratch
     */
    static void exp(float[] d, float[] a, float[] x, float[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            float clamped = Exponential.clamp(a[i]);
            float sum = Exponential.shift(clamped);
            shifted[i] = sum;
            x[i] = Exponential.polynomial(Exponential.remainder(clamped, sum));
        }
        for (int i = 0; i < n; i++) {
            d[i] = Exponential.scale(x[i], shifted[i]);
        }
    }

    /** {@code d = 1 / (1 + exp(-a))}. */
    static void sigmoid(float[] d, float[] a, float[] x, float[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            float clamped = Exponential.clamp(-a[i]);
            float sum = Exponential.shift(clamped);
            shifted[i] = sum;
            x[i] = Exponential.polynomial(Exponential.remainder(clamped, sum));
        }
        for (int i = 0; i < n; i++) {
            x[i] = Exponential.scale(x[i], shifted[i]);
        }
        for (int i = 0; i < n; i++) {
            d[i] = 1 / (1 + x[i]);
        }
    }

    static void log(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Logarithm.log(a[i]);
        }
    }

    static void uniform(float[] d, long[] words, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.uniformFloat(words[i]);
        }
    }
}
