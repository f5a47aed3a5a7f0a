package org.apical.report.figure;

import java.util.Arrays;

/** Counts in bins of equal width, as the outline of their columns. */
final class Histogram {
    private Histogram() {}

    /** The outline from zero to zero, with the area below it as band. */
    static Points of(double[] values, int bins) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(1);
        if (low == high) {
            low -= 0.5;
            high += 0.5;
        }
        int[] counts = counts(finite, low, high, bins);
        return outline(counts, low, (high - low) / bins);
    }

    private static int[] counts(double[] values, double low, double high, int bins) {
        int[] counts = new int[bins];
        for (double value : values) {
            int bin = (int) ((value - low) / (high - low) * bins);
            counts[Math.min(bin, bins - 1)]++;
        }
        return counts;
    }

    private static Points outline(int[] counts, double start, double width) {
        int n = counts.length;
        double[] x = new double[2 * n + 2];
        double[] y = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            x[2 * i] = start + i * width;
            x[2 * i + 1] = x[2 * i];
            y[2 * i + 1] = counts[i];
            y[2 * i + 2] = counts[i];
        }
        x[2 * n] = start + n * width;
        x[2 * n + 1] = x[2 * n];
        return new Points(x, y, new double[x.length], y, true);
    }
}
