package org.apical.core.fit;

import java.util.List;

/**
 * What a population is put through to find its stand-in.
 *
 * @param somaStep current that steps down and up in the soma, in pA
 * @param dendriteStep the same in the dendrite
 * @param stepDuration time at each level, in s
 * @param repeats how often each step is repeated
 * @param somaCurrents currents that are added in the soma, in pA
 * @param dendriteCurrents currents that are added in the dendrite, in pA
 * @param duration time at each of these currents, in s
 * @param window its end, over which means are taken, in s
 * @param cells cells of which drives are sampled
 */
public record FitProtocol(
        double somaStep,
        double dendriteStep,
        double stepDuration,
        int repeats,
        List<Double> somaCurrents,
        List<Double> dendriteCurrents,
        double duration,
        double window,
        int cells) {
    /** Bins of the mean response to a step, in s. */
    static final double BIN = 5e-3;

    /** Interval between samples of a drive, in s. */
    static final double SAMPLING = 10e-3;

    /** For populations of some hundred cells. */
    public static final FitProtocol USUAL = new FitProtocol(
            50,
            150,
            0.5,
            10,
            List.of(-300.0, -200.0, -100.0, 0.0, 100.0, 200.0, 300.0),
            List.of(-1000.0, -600.0, -300.0, -100.0, 0.0, 100.0, 300.0, 600.0, 1000.0),
            2.5,
            2,
            40);
}
