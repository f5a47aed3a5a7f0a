package org.apical.neuron.twocompartment;

/** The bursting pyramidal cell written out line by line in doubles, with the published parameters: what the text must give. */
final class PyramidalCell {
    private static final double DT = 1e-4;

    double vs = -0.070;
    double vd = -0.070;
    double ws;
    double wd = 1e-4;
    double theta = -0.050;
    private int bap;
    final double[] g = new double[4]; // soma E, I, dendrite E, I

    /** Takes a step; the injected currents in A act last. Whether the cell spiked. */
    boolean step(double somaCurrent, double dendriteCurrent) {
        double somaSynapses = g[0] * (0 - vs) + g[1] * (-0.080 - vs);
        double dendriteSynapses = g[2] * (0 - vs) + g[3] * (-0.080 - vs);
        for (int k = 0; k < 4; k++) {
            g[k] *= StrictMath.exp(-DT / (k % 2 == 0 ? 5e-3 : 10e-3));
        }
        double f = 1 / (1 + StrictMath.exp(-(vd + 0.038) / 6e-3));
        double nextVs = vs + DT / 16e-3 * (-0.070 - vs) - DT * 200 / 370 * ws + DT * 1300 / 370 * f;
        double nextVd = vd + DT / 7e-3 * (-0.070 - vd) - DT * 13e-9 / 170e-12 * wd + DT * 1200 / 170 * f;
        if (bap > 0) {
            nextVd += DT * 2600 / 170;
            bap--;
        }
        vs = nextVs + DT / 16e-3 * somaSynapses;
        vd = nextVd + DT / 7e-3 * dendriteSynapses;
        ws *= StrictMath.exp(-DT / 100e-3);
        wd += DT / 30e-3 * ((vd + 0.070) - wd);
        theta += DT / 27e-3 * (-0.050 - theta);
        boolean spike = vs > theta;
        if (spike) {
            vs = -0.070;
            theta += 2e-3;
            ws += 1;
            bap = 20;
        }
        vs += DT * somaCurrent / 370e-12;
        vd += DT * dendriteCurrent / 170e-12;
        return spike;
    }
}
