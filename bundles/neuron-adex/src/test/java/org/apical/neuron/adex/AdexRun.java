package org.apical.neuron.adex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.testkit.ModelBench;

/** Half a second of a cell with a constant current and kicks of its conductances. */
final class AdexRun {
    private static final int STEPS = 5_000;

    private AdexRun() {}

    static void compare(NeuronModel model, AdexCell expected, double ampere) {
        ModelBench cell = ModelBench.of(model).current(Compartment.BASAL, ampere);
        int spikes = 0;
        for (int k = 0; k < STEPS; k++) {
            if (k % 700 == 300) {
                expected.gE += 0.8;
                expected.gI += 0.5;
                cell.set("g_E", cell.value("g_E") + 0.8).set("g_I", cell.value("g_I") + 0.5);
            }
            boolean spiked = !cell.step().isEmpty();
            assertEquals(expected.step(ampere), spiked, "spike in step " + k);
            spikes += spiked ? 1 : 0;
        }
        assertTrue(spikes > 5, spikes + " spikes");
        assertEquals(expected.v, cell.value("V"), 1e-9); // the spike current amplifies roundings
        assertEquals(expected.w, cell.value("w"), 1e-10);
        assertEquals(expected.gE, cell.value("g_E"), 1e-14);
    }
}
