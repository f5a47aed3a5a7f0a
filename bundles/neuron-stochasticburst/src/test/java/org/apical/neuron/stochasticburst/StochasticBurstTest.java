package org.apical.neuron.stochasticburst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.equation.ModelEquations;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.Parameters;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The steps of the stochastic-burst cell. */
class StochasticBurstTest implements NeuronModelContract {
    @Override
    public NeuronModel model() {
        return Texts.model(StochasticBurstTest.class, "/OSGI-INF/apical/stochastic-burst.model");
    }

    @Override
    public ModelBench bench() {
        return cell().current(Compartment.BASAL, 700e-12).current(Compartment.APICAL, 400e-12);
    }

    private ModelBench cell() {
        return ModelBench.of(model());
    }

    @Test
    void secondSpikeLeavesTheSomaAloneOrResetsIt() {
        for (double resets : new double[] {0, 1}) {
            ModelBench cell = ModelBench.of(model()).with("burst_resets", resets);
            cell.set("n_burst", 2)
                    .set("n_ref", 100)
                    .set("V_s", -0.060)
                    .set("w_s", 1)
                    .step();
            assertEquals(resets == 1, cell.value("V_s") == -0.070);
            assertEquals(resets + Math.exp(-1e-4 / 0.1), cell.value("w_s"), 1e-12);
            assertEquals(-0.050 + resets * 2e-3, cell.value("theta"), 1e-12);
        }
    }

    @Test
    void cellAboveThresholdFiresAgainTwentyMillisecondsAfterItsLastSpike() {
        ModelBench cell = cell().set("V_d", -1); // never bursts
        List<Integer> steps = new ArrayList<>();
        for (int k = 0; k < 450; k++) {
            cell.set("V_s", -0.010);
            if (!cell.step().isEmpty()) {
                steps.add(k);
            }
        }
        assertEquals(List.of(0, 200, 400), steps);
    }

    @Test
    void secondSpikeNeitherResetsNorAdaptsButRestartsTheRefractoryTime() {
        ModelBench cell = cell().set("n_burst", 2).set("n_ref", 150).set("V_s", -0.055);
        assertEquals(List.of(0), cell.step());
        assertEquals(200, cell.value("n_ref"));
        assertEquals(1, cell.value("n_burst"));
        assertEquals(0, cell.value("w_s"));
        assertEquals(-0.055 + 1e-4 / 16e-3 * -0.015, cell.value("V_s"), 1e-15);
        assertEquals(List.of(), cell.step());
        assertEquals(0, cell.value("n_burst"));
    }

    @Test
    void eventResetsAdaptsAndRaisesTheThreshold() {
        ModelBench cell = cell().set("V_s", -0.040).set("V_d", -1);
        assertEquals(List.of(0), cell.step());
        assertEquals(-0.070, cell.value("V_s"));
        assertEquals(1, cell.value("w_s"));
        assertEquals(-0.048, cell.value("theta"), 1e-15);
        assertEquals(200, cell.value("n_ref"));
        assertEquals(0, cell.value("n_burst"));
    }

    @Test
    void dendriteDoesNotReachTheSoma() {
        ModelBench calm = cell();
        ModelBench excited = cell().set("V_d", 0.020);
        assertEquals(calm.run(50).value("V_s"), excited.run(50).value("V_s"));
    }

    @Test
    void sigmoidIsComputedAtEventsOnly() {
        ModelEquations model = (ModelEquations) model();
        String step = model.program(Parameters.defaults(model.parameters()), 1e-4)
                .sections()
                .get(0)
                .instructions()
                .toString();
        assertTrue(!step.contains("SIGMOID") && step.contains("HIT_GT_ZERO") && step.contains("HIT_EQ"), step);
    }
}
