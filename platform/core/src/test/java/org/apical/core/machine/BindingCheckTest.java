package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.kernel.Binding;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

class BindingCheckTest {
    private static final Program CELL =
            new ProgramText().written("a").read("b").step("MOV A0 A1").program();
    private static final Program RULE = new ProgramText()
            .array("w", Extent.SYNAPSE, true)
            .array("x", Extent.PRE, false)
            .moment("MOV A0 A1")
            .program();

    private final StateArray a = TestArrays.zeros("a", 100, Precision.FLOAT32);
    private final StateArray b = TestArrays.zeros("b", 100, Precision.FLOAT32);

    private static String refusal(Program program, Binding binding) {
        return assertThrows(
                        IllegalArgumentException.class, () -> BindingCheck.check(program, binding, Precision.FLOAT32))
                .getMessage();
    }

    private static String refusal(Program program, RowBinding binding) {
        return assertThrows(
                        IllegalArgumentException.class, () -> BindingCheck.check(program, binding, Precision.FLOAT32))
                .getMessage();
    }

    private Binding slice(int from, int to) {
        return new Binding(List.of(a, b), from, to, null);
    }

    @Test
    void slicesMustFitTheArrays() {
        assertEquals("program 'test': slice [64, 10) is no range", refusal(CELL, slice(64, 10)));
        assertEquals(
                "program 'test': slice [10, 100) does not start at a multiple of 64", refusal(CELL, slice(10, 100)));
        assertEquals("program 'test': slice [0, 128) passes the end of array 'a'", refusal(CELL, slice(0, 128)));
        assertEquals(
                "program 'test': slice [0, 70) ends neither at a multiple of 64 nor at the end of array 'a'",
                refusal(CELL, slice(0, 70)));
    }

    @Test
    void arraysMustFitTheProgram() {
        assertEquals("program 'test': needs 2 arrays, but got 1", refusal(CELL, new Binding(List.of(a), 0, 100, null)));
        assertEquals(
                "program 'test': array 'a' is written, but bound twice",
                refusal(CELL, new Binding(List.of(a, a), 0, 100, null)));
        StateArray other = TestArrays.zeros("b", 100, Precision.FLOAT64);
        assertEquals(
                "program 'test': array 'b' is float64, but these kernels are float32",
                refusal(CELL, new Binding(List.of(a, other), 0, 100, null)));
    }

    @Test
    void drawsNeedAStream() {
        Program program = new ProgramText().written("a").step("UNIFORM A0 #0").program();
        assertEquals(
                "program 'test': it draws random numbers, but has no stream",
                refusal(program, new Binding(List.of(a), 0, 100, null)));
    }

    @Test
    void cellsAndRowsHaveSectionsOfTheirOwn() {
        assertEquals("program 'test': sections MOMENT run on rows only", refusal(RULE, slice(0, 100)));
        assertEquals(
                "program 'test': section STEP cannot run on rows",
                refusal(CELL, new RowBinding(List.of(a, b), Extent.PRE, null, null)));
    }

    @Test
    void rowsMustFitTheProgram() {
        assertEquals(
                "program 'test': a row belongs to a side, PRE or POST, not to SYNAPSE",
                refusal(RULE, new RowBinding(List.of(a, b), Extent.SYNAPSE, null, null)));
        assertEquals(
                "program 'test': array 'x' is of the other side, but there is no index of partners",
                refusal(RULE, new RowBinding(List.of(a, b), Extent.POST, null, null)));
        Program cells = new ProgramText().read("c").moment().program();
        assertEquals(
                "program 'test': array 'c' belongs to no side of a connection",
                refusal(cells, new RowBinding(List.of(a), Extent.PRE, null, null)));
    }
}
