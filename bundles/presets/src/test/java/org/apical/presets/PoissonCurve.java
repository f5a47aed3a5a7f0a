package org.apical.presets;

/**
 * The analytic weight change by independent Poisson spikes of one rate: {@code ΔW = η τ E (B T − E ∫P̄)}, where P̄ is the ratio of
 * the averages that relax from their start to B and E. Source: the published program's own curve.
 */
final class PoissonCurve {
    private static final double T = 100;
    private static final double ALPHA = 15;
    private static final double TAU_PRE = 0.05;
    private static final double ETA = 0.1;
    private static final double DEAD_TIME = 2e-3;
    private static final double THRESHOLD = 16e-3;
    private static final double START = 5; // Hz

    private PoissonCurve() {}

    static double weightChange(double rate, double p0) {
        double lambda = rate / (1 - DEAD_TIME * rate);
        double q = Math.exp(-lambda * (THRESHOLD - DEAD_TIME));
        double events = rate * q;
        double bursts = events * (1 - q);
        double ab = p0 * START / bursts - 1;
        double ae = START / events - 1;
        double integral = bursts / events * (g(T, ae, ab) - g(0, ae, ab));
        return ETA * TAU_PRE * events * (bursts * T - events * integral);
    }

    private static double g(double x, double ae, double ab) {
        return (ALPHA * (ae - ab) * Math.log(ae + Math.exp(x / ALPHA)) + ab * x) / ae;
    }
}
