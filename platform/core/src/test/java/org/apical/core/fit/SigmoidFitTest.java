package org.apical.core.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parameters are found again from data that were made with them; seed 3. */
class SigmoidFitTest {
    private final Random random = new Random(3);

    /** Potentials that fluctuate by 2 mV around levels, at several conductances. */
    private List<DriveSamples> samples(SigmoidFit truth, double[] conductances) {
        List<DriveSamples> samples = new ArrayList<>();
        for (double g : conductances) {
            for (int level = -70; level <= -45; level += 5) {
                double[] potential = new double[400];
                double[] conductance = new double[conductances[0] < 0 ? 0 : 400];
                for (int i = 0; i < 400; i++) {
                    potential[i] = level * 1e-3 + 2e-3 * random.nextGaussian();
                    if (conductance.length > 0) {
                        conductance[i] = g * (1 + 0.1 * random.nextGaussian());
                    }
                }
                DriveSamples drive = new DriveSamples(potential, conductance, 0, 0);
                samples.add(new DriveSamples(potential, conductance, truth.predict(drive), 0));
            }
        }
        return samples;
    }

    private static void assertNear(SigmoidFit truth, SigmoidFit found) {
        assertArrayEquals(
                new double[] {truth.largest(), truth.middle() * 1e3, truth.width() * 1e3, truth.shunt() * 1e3},
                new double[] {found.largest(), found.middle() * 1e3, found.width() * 1e3, found.shunt() * 1e3},
                1e-4);
        assertEquals(0, found.deviation(), 1e-5);
    }

    @Test
    void rateIsFoundAgainWithWhatConductancesTakeOff() {
        SigmoidFit truth = new SigmoidFit(25, -53e-3, 3e-3, 0.3e-3, 0);
        assertNear(truth, SigmoidFit.ofRate(samples(truth, new double[] {2, 4, 6})));
    }

    @Test
    void conductanceThatDoesNotVaryTakesNothingOff() {
        SigmoidFit truth = new SigmoidFit(25, -53e-3, 3e-3, 0, 0);
        assertNear(truth, SigmoidFit.ofRate(samples(truth, new double[] {3})));
    }

    @Test
    void conductanceNeverAdds() {
        SigmoidFit truth = new SigmoidFit(25, -53e-3, 3e-3, -0.3e-3, 0);
        SigmoidFit found = SigmoidFit.ofRate(samples(truth, new double[] {2, 4, 6}));
        assertEquals(0, found.shunt());
        assertTrue(found.deviation() > 0.1);
    }

    @Test
    void probabilityIsFoundAgain() {
        SigmoidFit truth = new SigmoidFit(1, -56e-3, 7e-3, 0, 0);
        assertNear(truth, SigmoidFit.ofProbability(samples(truth, new double[] {-1})));
    }

    @Test
    void curveIsHalfAtItsMiddle() {
        SigmoidFit fit = new SigmoidFit(20, -50e-3, 4e-3, 0, 0);
        assertEquals(10, fit.at(-50e-3));
        assertEquals(20 / (1 + Math.exp(-1)), fit.at(-46e-3), 1e-9);
    }
}
