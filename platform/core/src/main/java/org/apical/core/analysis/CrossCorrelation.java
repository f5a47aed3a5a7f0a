package org.apical.core.analysis;

/**
 * Pearson's correlation of one signal with another one that is read some bins later. Pairs that lie in two stretches of time, or
 * have a value that is not a number, do not count.
 */
final class CrossCorrelation {
    private final Bins bins;

    CrossCorrelation(Bins bins) {
        this.bins = bins;
    }

    /** The correlation of {@code first(t)} with {@code second(t + lag)}; not a number where one of them does not vary. */
    double at(double[] first, double[] second, int lag) {
        double n = 0;
        double a = 0;
        double b = 0;
        for (int i = start(lag); i < end(lag); i++) {
            if (counts(first, second, i, i + lag)) {
                n++;
                a += first[i];
                b += second[i + lag];
            }
        }
        return about(first, second, lag, a / n, b / n);
    }

    private double about(double[] first, double[] second, int lag, double meanFirst, double meanSecond) {
        double both = 0;
        double squares = 0;
        double squaresSecond = 0;
        for (int i = start(lag); i < end(lag); i++) {
            if (counts(first, second, i, i + lag)) {
                double a = first[i] - meanFirst;
                double b = second[i + lag] - meanSecond;
                both += a * b;
                squares += a * a;
                squaresSecond += b * b;
            }
        }
        return both / Math.sqrt(squares * squaresSecond);
    }

    private int start(int lag) {
        return Math.max(0, -lag);
    }

    private int end(int lag) {
        return bins.count() - Math.max(0, lag);
    }

    private boolean counts(double[] first, double[] second, int i, int j) {
        return bins.stretch(i) == bins.stretch(j) && Double.isFinite(first[i]) && Double.isFinite(second[j]);
    }
}
