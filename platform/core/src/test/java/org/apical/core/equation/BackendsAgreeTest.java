package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.core.machine.JvmBackend;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

/** A cell with one of everything, driven and kicked, on the block machine and on the reference. */
class BackendsAgreeTest {
    private static final int CELLS = 100;
    private static final List<String> CONDUCTANCES = List.of("g_E", "g_I");
    private static final String CELL = """
            state
              V : V = -65 mV
              g_E : 1 = 0
              g_I : 1 = 0
              w : V = 0.1 mV
              hold : 1 = 0
              second : 1 = 0
            input
              I : A
            step
              drive = g_E*(0 mV - V) + g_I*(-80 mV - V)
              g_E = decay(g_E, 5 ms)
              g_I = decay(g_I, 10 ms)
              V = V + (dt/(12 ms))*((-65 mV - V) + drive) - dt*(1/(30 ms))*w
              V = where(hold > 0, V + 0.01 mV, V)
              w = w + (dt/(30 ms))*((V + 65 mV) - w)
              hold = countdown(hold)
              second = countdown(second)
            on event when V > -50 mV and hold == 0
              emit spike
              V = -65 mV
              hold = 150
              second = where(uniform(0) < sigmoid((w - 3 mV)/(1 mV)), floor((5 ms + uniform(1)*(8 ms))/dt), second)
            on burst when second == 1
              emit spike
            after
              V = V + dt*I/(200 pF)
            """;

    @Test
    void blockMachineFollowsTheReference() {
        ModelEquations model = Texts.modelOf(CELL);
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
            assertEquals(reference.get("V", i), blocks.get("V", i), 1e-12); // exponentials differ in the last bits
            assertEquals(reference.get("w", i), blocks.get("w", i), 1e-12);
        }
    }

    private static ModelRun driven(ModelRun run) {
        for (int i = 0; i < CELLS; i++) {
            run.set("I", i, 200e-12 + 5e-12 * i);
        }
        return run;
    }

    private static void kick(ModelRun run, int k) {
        String name = CONDUCTANCES.get(k % 2);
        int cell = 37 * k % CELLS;
        run.set(name, cell, run.get(name, cell) + 0.3);
    }
}
