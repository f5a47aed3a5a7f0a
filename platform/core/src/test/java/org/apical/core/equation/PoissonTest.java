package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.core.machine.JvmBackend;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

class PoissonTest {
    private final ModelEquations model = Texts.model("poisson.model");
    private final Parameters at500Hz = Parameters.defaults(model.parameters()).with("rate", 500);

    @Test
    void sourcesSpikeAtTheirRate() {
        ModelRun run = new ModelRun(model, at500Hz, 1e-4, 1000, new JvmBackend().kernels(Precision.FLOAT64));
        int spikes = 0;
        for (int k = 0; k < 1000; k++) {
            spikes += run.step().size();
        }
        double deviation = Math.sqrt(1e6 * 0.05 * 0.95);
        assertEquals(50_000, spikes, 4 * deviation); // binomial: 10^6 draws of probability 0.05
    }

    @Test
    void modelHasNoState() {
        assertTrue(model.state().isEmpty());
        assertEquals(
                2, model.program(at500Hz, 1e-4).sections().get(0).instructions().size());
    }
}
