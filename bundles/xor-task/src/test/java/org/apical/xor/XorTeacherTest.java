package org.apical.xor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apical.core.equation.InjectorEquations;
import org.apical.state.Variable;
import org.apical.testkit.InjectorBench;
import org.apical.testkit.Texts;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XorTeacherTest {
    private final InjectorEquations teacher =
            Texts.injector(XorTeacherTest.class, "/OSGI-INF/apical/xor-teacher.injector");

    @ParameterizedTest
    @CsvSource({
        "9, 0, -1000", "20, 0, -1000", "8, 0, -500", "5, 0, -200", "3, 0, 0", "1, 0, 0",
        "3, 1, 1000", "1, 1, 1000", "4, 1, 500", "7, 1, 200", "9, 1, 0", "20, 1, 0"
    })
    void teacherPushesTowardsTheTarget(double rate, int target, double picoampere) {
        InjectorBench bench = InjectorBench.of(teacher).reads("a_e", 2 * rate).reads("target", target);
        assertEquals(picoampere, 1e12 * bench.output(), 1e-9); // by hand: 1000 pA/(10 - e), 1000 pA/(e - 2)
    }

    @Test
    void rateIsTheTraceOverItsTimeConstant() {
        InjectorBench bench =
                InjectorBench.of(teacher).with("alpha", 0.5).reads("a_e", 2).reads("target", 1);
        assertEquals(500, 1e12 * bench.output(), 1e-9); // 2 over 0.5 s are 4 Hz
    }

    @Test
    void teacherReadsATraceAndATargetAndMakesACurrent() {
        assertEquals(
                List.of("a_e", "target"),
                teacher.inputs().stream().map(Variable::name).toList());
        assertEquals("I", teacher.output().name());
        assertEquals(Unit.AMPERE, teacher.output().unit());
    }
}
