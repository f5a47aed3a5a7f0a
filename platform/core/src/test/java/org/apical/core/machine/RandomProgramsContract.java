package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Kernels;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.kernel.Section;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of random instructions give the same bits as on kernels that are known to be right. */
public interface RandomProgramsContract {
    int ARRAYS = 5;
    int UNITS = 777;
    int SYNAPSES = 1500;
    int NEURONS = 20;

    /** The kernels under test. */
    Kernels kernels();

    /** Those that they are compared with; of the same precision. */
    Kernels definition();

    /** Whether exponential functions must have the same bits too. */
    boolean comparesExponentials();

    static long[] seeds() {
        return LongStream.rangeClosed(1, 40).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.apical.core.machine.RandomProgramsContract#seeds")
    default void cellsHaveTheBitsOfTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomLines lines = new RandomLines(random, ARRAYS, ARRAYS, true, comparesExponentials());
        ProgramText text = lines.text();
        for (int k = 0; k < ARRAYS; k++) {
            text.written("a" + k);
        }
        Program program = text.step(lines.lines(30, 2))
                .on(Section.Emission.SPIKE, lines.lines(5, 0))
                .on(Section.Emission.SPIKE, lines.lines(5, 0))
                .after(lines.lines(5, 0))
                .program();
        List<StateArray> expected = arrays(random.split(), kernels().precision(), UNITS, UNITS, UNITS, UNITS, UNITS);
        List<StateArray> actual = copies(expected);
        List<String> spikes = runCells(definition(), program, expected);
        assertEquals(spikes, runCells(kernels(), program, actual), program::text);
        TestArrays.assertSame(expected, actual);
    }

    private static List<String> runCells(Kernels kernels, Program program, List<StateArray> arrays) {
        BoundProgram bound = kernels.bind(program, new Binding(arrays, 64, UNITS, new PhiloxStream(5, 6)));
        List<String> spikes = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            int now = step;
            bound.stepScalars()[0] = step * 0.5;
            bound.step(step, unit -> spikes.add(now + ":" + unit));
            bound.after(step);
        }
        return spikes;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.apical.core.machine.RandomProgramsContract#seeds")
    default void rowsHaveTheBitsOfTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomLines lines = new RandomLines(random, ARRAYS, 2, false, comparesExponentials());
        Program program = lines.text()
                .array("w", Extent.SYNAPSE, true)
                .array("v", Extent.SYNAPSE, true)
                .array("x", Extent.PRE, false)
                .array("y", Extent.POST, false)
                .array("z", Extent.POST, false)
                .moment(lines.lines(15, 0))
                .moment(lines.lines(3, 0))
                .program();
        List<StateArray> expected =
                arrays(random.split(), kernels().precision(), SYNAPSES, SYNAPSES, NEURONS, NEURONS, NEURONS);
        List<StateArray> actual = copies(expected);
        boolean indexed = random.nextBoolean();
        runRows(definition(), program, expected, indexed);
        runRows(kernels(), program, actual, indexed);
        TestArrays.assertSame(expected, actual);
    }

    private static void runRows(Kernels kernels, Program program, List<StateArray> arrays, boolean indexed) {
        IndexArray synapse = IndexArray.zeros(SYNAPSES);
        IndexArray partner = IndexArray.zeros(SYNAPSES);
        for (int p = 0; p < SYNAPSES; p++) {
            synapse.set(p, p * 7 % SYNAPSES);
            partner.set(p, p % NEURONS);
        }
        RowProgram rows =
                kernels.bindRows(program, new RowBinding(arrays, Extent.POST, indexed ? synapse : null, partner));
        rows.stepScalars()[0] = 0.75;
        rows.run(0, 3, 0, 700);
        rows.run(1, 4, 701, 20);
        rows.run(0, 5, 730, 2);
    }

    private static List<StateArray> arrays(SplittableRandom random, Precision precision, int... lengths) {
        List<StateArray> arrays = new ArrayList<>();
        for (int n : lengths) {
            arrays.add(RandomLines.values(random, n, precision));
        }
        return arrays;
    }

    private static List<StateArray> copies(List<StateArray> arrays) {
        return arrays.stream()
                .map(a -> TestArrays.of(a.precision(), a.toArray()))
                .toList();
    }
}
