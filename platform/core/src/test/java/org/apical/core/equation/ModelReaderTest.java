package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apical.neuron.Compartment;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
    @Test
    void parameterSaysAllAboutItself() {
        Parameter tau = Texts.modelOf("parameters", "  tau = 12 ms in (0, 1 s] \"membrane\" source \"table 1\"", "step")
                .parameters()
                .get(0);
        assertEquals(
                new Parameter("tau", 0.012, Unit.SECOND, new Range(0, false, 1, true), "membrane", "table 1"), tau);
    }

    @Test
    void severalParametersMayShareALine() {
        List<Parameter> parameters = Texts.modelOf(
                        "parameters", "  n = 3   s = 2 mV in [0, inf)   e_max = 10 Hz \"m\"   k = -1", "step")
                .parameters();
        assertEquals(
                List.of("n", "s", "e_max", "k"),
                parameters.stream().map(Parameter::name).toList());
        assertEquals(2e-3, parameters.get(1).defaultValue());
        assertEquals(-1, parameters.get(3).defaultValue());
    }

    @Test
    void defaultMayUseEarlierParameters() {
        List<Parameter> parameters = Texts.modelOf("parameters", "  C = 370 pF  tau = 16 ms", "  g = C/tau", "step")
                .parameters();
        assertEquals(Unit.SIEMENS, parameters.get(2).unit());
        assertEquals(23.125e-9, parameters.get(2).defaultValue(), 1e-24);
    }

    @Test
    void zeroWithAUnitHasThatUnit() {
        List<Parameter> parameters =
                Texts.modelOf("parameters", "  I = 0 pA  k = 0", "step").parameters();
        assertEquals(Unit.AMPERE, parameters.get(0).unit());
        assertEquals(Unit.ONE, parameters.get(1).unit());
    }

    @Test
    void stateKnowsUnitInitialValueBoundsAndMeaning() {
        ModelEquations model = Texts.modelOf(
                "parameters",
                "  E_L = -65 mV  top = 1",
                "state",
                "  V : V = E_L + 5 mV \"voltage\"",
                "  x : 1 = 0 in [0, top]",
                "step");
        Variable v = model.state().get(0);
        Parameters p = Parameters.defaults(model.parameters());
        assertEquals(Unit.VOLT, v.unit());
        assertEquals(-0.060, v.initial().applyAsDouble(p), 1e-16);
        assertEquals(-0.050, v.initial().applyAsDouble(p.with("E_L", -0.055)), 1e-16);
        assertEquals("voltage", v.meaning());
        assertEquals(new Range(0, true, 1, true), model.state().get(1).bounds());
    }

    @Test
    void unitMayBeAProduct() {
        ModelEquations model = Texts.modelOf("state", "  s : V/s = 3 mV/(2 s)", "step");
        assertEquals(Unit.VOLT.dividedBy(Unit.SECOND), model.state().get(0).unit());
    }

    @Test
    void portsNameCompartmentReceptorAndVariable() {
        ModelEquations model = Texts.modelOf(
                "state",
                "  g : 1 = 0",
                "input",
                "  I : A",
                "ports",
                "  apical inhibitory g",
                "  basal current I",
                "step");
        assertEquals(
                List.of(
                        new Port(Compartment.APICAL, Receptor.INHIBITORY, "g"),
                        new Port(Compartment.BASAL, Receptor.CURRENT, "I")),
                model.ports());
    }

    @Test
    void sectionsMayStandInAnyOrder() {
        assertEquals(
                1,
                Texts.modelOf("step", "  x = x + k", "state", "  x : 1 = 0", "parameters", "  k = 1")
                        .state()
                        .size());
    }

    @Test
    void textIsKept() {
        String text = "# A cell.\nmodel silent  # says nothing\nstep\n";
        assertEquals(text, EquationCompiler.compile(text, "silent.model").text());
        assertEquals("silent", EquationCompiler.compile(text, "silent.model").name());
    }

    @Test
    void nameMayCarryItsGroup() {
        assertEquals(
                "mylab/leaky-2",
                EquationCompiler.compile("model mylab/leaky-2  # mine\nstep\n", "f")
                        .name());
    }
}
