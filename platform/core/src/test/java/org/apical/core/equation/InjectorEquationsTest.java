package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.core.machine.ReferenceBackend;
import org.apical.kernel.Binding;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectorEquationsTest {
    private static final String ANSWER = """
            injector answer
            parameters
              most = 300 pA
            input
              rate : Hz
              on : 1
            output
              I : A
            step
              charge = 5 pA/(1 Hz)
              I = where(on > 0.5, min(charge*rate, most), 0)
            """;

    private final InjectorEquations answer = (InjectorEquations) EquationCompiler.compile(ANSWER, "answer.injector");

    private static StateArray array(Variable v, double value) {
        StateArray array = StateArray.zeros(v.name(), v.unit(), Extent.CELL, 1, Precision.FLOAT64);
        array.set(0, value);
        return array;
    }

    /** The current in pA that answers a rate in Hz. */
    private double current(double rate, int on) {
        StateArray output = array(answer.output(), 0);
        List<StateArray> arrays = List.of(
                array(answer.inputs().get(0), rate), array(answer.inputs().get(1), on), output);
        new ReferenceBackend()
                .kernels(Precision.FLOAT64)
                .bind(answer.program(Parameters.defaults(answer.parameters()), 1e-4), new Binding(arrays, 0, 1, null))
                .step(0, unit -> {});
        return output.get(0) * 1e12;
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 50", "4, 1, 20", "4, 0, 0", "90, 1, 300"})
    void outputIsComputedFromTheInputs(double rate, int on, double picoampere) {
        assertEquals(picoampere, current(rate, on), 1e-9); // 5 pA per Hz, at most 300 pA
    }

    @Test
    void injectorSaysWhatItReadsAndComputes() {
        assertEquals(
                List.of("rate", "on"),
                answer.inputs().stream().map(Variable::name).toList());
        assertEquals("I", answer.output().name());
        assertEquals(Unit.AMPERE, answer.output().unit());
    }

    private static String failure(String sections) {
        String text = "injector i\n" + sections;
        return assertThrows(InputException.class, () -> EquationCompiler.compile(text, "i.injector"))
                .what();
    }

    @Test
    void outputMustBeAssignedBeforeItIsReadAndInItsUnit() {
        assertEquals("'step' does not assign the output 'I'", failure("output\n  I : A\nstep\n"));
        assertEquals("the output 'I' is read before it is assigned", failure("output\n  I : A\nstep\n  I = I + 1 pA"));
        assertEquals("the value of 'I' in '1 V': expected A, found V", failure("output\n  I : A\nstep\n  I = 1 V"));
        EquationCompiler.compile("injector i\noutput\n  I : A\nstep\n  I = 1 pA\n  I = I + 1 pA", "i");
    }

    @Test
    void thereIsOneOutput() {
        assertEquals("'output' has 2 entries, but must have one", failure("output\n  I : A\n  J : A\nstep\n"));
        assertEquals("injector 'i' has no section 'output'", failure("step\n"));
    }
}
