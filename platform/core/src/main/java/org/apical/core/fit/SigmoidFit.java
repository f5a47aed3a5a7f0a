package org.apical.core.fit;

import java.util.List;

/**
 * A sigmoid of the drive whose mean over the samples comes nearest to what was measured.
 *
 * @param largest value at large drive
 * @param middle drive of half that value, in V
 * @param width in V
 * @param shunt what a unit of conductance takes off the drive, in V
 * @param deviation root of the mean squared difference to what was measured
 */
record SigmoidFit(double largest, double middle, double width, double shunt, double deviation) {
    private static final double SCALE = 10e-3; // V
    private static final double FIRST_WIDTH = 4e-3; // V
    /** Conductances that vary less than this part of their mean say nothing about what they take off. */
    private static final double LEAST_VARIATION = 0.1;

    /** Event rate: its largest value is part of the fit, and conductances count if they vary. */
    static SigmoidFit ofRate(List<DriveSamples> samples) {
        double highest = highest(samples);
        SigmoidFit fit = varies(samples) ? rate(samples, highest, true) : rate(samples, highest, false);
        return fit.shunt < 0 ? rate(samples, highest, false) : fit;
    }

    private static SigmoidFit rate(List<DriveSamples> samples, double highest, boolean hasShunt) {
        double middle = samples.stream().mapToDouble(s -> s.drive(0)).max().orElseThrow();
        double[] guess = hasShunt
                ? new double[] {Math.log(2), middle / SCALE, 0, 0}
                : new double[] {Math.log(2), middle / SCALE, 0};
        LeastSquares.Fit fit = new LeastSquares(
                        p -> values(samples, highest * Math.exp(p[0]), p[1], p[2], hasShunt ? p[3] : 0),
                        responses(samples))
                .from(guess);
        double[] p = fit.parameters();
        return of(highest * Math.exp(p[0]), p[1], p[2], hasShunt ? p[3] : 0, fit.deviation());
    }

    /** Burst probability: its largest value is 1. */
    static SigmoidFit ofProbability(List<DriveSamples> samples) {
        double middle = samples.stream().mapToDouble(s -> s.drive(0)).average().orElseThrow();
        LeastSquares.Fit fit = new LeastSquares(p -> values(samples, 1, p[0], p[1], 0), responses(samples))
                .from(middle / SCALE, Math.log(2));
        return of(1, fit.parameters()[0], fit.parameters()[1], 0, fit.deviation());
    }

    /** Numbers of the order of 1 in place of volts; the width as a logarithm, so that it stays above 0. */
    private static double[] values(
            List<DriveSamples> samples, double largest, double middle, double width, double shunt) {
        SigmoidFit fit = of(largest, middle, width, shunt, 0);
        return samples.stream().mapToDouble(fit::predict).toArray();
    }

    private static SigmoidFit of(double largest, double middle, double width, double shunt, double deviation) {
        return new SigmoidFit(largest, middle * SCALE, FIRST_WIDTH * Math.exp(width), shunt * 1e-3, deviation);
    }

    private static double[] responses(List<DriveSamples> samples) {
        return samples.stream().mapToDouble(DriveSamples::response).toArray();
    }

    private static double highest(List<DriveSamples> samples) {
        return samples.stream().mapToDouble(DriveSamples::response).max().orElseThrow();
    }

    private static boolean varies(List<DriveSamples> samples) {
        double low = samples.stream()
                .mapToDouble(DriveSamples::meanConductance)
                .min()
                .orElseThrow();
        double high = samples.stream()
                .mapToDouble(DriveSamples::meanConductance)
                .max()
                .orElseThrow();
        return high - low > LEAST_VARIATION * high;
    }

    /** What it says of a measurement. */
    double predict(DriveSamples samples) {
        return largest * samples.meanSigmoid(middle, width, shunt);
    }

    /** Its value at a drive. */
    double at(double drive) {
        return largest / (1 + Math.exp((middle - drive) / width));
    }
}
