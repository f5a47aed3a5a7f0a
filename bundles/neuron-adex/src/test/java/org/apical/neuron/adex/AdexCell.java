package org.apical.neuron.adex;

/** An adaptive exponential cell written out line by line in doubles, with the published numbers: what the texts must give. */
final class AdexCell {
    private static final double DT = 1e-4;

    private final double leak;
    private final double tau;
    private final double reset;
    private final double slope;
    private final double threshold;
    private final double a;
    private final double b;
    private final double tauW;
    private final int refractorySteps;
    double v = -0.070;
    double w;
    double gE;
    double gI;
    private int refractory;

    private AdexCell(double leak, double tau, double reset, double slope, double threshold, double... adaptation) {
        this.leak = leak;
        this.tau = tau;
        this.reset = reset;
        this.slope = slope;
        this.threshold = threshold;
        this.a = adaptation[0];
        this.b = adaptation[1];
        this.tauW = adaptation[2];
        this.refractorySteps = (int) adaptation[3];
    }

    static AdexCell pv() {
        return new AdexCell(10e-9, 10e-3, -0.055, 2e-3, -0.048, 0, 0, 5e-3, 10);
    }

    /** V_T = 25 pA/5.5 nS - 70 mV + 4 mV - 4 mV ln 1.1. */
    static AdexCell som() {
        return new AdexCell(5e-9, 20e-3, -0.065, 4e-3, -0.061835786174, 0.5e-9, 10e-12, 0.5, 20);
    }

    /** Takes a step; the injected current in A acts last. Whether the cell spiked. */
    boolean step(double current) {
        double power = Math.pow(1 + (v - threshold) / slope / 256, 256);
        double drive = slope * power + (-0.070 - v) + gE * (0 - v) + gI * (-0.080 - v) - w;
        v = Math.max(-0.080, Math.min(0.020, v + DT / tau * drive));
        boolean spike = false;
        if (refractory == 0) {
            if (v > 0) {
                spike = true;
                v = reset;
                w += b / leak;
                refractory = refractorySteps;
            }
        } else {
            refractory--;
            v = -0.070;
        }
        w += DT / tauW * (a / leak * (v + 0.070) - w);
        gE *= StrictMath.exp(-DT / 5e-3);
        gI *= StrictMath.exp(-DT / 10e-3);
        v += DT * current / (leak * tau);
        return spike;
    }
}
