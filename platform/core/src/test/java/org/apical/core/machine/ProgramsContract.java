package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.kernel.Program;
import org.apical.kernel.Section.Emission;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** How the sections of a program run. */
public interface ProgramsContract {
    PhiloxStream RANDOM = new PhiloxStream(42, 3);

    Kernels kernels();

    /** Runs a program over whole arrays for one step. */
    default List<Integer> step(Program program, StateArray... arrays) {
        List<Integer> spikes = new ArrayList<>();
        kernels()
                .bind(program, new Binding(List.of(arrays), 0, arrays[0].length(), RANDOM))
                .step(7, spikes::add);
        return spikes;
    }

    default StateArray array(double... values) {
        return TestArrays.of(kernels().precision(), values);
    }

    @Test
    default void leakyCellsSpikeAsInTheDefinition() {
        int n = 300;
        List<StateArray> arrays = LeakyCell.arrays(n, kernels().precision());
        List<StateArray> expected = LeakyCell.arrays(n, Precision.FLOAT64);
        List<String> spikes = run(kernels(), arrays, 0, n);
        List<String> expectedSpikes = run(new ReferenceKernels(), expected, 0, n);
        assertTrue(expectedSpikes.size() > 100, "too few spikes to compare");
        if (kernels().precision() == Precision.FLOAT64) {
            assertEquals(expectedSpikes, spikes);
        } else {
            assertEquals(expectedSpikes.size(), spikes.size(), 0.01 * expectedSpikes.size());
        }
    }

    @Test
    default void slicesGiveTheSameAsOne() {
        int n = 700;
        List<StateArray> whole = LeakyCell.arrays(n, kernels().precision());
        List<StateArray> sliced = LeakyCell.arrays(n, kernels().precision());
        List<String> spikes = run(kernels(), whole, 0, n);
        List<String> slicedSpikes = run(kernels(), sliced, 0, 64);
        slicedSpikes.addAll(run(kernels(), sliced, 64, n));
        TestArrays.assertSame(whole, sliced);
        assertEquals(
                spikes.stream().sorted().toList(),
                slicedSpikes.stream().sorted().toList());
    }

    private static List<String> run(Kernels kernels, List<StateArray> arrays, int from, int to) {
        BoundProgram bound = kernels.bind(LeakyCell.PROGRAM, new Binding(arrays, from, to, null));
        List<String> spikes = new ArrayList<>();
        for (int step = 0; step < 2000; step++) {
            int now = step;
            bound.step(step, unit -> spikes.add(now + ":" + unit));
        }
        return spikes;
    }

    @Test
    default void paddingIsNotListed() {
        StateArray a = TestArrays.zeros("a", 70, kernels().precision());
        Program program = new ProgramText()
                .written("a")
                .scalars(1.0)
                .step("ADD A0 A0 S0", "HIT L0 A0")
                .on(Emission.SPIKE, "ADD A0 A0 S0")
                .program();
        assertEquals(70, step(program, a).size());
        assertEquals(2, a.get(69));
    }

    @Test
    default void laterSectionSeesWhatAnEarlierOneStored() {
        StateArray a = array(1, 0, 1);
        Program program = new ProgramText()
                .written("a")
                .scalars(10.0, 100.0)
                .step("HIT L0 A0", "HIT L1 A0")
                .on(Emission.NONE, "MOV A0 S0")
                .on(Emission.NONE, "ADD A0 A0 S1")
                .program();
        step(program, a);
        assertEquals(List.of(110.0, 0.0, 110.0), List.of(a.get(0), a.get(1), a.get(2)));
    }

    @Test
    default void spikesOfSeveralSectionsAscendOnceEach() {
        Program program = new ProgramText()
                .read("a")
                .read("b")
                .scalars(2.0)
                .step("HIT L0 A0", "HIT_GT L1 A0 S0", "HIT L2 A1")
                .on(Emission.SPIKE)
                .on(Emission.NONE)
                .on(Emission.SPIKE)
                .program();
        assertEquals(List.of(1, 2, 3, 5), step(program, array(0, 1, 3, 0, 0, 3), array(0, 0, 1, 1, 0, 1)));
    }

    @Test
    default void listsMayBeLongerThanABlock() {
        StateArray a = TestArrays.zeros("a", 2000, kernels().precision());
        a.fill(1);
        Program program = new ProgramText()
                .written("a")
                .scalars(1.0)
                .step("HIT L0 A0")
                .on(Emission.SPIKE, "ADD A0 A0 S0")
                .program();
        assertEquals(2000, step(program, a).size());
        assertEquals(2000 * 2, java.util.Arrays.stream(a.toArray()).sum());
    }

