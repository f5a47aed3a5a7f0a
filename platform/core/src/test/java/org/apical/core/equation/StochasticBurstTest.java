package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

/** The shipped text of the stochastic-burst cell: timing of bursts and refractoriness. */
class StochasticBurstTest {
    private static final int CELLS = 2000;

    private final ModelEquations model = Texts.model("stochastic-burst.model");

    /** Drives all cells over the threshold in step 0, then leaves them below; the steps of each cell's spikes. */
    private List<List<Integer>> spikesAfterOneEvent(double dendrite) {
        ModelRun run = new ModelRun(model, CELLS).set("V_s", -0.040).set("V_d", dendrite);
        List<List<Integer>> spikes = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            spikes.add(new ArrayList<>());
        }
        for (int k = 0; k < 200; k++) {
            int step = k;
            run.step().forEach(i -> spikes.get(i).add(step));
        }
        return spikes;
    }

    @Test
    void burstIntervalIsUniformFrom49To148Steps() {
        int[] counts = new int[200];
        spikesAfterOneEvent(0).forEach(train -> counts[train.get(1) - train.get(0)]++); // p = 1 - 1e-4
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
        assertTrue(spikesAfterOneEvent(0).stream().allMatch(train -> train.size() == 2));
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

    @Test
    void cellAboveThresholdFiresAgainTwentyMillisecondsAfterItsLastSpike() {
        ModelRun run = new ModelRun(model, 1).set("V_s", -0.040).set("V_d", -1); // never bursts
        List<Integer> steps = new ArrayList<>();
        for (int k = 0; k < 450; k++) {
            run.set("V_s", -0.010);
            if (!run.step().isEmpty()) {
                steps.add(k);
            }
        }
        assertEquals(List.of(0, 200, 400), steps);
    }

    @Test
    void secondSpikeNeitherResetsNorAdaptsButRestartsTheRefractoryTime() {
        ModelRun run =
                new ModelRun(model, 1).set("n_burst", 2).set("n_ref", 150).set("V_s", -0.055);
        assertEquals(List.of(0), run.step());
        assertEquals(200, run.get("n_ref"));
        assertEquals(1, run.get("n_burst"));
        assertEquals(0, run.get("w_s"));
        assertEquals(-0.055 + 1e-4 / 16e-3 * -0.015, run.get("V_s"), 1e-15);
        assertEquals(List.of(), run.step());
        assertEquals(0, run.get("n_burst"));
    }

    @Test
    void sigmoidIsComputedAtEventsOnly() {
        String step = model.program(Parameters.defaults(model.parameters()), 1e-4)
                .sections()
                .get(0)
                .instructions()
                .toString();
        assertTrue(!step.contains("SIGMOID") && step.contains("HIT_GT_ZERO") && step.contains("HIT_EQ"), step);
    }
}
