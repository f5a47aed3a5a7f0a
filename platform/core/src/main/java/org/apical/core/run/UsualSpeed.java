package org.apical.core.run;

import org.apical.state.Precision;

/**
 * What a step usually costs, for estimates before a run: so much per cell, shared by the threads, and so much per step for
 * everything that one thread does. The figures are those of the XOR network, rounded, on one core of a server of 2023.
 *
 * @param perCell seconds per cell and step
 * @param perStep seconds per step besides
 * @param threads how many threads share the cells
 */
record UsualSpeed(double perCell, double perStep, int threads) {
    private static final double PER_STEP = 3e-6;

    static UsualSpeed of(RunSettings settings) {
        if (settings.backend().backend().name().equals("reference")) {
            return new UsualSpeed(300e-9, PER_STEP, settings.threads());
        }
        boolean isSingle = settings.backend().precision() == Precision.FLOAT32;
        return new UsualSpeed(isSingle ? 7e-9 : 12e-9, PER_STEP, settings.threads());
    }

    double secondsPerStep(long cells) {
        return perStep + cells * perCell / threads;
    }
}