    @Test
    default void randomNumbersAreAddressedByUnit() {
        int n = 1100;
        StateArray whole = TestArrays.zeros("whole", n, kernels().precision());
        StateArray listed = TestArrays.zeros("listed", n, kernels().precision());
        StateArray hit = TestArrays.zeros("hit", n, kernels().precision());
        for (int i = 0; i < n; i += 7) {
            hit.set(i, 1);
        }
        Program program = new ProgramText()
                .written("whole")
                .written("listed")
                .read("hit")
                .step("UNIFORM A0 #1", "HIT L0 A2")
                .on(Emission.NONE, "UNIFORM A1 #6")
                .program();
        step(program, whole, listed, hit);
        for (int i = 0; i < n; i++) {
            assertEquals(RANDOM.uniform(i, 7, 1), whole.get(i), 1e-7);
            assertEquals(i % 7 == 0 ? RANDOM.uniform(i, 7 | 1L << 56, 2) : 0, listed.get(i), 1e-7);
        }
    }

    @Test
    default void drawsAreIndependentOfOneAnother() {
        StateArray a = TestArrays.zeros("a", 3, kernels().precision());
        StateArray b = TestArrays.zeros("b", 3, kernels().precision());
        StateArray c = TestArrays.zeros("c", 3, kernels().precision());
        step(new ProgramText().written("a").step("UNIFORM A0 #0").program(), a);
        ProgramText text = new ProgramText().written("b").written("c");
        step(text.step("UNIFORM A1 #5", "UNIFORM A0 #0", "UNIFORM A1 #3").program(), b, c);
        TestArrays.assertSame(List.of(a), List.of(b));
        assertEquals(RANDOM.uniform(2, 7, 3), c.get(2), 1e-7);
    }

    @Test
    default void afterRunsOnItsOwn() {
        StateArray a = array(1, 2);
        ProgramText text = new ProgramText().written("a").scalars(0.5);
        Program program = text.step().after("MUL A0 A0 S0").program();
        BoundProgram bound = kernels().bind(program, new Binding(List.of(a), 0, 2, null));
        bound.step(0, unit -> {});
        assertEquals(1, a.get(0));
        bound.after(0);
        assertEquals(0.5, a.get(0));
        assertEquals(1, a.get(1));
    }

    @Test
    default void afterAndStepIsBothInTurn() {
        StateArray a = array(1, 2);
        ProgramText text = new ProgramText().written("a").scalars(0.5, 1.0, 1.75);
        Program program = text.step("ADD A0 A0 S1", "HIT_GT L0 A0 S2")
                .on(Emission.SPIKE, "ADD A0 A0 S1")
                .after("MUL A0 A0 S0")
                .program();
        List<Integer> spikes = new ArrayList<>();
        BoundProgram bound = kernels().bind(program, new Binding(List.of(a), 0, 2, null));
        bound.afterAndStep(1, spikes::add);
        assertEquals(List.of(1), spikes); // 1/2 + 1 does not pass 1.75, 2/2 + 1 does
        assertEquals(List.of(1.5, 3.0), List.of(a.get(0), a.get(1)));
    }

    @Test
    default void stepScalarsCountFromTheNextRun() {
        StateArray a = array(3, 5);
        ProgramText text = new ProgramText().written("a").stepScalars(2).scalars(1.0);
        Program program = text.step("MADD A0 A0 D0 S0", "MADD A0 D1 D0 A0").program();
        BoundProgram bound = kernels().bind(program, new Binding(List.of(a), 0, 2, null));
        bound.stepScalars()[0] = 2;
        bound.stepScalars()[1] = 10;
        bound.step(0, unit -> {});
        assertEquals(27, a.get(0));
        bound.stepScalars()[0] = 0;
        bound.step(1, unit -> {});
        assertEquals(1, a.get(1));
    }

    @Test
    default void decayNeverBecomesSubnormal() {
        StateArray a = array(1, 1, -1);
        StateArray factor = array(0.25, 0.99, 0.99);
        Program program = new ProgramText()
                .written("a")
                .read("factor")
                .step("DECAY A0 A0 A1")
                .program();
        BoundProgram bound = kernels().bind(program, new Binding(List.of(a, factor), 0, 3, null));
        double smallest = kernels().precision() == Precision.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
        for (int step = 0; step < 100_000; step++) {
            bound.step(step, unit -> {});
            for (double value : a.toArray()) {
                assertTrue(value == 0 || Math.abs(value) >= smallest);
            }
        }
        assertEquals(0, a.get(0));
        assertEquals(0, a.get(1), 1e-27);
    }

    @Test
    default void badProgramIsRefusedWhenBound() {
        Program program = new ProgramText().written("a").step("MOV A0 R0").program();
        assertThrows(IllegalArgumentException.class, () -> step(program, array(1)));
    }

    @Test
    default void arraysOfTheOtherTypeAreRefused() {
        Precision other = kernels().precision() == Precision.FLOAT32 ? Precision.FLOAT64 : Precision.FLOAT32;
        assertThrows(IllegalArgumentException.class, () -> run(kernels(), LeakyCell.arrays(10, other), 0, 10));
    }
}
