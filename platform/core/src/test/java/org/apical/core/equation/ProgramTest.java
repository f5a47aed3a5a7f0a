package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.apical.kernel.Program;
import org.apical.plugin.Parameters;
import org.junit.jupiter.api.Test;

/** Which instructions a text becomes; expected programs are written by hand. */
class ProgramTest {
    private static Program program(String... lines) {
        ModelEquations model = Texts.modelOf(lines);
        return model.program(Parameters.defaults(model.parameters()), 1e-4);
    }

    private static final String STATES = "state\n  a : 1 = 0.5\n  b : 1 = 0.5\n  n : 1 = 0\ninput\n  i : 1\nstep\n";

    /** The instructions of {@code step} over the states a, b, n (arrays 0, 1, 2) and the input i (array 3). */
    private static List<String> step(String... statements) {
        return instructions(program(STATES + "  " + String.join("\n  ", statements)));
    }

    /** The instructions of a condition over the same names. */
    private static List<String> condition(String condition) {
        return instructions(program(STATES + "on spike when " + condition));
    }

    private static List<String> instructions(Program program) {
        return program.sections().get(0).instructions().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void productGoesIntoTheSumThatUsesIt() {
        assertEquals(List.of("MADD A0 A1 A3 A0"), step("a = a + b*i"));
        assertEquals(List.of("MADD A0 A1 A3 A0"), step("a = b*i + a"));
        assertEquals(List.of("NMADD A0 A1 A3 A0"), step("a = a - b*i"));
        assertEquals(List.of("MSUB A0 A1 A3 A0"), step("a = b*i - a"));
        assertEquals(List.of("MUL R0 A0 A1", "MADD A0 A1 A3 R0"), step("a = a*b + b*i"));
    }

    @Test
    void productThatIsUsedTwiceIsComputedOnce() {
        assertEquals(
                List.of("MUL R0 A1 A3", "ADD A0 A0 R0", "ADD A1 A1 R0"), step("p = b*i", "a = a + p", "b = b + p"));
    }

    @Test
    void relaxationIsOneInstruction() {
        assertEquals(List.of("RELAX A0 A0 S0 A3"), step("a = a + (dt/(5 ms))*(i - a)"));
        assertEquals(List.of("RELAX A0 A0 A1 A3"), step("a = a + (i - a)*b"));
    }

    @Test
    void conditionsBecomeTestsOfOneInstruction() {
        assertEquals(List.of("HIT_GT L0 A0 A1"), condition("a > b"));
        assertEquals(List.of("HIT_GT L0 A1 A0"), condition("a < b"));
        assertEquals(List.of("HIT_EQ L0 A2 S0"), condition("n == 1"));
        assertEquals(List.of("HIT_GT_ZERO L0 A0 A1 A2"), condition("a > b and n == 0"));
        assertEquals(List.of("GE R0 A0 A1", "HIT L0 R0"), condition("a >= b"));
    }

    @Test
    void writeToAStateWaitsForReadersOfTheOldValue() {
        assertEquals(List.of("ADD A1 A1 A0", "MUL A0 A0 A3"), step("old = a", "a = a*i", "b = b + old"));
    }

    @Test
    void copyIsMadeOnlyWhereAReaderNeedsOldAndNew() {
        assertEquals(List.of("MUL R0 A0 A3", "SUB A1 R0 A0", "MOV A0 R0"), step("old = a", "a = a*i", "b = a - old"));
    }

    @Test
    void statesCanBeSwapped() {
        assertEquals(List.of("MOV R0 A0", "MOV A0 A1", "MOV A1 R0"), step("t = a", "a = b", "b = t"));
    }

    @Test
    void oneValueCanBeTwoStates() {
        assertEquals(List.of("MUL A0 A0 A3", "MOV A1 A0"), step("a = a*i", "b = a"));
    }

    @Test
    void unusedAndUnchangedValuesCostNothing() {
        assertEquals(List.of("ADD A0 A0 A3"), step("x = exp(b)", "a = a + i", "b = b"));
    }

    @Test
    void registersAreReusedAsSoonAsTheyAreFree() {
        Program program = program("state\n  a : 1 = 0\nstep\n  a = exp(sqrt(abs(floor(a))))");
        assertEquals(1, program.registers());
    }

    @Test
    void decayTakesItsFactorFromStepAndTimeConstant() {
        Program program = program("state\n  a : 1 = 0\nstep\n  a = decay(a, 5 ms)");
        assertEquals(List.of(StrictMath.exp(-(1e-4 / 5e-3))), program.scalars());
        assertEquals(
                "DECAY A0 A0 S0",
                program.sections().get(0).instructions().get(0).toString());
    }

    @Test
    void powersAreRepeatedSquares() {
        assertEquals(8, step("a = pow(b, 256)").size());
        assertEquals(List.of("MUL R0 A1 A1", "MUL A0 A1 R0"), step("a = pow(b, 3)"));
    }

    @Test
    void parametersAndStepAreFolded() {
        ModelEquations model = Texts.modelOf(
                "parameters", "  tau = 10 ms   k = 2", "state", "  a : 1 = 0", "step", "  a = a*k*(dt/tau)");
        Parameters p = Parameters.defaults(model.parameters());
        assertEquals(List.of(2 * (1e-4 / 0.010)), model.program(p, 1e-4).scalars());
        assertEquals(
                List.of(3 * (2e-4 / 0.005)),
                model.program(p.with("k", 3).with("tau", 0.005), 2e-4).scalars());
    }

    @Test
    void equalTextsAreEqualPrograms() {
        String[] lines = {"parameters", "  tau = 10 ms", "state", "  a : 1 = 0", "step", "  a = decay(a, tau) + 1"};
        assertEquals(
                program(lines).digest(),
                program(String.join("  # same\n\n", lines)).digest());
        lines[5] = "  a = decay(a, tau) + 2";
        assertNotEquals(
                program(lines).digest(),
                program(String.join("\n", lines).replace("+ 2", "+ 1")).digest());
    }
}
