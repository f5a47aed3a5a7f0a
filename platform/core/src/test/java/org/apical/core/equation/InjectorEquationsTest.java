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
    private final InjectorEquations teacher = (InjectorEquations) Texts.compiled("xor-teacher.injector");

    private static StateArray array(Variable v, double value) {
        StateArray array = StateArray.zeros(v.name(), v.unit(), Extent.CELL, 1, Precision.FLOAT64);
        array.set(0, value);
        return array;
    }

    /** The teaching current in pA at an event rate in Hz. */
    private double current(double rate, int target) {
        StateArray output = array(teacher.output(), 0);
        List<StateArray> arrays = List.of(
                array(teacher.inputs().get(0), 2 * rate), array(teacher.inputs().get(1), target), output);
        new ReferenceBackend()
                .kernels(Precision.FLOAT64)
                .bind(teacher.program(Parameters.defaults(teacher.parameters()), 1e-4), new Binding(arrays, 0, 1, null))
                .step(0, unit -> {});
        return output.get(0) * 1e12;
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0, -1000", "20, 0, -1000", "8, 0, -500", "5, 0, -200", "3, 0, 0", "1, 0, 0",
        "3, 1, 1000", "1, 1, 1000", "4, 1, 500", "7, 1, 200", "9, 1, 0", "20, 1, 0"
    })
    void teacherPushesTowardsTheTarget(double rate, int target, double picoampere) {
        assertEquals(picoampere, current(rate, target), 1e-9); // by hand from section 7.3 of the specification
    }

    @Test
    void injectorSaysWhatItReadsAndComputes() {
        assertEquals(
                List.of("a_e", "target"),
                teacher.inputs().stream().map(Variable::name).toList());
        assertEquals("I", teacher.output().name());
        assertEquals(Unit.AMPERE, teacher.output().unit());
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
