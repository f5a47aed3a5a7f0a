package org.apical.neuron.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.state.Precision;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** Rates by hand; a step is 0.1 ms. */
class BurstEnsembleTest implements NeuronModelContract {
    private static final double TOLERANCE = 1e-9; // own exp against libm

    @Override
    public NeuronModel model() {
        return Texts.model(BurstEnsembleTest.class, "/OSGI-INF/apical/burst-ensemble.model");
    }

    @Override
    public ModelBench bench() {
        return ModelBench.of(model())
                .on("reference", Precision.FLOAT64)
                .with("e_max", 20)
                .with("mu_e", -55e-3)
                .with("s_e", 5e-3)
                .with("shunt", 1e-3)
                .with("theta", -60e-3)
                .with("s", 10e-3);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void unitAtRestHasTheRateOfItsRestingPotential() {
        try (ModelBench bench = bench().run(1)) {
            assertEquals(20 * sigmoid(-3), bench.value("event_rate"), TOLERANCE); // (-70 + 55)/5
            assertEquals(sigmoid(-1), bench.value("burst_probability"), TOLERANCE); // (-70 + 60)/10
            assertEquals(20 * sigmoid(-3) * sigmoid(-1), bench.value("burst_rate"), TOLERANCE);
        }
    }

    @Test
    void currentsMoveSomaAndDendriteByTheirResistances() {
        try (ModelBench bench = bench().with("tau_e", 1e-3)
                .with("tau_p", 1e-3)
                .current(Compartment.BASAL, 100e-12)
                .current(Compartment.APICAL, 200e-12)
                .run(2_000)) {
            assertEquals(-70e-3 + 100e-12 * 16e-3 / 370e-12, bench.value("V_s"), TOLERANCE);
            assertEquals(-70e-3 + 200e-12 * 7e-3 / 170e-12, bench.value("V_d"), TOLERANCE);
        }
    }

    @Test
    void potentialsRelax() {
        try (ModelBench bench =
                bench().with("tau_e", 5e-3).current(Compartment.BASAL, 370e-12).run(50)) {
            assertEquals(-70e-3 + 16e-3 * (1 - Math.pow(1 - 0.1 / 5, 50)), bench.value("V_s"), TOLERANCE);
        }
    }

    @Test
    void conductancesPullTowardsTheirReversalPotentials() {
        try (ModelBench bench = bench().with("tau_e", 1e-4).with("tau_p", 1e-4)) {
            bench.set("g_Es", 1).set("g_Is", 2).set("g_Ed", 0.5).run(1);
            assertEquals((-70e-3 + 0 - 160e-3) / 4, bench.value("V_s"), TOLERANCE);
            assertEquals(-70e-3 + 0.5 * 70e-3, bench.value("V_d"), TOLERANCE); // with the soma before the step
            double conductance = Math.exp(-0.1 / 5) + 2 * Math.exp(-0.1 / 10);
            double drive = -57.5 - conductance + 55; // mV, less 1 mV per conductance
            assertEquals(20 * sigmoid(drive / 5), bench.value("event_rate"), 1e-6);
        }
    }

    @Test
    void unitsDoNotSpike() {
        try (ModelBench bench = bench().current(Compartment.BASAL, 1e-9).run(500)) {
            assertTrue(bench.spikes(0).isEmpty());
            assertTrue(bench.value("event_rate") > 19);
        }
    }
}
