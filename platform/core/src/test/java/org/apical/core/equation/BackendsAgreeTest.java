package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.core.machine.JvmBackend;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped cells, driven and kicked, on the block machine and on the reference. */
class BackendsAgreeTest {
    private static final int CELLS = 100;
    private static final List<String> CONDUCTANCES = List.of("g_Es", "g_Is", "g_Ed", "g_Id");

    @ParameterizedTest
    @ValueSource(strings = {"two-compartment.model", "stochastic-burst.model"})
    void blockMachineFollowsTheReference(String file) {
        ModelEquations model = Texts.model(file);
        ModelRun reference = driven(new ModelRun(model, CELLS));
        ModelRun blocks = driven(new ModelRun(
                model,
                Parameters.defaults(model.parameters()),
                1e-4,
                CELLS,
                new JvmBackend().kernels(Precision.FLOAT64)));
        int spikes = 0;
        for (int k = 0; k < 1000; k++) {
            kick(reference, k);
            kick(blocks, k);
            List<Integer> spiked = reference.step();
            assertEquals(spiked, blocks.step(), "spikes of step " + k);
            spikes += spiked.size();
        }
        assertTrue(spikes > CELLS, spikes + " spikes");
        for (int i = 0; i < CELLS; i++) {
            assertEquals(reference.get("V_s", i), blocks.get("V_s", i), 1e-12); // exponentials differ in the last bits
            assertEquals(reference.get("V_d", i), blocks.get("V_d", i), 1e-12);
        }
    }

    private static ModelRun driven(ModelRun run) {
        for (int i = 0; i < CELLS; i++) {
            run.set("I_s", i, 400e-12 + 10e-12 * i).set("I_d", i, 5e-12 * i);
        }
        return run;
    }

    private static void kick(ModelRun run, int k) {
        String name = CONDUCTANCES.get(k % 4);
        int cell = 37 * k % CELLS;
        run.set(name, cell, run.get(name, cell) + 0.3);
    }
}
