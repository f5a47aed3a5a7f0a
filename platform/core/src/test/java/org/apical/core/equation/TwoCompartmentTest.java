package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.machine.JvmBackend;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

/** The shipped text of the bursting pyramidal cell against the same steps written in Java. */
class TwoCompartmentTest {
    private static final double DT = 1e-4;

    private final ModelEquations model = Texts.model("two-compartment.model");
    private final Parameters defaults = Parameters.defaults(model.parameters());

    /** Steps 1 to 10 of the specification and the injected currents, in doubles. */
    private static final class ByHand {
        private double vs = -0.070;
        private double vd = -0.070;
        private double ws;
        private double wd = 1e-4;
        private double theta = -0.050;
        private int bap;
        private final double[] g = new double[4]; // soma E, I, dendrite E, I

        boolean step(double somaCurrent, double dendriteCurrent) {
            double somaSynapses = g[0] * (0 - vs) + g[1] * (-0.080 - vs);
            double dendriteSynapses = g[2] * (0 - vs) + g[3] * (-0.080 - vs);
            for (int k = 0; k < 4; k++) {
                g[k] *= StrictMath.exp(-DT / (k % 2 == 0 ? 5e-3 : 10e-3));
            }
            double f = 1 / (1 + StrictMath.exp(-(vd + 0.038) / 6e-3));
            double nextVs = vs + DT / 16e-3 * (-0.070 - vs) - DT * 200 / 370 * ws + DT * 1300 / 370 * f;
            double nextVd = vd + DT / 7e-3 * (-0.070 - vd) - DT * 13e-9 / 170e-12 * wd + DT * 1200 / 170 * f;
            if (bap > 0) {
                nextVd += DT * 2600 / 170;
                bap--;
            }
            vs = nextVs + DT / 16e-3 * somaSynapses;
            vd = nextVd + DT / 7e-3 * dendriteSynapses;
            ws *= StrictMath.exp(-DT / 100e-3);
            wd += DT / 30e-3 * ((vd + 0.070) - wd);
            theta += DT / 27e-3 * (-0.050 - theta);
            boolean spike = vs > theta;
            if (spike) {
                vs = -0.070;
                theta += 2e-3;
                ws += 1;
                bap = 20;
            }
            vs += DT * somaCurrent / 370e-12;
            vd += DT * dendriteCurrent / 170e-12;
            return spike;
        }
    }

    @Test
    void cellFollowsTheStepsOfTheSpecification() {
        ModelRun run = new ModelRun(model, 1).set("I_s", 700e-12).set("I_d", 400e-12);
        ByHand expected = new ByHand();
        int spikes = 0;
        for (int k = 0; k < 5000; k++) {
            kick(run, expected, k);
            boolean spiked = !run.step().isEmpty();
            assertEquals(expected.step(700e-12, 400e-12), spiked, "spike in step " + k);
            spikes += spiked ? 1 : 0;
        }
        assertTrue(spikes > 5, spikes + " spikes");
        assertEquals(expected.vs, run.get("V_s"), 1e-12); // the same doubles, rounded in another order
        assertEquals(expected.vd, run.get("V_d"), 1e-12);
        assertEquals(expected.ws, run.get("w_s"), 1e-9);
        assertEquals(expected.wd, run.get("w_d"), 1e-12);
        assertEquals(expected.theta, run.get("theta"), 1e-12);
        assertEquals(expected.g[2], run.get("g_Ed"), 1e-15);
    }

    private static void kick(ModelRun run, ByHand expected, int k) {
        String[] names = {"g_Es", "g_Is", "g_Ed", "g_Id"};
        if (k % 100 == 0) {
            int target = k / 100 % 4;
            run.set(names[target], run.get(names[target]) + 0.4);
            expected.g[target] += 0.4;
        }
    }

    @Test
    void stepTakesTwentyEightInstructions() {
        Program program = model.program(defaults, DT);
        Section step = program.sections().get(0);
        assertEquals(28, step.instructions().size(), program.text()); // counted by hand: 10 synapses, 17 state, 1 test
        assertTrue(program.registers() <= 6, program.registers() + " registers");
        assertTrue(program.text().contains("GADD"), program.text());
    }

    @Test
    void dendriticDrivingForceIsAChoiceThatCostsNothing() {
        ModelRun run = new ModelRun(
                model, defaults.with("dendritic_driving_force", 1), DT, 1, new JvmBackend().kernels(Precision.FLOAT64));
        run.set("V_s", -0.060).set("V_d", -0.040).set("g_Ed", 1).set("w_d", 0);
        run.step();
        double f = 1 / (1 + Math.exp(2e-3 / -6e-3)); // V_d is 2 mV below E_d
        double byHand = -0.040 + DT / 7e-3 * -0.030 + DT * 1200 / 170 * (1 - f) + DT / 7e-3 * 0.040;
        assertEquals(byHand, run.get("V_d"), 1e-12);
        int instructions = model.program(defaults.with("dendritic_driving_force", 1), DT)
                .sections()
                .get(0)
                .instructions()
                .size();
        assertEquals(30, instructions); // two differences to reversal potentials are no longer shared with the soma
    }

    @Test
    void backPropagatingCurrentLastsTwentyStepsFromTheOneAfterTheSpike() {
        ModelRun run = new ModelRun(model, 1).set("V_s", -0.040);
        assertEquals(List.of(0), run.step());
        List<Double> counts = new ArrayList<>();
        for (int k = 0; k < 21; k++) {
            counts.add(run.get("n_bap"));
            run.step();
        }
        assertEquals(20, counts.get(0));
        assertEquals(1, counts.get(19));
        assertEquals(0, counts.get(20));
    }

    @Test
    void portsNameConductancesAndCurrents() {
        assertEquals(6, model.ports().size());
        assertEquals("g_Ed", model.ports().get(3).variable());
        assertEquals("I_d", model.ports().get(5).variable());
    }

    @Test
    void everyParameterSaysWhatItIsAndWhereItComesFrom() {
        model.parameters().forEach(p -> {
            assertTrue(!p.meaning().isEmpty() && !p.source().isEmpty(), p.name());
        });
    }
}
