package org.apical.neuron.twocompartment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.equation.ModelEquations;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plugin.Parameters;
import org.apical.state.Precision;
import org.apical.testkit.ModelBench;
import org.apical.testkit.NeuronModelContract;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The bursting pyramidal cell against the same steps written in Java. */
class TwoCompartmentTest implements NeuronModelContract {
    private static final double DT = 1e-4;

    @Override
    public NeuronModel model() {
        return Texts.model(TwoCompartmentTest.class, "/OSGI-INF/apical/two-compartment.model");
    }

    @Override
    public ModelBench bench() {
        return cell().current(Compartment.BASAL, 700e-12).current(Compartment.APICAL, 400e-12);
    }

    private ModelBench cell() {
        return ModelBench.of(model());
    }

    @Test
    void cellFollowsItsEquationsStepByStep() {
        ModelBench cell = bench();
        PyramidalCell expected = new PyramidalCell();
        int spikes = 0;
        for (int k = 0; k < 5000; k++) {
            kick(cell, expected, k);
            boolean spiked = !cell.step().isEmpty();
            assertEquals(expected.step(700e-12, 400e-12), spiked, "spike in step " + k);
            spikes += spiked ? 1 : 0;
        }
        assertTrue(spikes > 5, spikes + " spikes");
        assertEquals(expected.vs, cell.value("V_s"), 1e-12); // the same doubles, rounded in another order
        assertEquals(expected.vd, cell.value("V_d"), 1e-12);
        assertEquals(expected.ws, cell.value("w_s"), 1e-9);
        assertEquals(expected.wd, cell.value("w_d"), 1e-12);
        assertEquals(expected.theta, cell.value("theta"), 1e-12);
        assertEquals(expected.g[2], cell.value("g_Ed"), 1e-15);
    }

    private static void kick(ModelBench cell, PyramidalCell expected, int k) {
        String[] names = {"g_Es", "g_Is", "g_Ed", "g_Id"};
        if (k % 100 == 0) {
            int target = k / 100 % 4;
            cell.set(names[target], cell.value(names[target]) + 0.4);
            expected.g[target] += 0.4;
        }
    }

    private Program program(double dendriticDrivingForce) {
        ModelEquations model = (ModelEquations) model();
        Parameters p = Parameters.defaults(model.parameters()).with("dendritic_driving_force", dendriticDrivingForce);
        return model.program(p, DT);
    }

    @Test
    void stepTakesTwentyEightInstructions() {
        Program program = program(0);
        Section step = program.sections().get(0);
        assertEquals(28, step.instructions().size(), program.text()); // counted by hand: 10 synapses, 17 state, 1 test
        assertTrue(program.registers() <= 6, program.registers() + " registers");
        assertTrue(program.text().contains("GADD"), program.text());
    }

    @Test
    void dendriticDrivingForceIsAChoiceThatCostsNothing() {
        ModelBench cell = cell().with("dendritic_driving_force", 1).on("jvm", Precision.FLOAT64);
        cell.set("V_s", -0.060).set("V_d", -0.040).set("g_Ed", 1).set("w_d", 0);
        cell.step();
        double f = 1 / (1 + Math.exp(2e-3 / 6e-3)); // V_d is 2 mV below E_d
        double byHand = -0.040 + DT / 7e-3 * -0.030 + DT * 1200 / 170 * f + DT / 7e-3 * 0.040;
        assertEquals(byHand, cell.value("V_d"), 1e-12);
        // two differences to reversal potentials are no longer shared with the soma
        assertEquals(30, program(1).sections().get(0).instructions().size());
    }

    @Test
    void backPropagatingCurrentLastsTwentyStepsFromTheOneAfterTheSpike() {
        ModelBench cell = cell().set("V_s", -0.040);
        assertEquals(List.of(0), cell.step());
        List<Double> counts = new ArrayList<>();
        for (int k = 0; k < 21; k++) {
            counts.add(cell.value("n_bap"));
            cell.step();
        }
        assertEquals(20, counts.get(0));
        assertEquals(1, counts.get(19));
        assertEquals(0, counts.get(20));
    }

    @Test
    void backPropagatingCurrentMayStartLater() {
        ModelBench cell = cell().with("t_bap_delay", 5e-4).with("t_bap", 3e-4).set("V_s", -0.040);
        ModelBench other = cell().with("zeta", 0).set("V_s", -0.040);
        List<Integer> kicked = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            double gap = cell.value("V_d") - other.value("V_d");
            cell.step();
            other.step();
            if (cell.value("V_d") - other.value("V_d") > gap + 0.5e-3) { // a kick is dt*zeta/C_d = 1.5 mV
                kicked.add(k);
            }
        }
        assertEquals(List.of(6, 7, 8), kicked); // spike in step 0, five steps of delay
    }

    @Test
    void nmdaFollowsAmpaAndSharesTheConductance() {
        ModelBench cell = cell().with("nmda", 0.25).with("g_d", 0).with("g_s", 0);
        cell.set("g_Es", 0.4).set("g_Ns", 0.1).set("g_Ed", 0.2).set("w_d", 0);
        cell.step();
        double follow = 1 - Math.exp(-DT / 0.1);
        assertEquals(0.1 + follow * (0.4 - 0.1), cell.value("g_Ns"), 1e-15);
        assertEquals(follow * 0.2, cell.value("g_Nd"), 1e-15); // each compartment has its own
        assertEquals(-0.070 + DT / 16e-3 * (0.75 * 0.4 + 0.25 * 0.1) * 0.070, cell.value("V_s"), 1e-12);
    }

    @Test
    void portsNameConductancesAndCurrents() {
        assertEquals(
                List.of("g_Es", "g_Is", "I_s", "g_Ed", "g_Id", "I_d"),
                model().ports().stream().map(Port::variable).toList());
    }

    @Test
    void everyParameterSaysWhereItComesFrom() {
        model().parameters().forEach(p -> assertTrue(!p.source().isEmpty(), p.name()));
    }
}
