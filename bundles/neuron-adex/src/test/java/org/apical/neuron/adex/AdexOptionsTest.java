package org.apical.neuron.adex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.testkit.ModelBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

class AdexOptionsTest {
    private static NeuronModel pv() {
        return Texts.model(AdexOptionsTest.class, "/OSGI-INF/apical/adex-pv.model");
    }

    private static String equations(String name) throws IOException {
        try (InputStream in = AdexOptionsTest.class.getResourceAsStream("/OSGI-INF/apical/" + name + ".model")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("\nstate\n"));
        }
    }

    @Test
    void bothCellsHaveOneSetOfEquations() throws IOException {
        assertEquals(equations("adex-pv"), equations("adex-som"));
    }

    /** One step from V = -46 mV: y = 1; 2 mV (1 + 1/256)^256 = 5.43595 mV against 2 mV e = 5.43656 mV. */
    @Test
    void exponentialIsPublishedOrExact() {
        double relaxation = -0.024;
        for (double exact : new double[] {0, 1}) {
            double x = exact == 1 ? Math.E : Math.pow(257 / 256.0, 256);
            ModelBench cell =
                    ModelBench.of(pv()).with("exact_exponential", exact).set("V", -0.046);
            cell.step();
            assertEquals(-0.046 + 0.01 * (2e-3 * x + relaxation), cell.value("V"), 1e-15);
        }
    }

    @Test
    void refractoryCellIsHeldAtRestOrAtItsReset() {
        for (double clamp : new double[] {0, 1}) {
            ModelBench cell =
                    ModelBench.of(pv()).with("refractory_clamp", clamp).set("V", 0.019);
            assertEquals(List.of(0), cell.step());
            assertEquals(-0.055, cell.value("V"), 1e-15); // seen for one step
            for (int k = 0; k < 10; k++) {
                cell.step();
                assertEquals(clamp == 1 ? -0.055 : -0.070, cell.value("V"), 1e-15);
            }
            double held = cell.value("V");
            cell.step();
            assertTrue(cell.value("V") != held, "free again after 10 steps");
        }
    }

    /** A refractory time of 1 ms: with any current, ten steps pass between two spikes. */
    @Test
    void refractoryTimeLimitsTheRate() {
        List<Long> spikes =
                ModelBench.of(pv()).current(Compartment.BASAL, 1e-7).run(1_000).spikes(0);
        assertTrue(spikes.size() > 10);
        for (int s = 1; s < spikes.size(); s++) {
            assertTrue(spikes.get(s) - spikes.get(s - 1) >= 11, spikes.toString());
        }
    }
}
