package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.kernel.Kernels;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** How the moments of a rule run over the rows of a connection. */
public interface RowsContract {
    /** {@code w = min(w + x*(p*D0 - 1), 1)}, then the row's factor alone; arrays w, x (pre), p (post), r (synapse). */
    Program RULE = new ProgramText()
            .array("w", Extent.SYNAPSE, true)
            .array("x", Extent.PRE, false)
            .array("p", Extent.POST, false)
            .array("r", Extent.SYNAPSE, true)
            .scalars(1.0)
            .stepScalars(1)
            .registers(2)
            .moment("MSUB R0 A2 D0 S0", "MADD R1 A1 R0 A0", "MIN A0 R1 S0", "MOV A3 R0", "ADD R0 A1 R0")
            .moment("MOV A0 A2", "ADD A0 A0 A1")
            .program();

    Kernels kernels();

    private StateArray array(double... values) {
        return TestArrays.of(kernels().precision(), values);
    }

    @Test
    default void rowOfAPostsynapticNeuronReadsItsPartners() {
        StateArray w = array(0.25, 0.5, 0.75, 0.125);
        StateArray r = array(0, 0, 0, 0);
        List<StateArray> arrays = List.of(w, array(1, 2, 4), array(0, 0.5), r);
        IndexArray synapse = TestArrays.indices(0, 3, 1, 2);
        IndexArray partner = TestArrays.indices(2, 0, 1, 1);
        RowProgram rows = kernels().bindRows(RULE, new RowBinding(arrays, Extent.POST, synapse, partner));
        rows.stepScalars()[0] = 2.125;
        rows.run(0, 1, 1, 3); // factor 1/16 with x of neurons 0, 1, 1
        TestArrays.assertSame(List.of(array(0.25, 0.625, 0.875, 0.1875)), List.of(w));
        TestArrays.assertSame(List.of(array(0, 0.0625, 0.0625, 0.0625)), List.of(r));
    }

    @Test
    default void rowOfAPresynapticNeuronMayRunOverTheSynapsesThemselves() {
        StateArray w = array(0.25, 0.5, 0.75, 0.125);
        List<StateArray> arrays = List.of(w, array(1, 2), array(8, 16, 32), array(0, 0, 0, 0));
        IndexArray partner = TestArrays.indices(0, 1, 1, 2);
        RowProgram rows = kernels().bindRows(RULE, new RowBinding(arrays, Extent.PRE, null, partner));
        rows.run(1, 1, 1, 3);
        TestArrays.assertSame(List.of(array(0.25, 18, 18, 34)), List.of(w));
    }

    @Test
    default void longRowsEqualTheDefinition() {
        int n = 1300;
        List<StateArray> arrays = longRow(n, kernels().precision());
        List<StateArray> expected = longRow(n, Precision.FLOAT64);
        IndexArray partner = IndexArray.zeros(n);
        for (int p = 0; p < n; p++) {
            partner.set(p, p * 37 % 100);
        }
        run(kernels(), new RowBinding(arrays, Extent.POST, null, partner), n);
        run(new ReferenceKernels(), new RowBinding(expected, Extent.POST, null, partner), n);
        TestArrays.assertSame(expected, arrays);
    }

    private static void run(Kernels kernels, RowBinding binding, int n) {
        RowProgram rows = kernels.bindRows(RULE, binding);
        rows.stepScalars()[0] = 0.5;
        rows.run(0, 1, 10, n - 20);
        rows.run(0, 0, 700, 0);
    }

    private static List<StateArray> longRow(int n, Precision precision) {
        double[] w = new double[n];
        double[] x = new double[100];
        for (int p = 0; p < n; p++) {
            w[p] = (p % 16) / 16.0;
            x[p % 100] = (p % 8) / 8.0;
        }
        return List.of(
                TestArrays.of(precision, w),
                TestArrays.of(precision, x),
                TestArrays.of(precision, 0.25, 3),
                TestArrays.of(precision, w));
    }

    @Test
    default void ruleThatWritesANeuronsArrayIsRefused() {
        Program program = new ProgramText()
                .array("x", Extent.PRE, true)
                .scalars(1.0)
                .moment("MOV A0 S0")
                .program();
        RowBinding binding = new RowBinding(List.of(array(1)), Extent.PRE, null, null);
        assertThrows(IllegalArgumentException.class, () -> kernels().bindRows(program, binding));
    }

    @Test
    default void rowWithoutSynapsesChangesNothing() {
        StateArray w = array(1, 2);
        List<StateArray> arrays = List.of(w, array(1, 2), array(8, 16), array(0, 0));
        kernels()
                .bindRows(RULE, new RowBinding(arrays, Extent.PRE, null, TestArrays.indices(0, 1)))
                .run(1, 0, 1, 0);
        assertEquals(1, w.get(0));
    }
}
