package org.apical.neuron.stochasticburst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.neuron.NeuronModel;
import org.apical.testkit.ModelBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bursts of 2,000 cells that all have one event in step 0; seed 1 of the bench. */
@DisplayName("bursts of the stochastic-burst cell, seed 1")
class StochasticBurstScienceTest {
    private static final int CELLS = 2000;
    private static final double SURE = 0.050; // V: burst probability 1 - 2e-8

    private final NeuronModel model =
            Texts.model(StochasticBurstScienceTest.class, "/OSGI-INF/apical/stochastic-burst.model");

    private List<List<Long>> spikesAfterOneEvent(double dendrite) {
        ModelBench cells = ModelBench.of(model).cells(CELLS).set("V_s", -0.040).set("V_d", dendrite);
        return cells.run(200).spikes();
    }

    @Test
    void burstIntervalIsUniformFrom49To148Steps() {
        int[] counts = new int[200];
        spikesAfterOneEvent(SURE).forEach(train -> counts[(int) (train.get(1) - train.get(0))]++);
        int total = 0;
        for (int interval = 0; interval < counts.length; interval++) {
            assertTrue(counts[interval] == 0 || (interval >= 49 && interval <= 148), "interval " + interval);
            total += counts[interval];
        }
        assertEquals(CELLS, total);
        double chiSquare = 0;
        for (int interval = 49; interval <= 148; interval++) {
            chiSquare += Math.pow(counts[interval] - CELLS / 100.0, 2) / (CELLS / 100.0);
        }
        assertTrue(chiSquare < 149, "chi-square " + chiSquare); // 99 degrees of freedom, 0.1 % level
    }

    @Test
    void burstHasExactlyTwoSpikes() {
        assertTrue(spikesAfterOneEvent(SURE).stream().allMatch(train -> train.size() == 2));
    }

    @Test
    void burstProbabilityIsASigmoidOfTheDendriticVoltage() {
        long bursts = spikesAfterOneEvent(-0.0575).stream()
                .filter(train -> train.size() == 2)
                .count();
        // V_d relaxes by dt/tau_d of 12.5 mV within the step and is held down by w_d = 0.1 mV
        double vd = -0.0575 - 1e-4 / 7e-3 * 0.0125 - 1e-4 * 13e-9 / 170e-12 * 1e-4;
        double p = 1 / (1 + Math.exp(-(vd + 0.057) / 6e-3));
        assertEquals(p, bursts / (double) CELLS, 4 * Math.sqrt(p * (1 - p) / CELLS)); // four standard errors
    }
}
