package org.apical.core.machine;

/** Functions on lanes of doubles; see {@link Exponential} and {@link Logarithm}. */
final class Float64Functions {
    private Float64Functions() {}

    /**
     * {@code d = exp(a)}: only the last loop, which moves bits, is not vectorised.
     *
     * @param x scratch
     * @param shifted scratch
     */
    static void exp(double[] d, double[] a, double[] x, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            double clamped = Exponential.clamp(a[i]);
            double sum = Exponential.shift(clamped);
            shifted[i] = sum;
            x[i] = Exponential.polynomial(Exponential.remainder(clamped, sum));
        }
        for (int i = 0; i < n; i++) {
            d[i] = Exponential.scale(x[i], shifted[i]);
        }
    }

    /** {@code d = 1 / (1 + exp(-a))}. */
    static void sigmoid(double[] d, double[] a, double[] x, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            double clamped = Exponential.clamp(-a[i]);
            double sum = Exponential.shift(clamped);
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

    static void log(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Logarithm.log(a[i]);
        }
    }

    static void uniform(double[] d, long[] words, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.uniformDouble(words[i]);
        }
    }
}
