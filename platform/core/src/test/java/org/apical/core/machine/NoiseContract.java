package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** Background noise. */
public interface NoiseContract {
    Kernels kernels();

    /** Weights whose sum tells the outcome. */
    List<Double> BITS = List.of(1.0, 2.0, 4.0, 8.0);

    List<Double> UNEQUAL = List.of(0.05, 0.2, 0.5, 0.011);

    @Test
    default void outcomesEqualTheDefinition() {
        for (List<Double> p : List.of(UNEQUAL, List.of(0.05, 0.05, 0.05, 0.05), List.of(0.0, 1.0, 0.999, 1e-9))) {
            StateArray actual = TestArrays.zeros("g", 333, kernels().precision());
            StateArray expected = TestArrays.zeros("g", 333, Precision.FLOAT64);
            run(kernels(), actual, p, 0, 333, 500);
            run(new ReferenceKernels(), expected, p, 0, 333, 500);
            TestArrays.assertSame(List.of(expected), List.of(actual));
        }
    }

    @Test
    default void slicesOfNoiseGiveTheSameAsOne() {
        StateArray whole = TestArrays.zeros("g", 333, kernels().precision());
        StateArray sliced = TestArrays.zeros("g", 333, kernels().precision());
        run(kernels(), whole, UNEQUAL, 0, 333, 100);
        run(kernels(), sliced, UNEQUAL, 64, 333, 100);
        run(kernels(), sliced, UNEQUAL, 0, 64, 100);
        TestArrays.assertSame(List.of(whole), List.of(sliced));
    }

    private static void run(Kernels kernels, StateArray target, List<Double> p, int from, int to, int steps) {
        List<StateArray> targets = List.of(target, target, target, target);
        NoiseKernel noise =
                kernels.noise(new NoiseSpec(targets, BITS, p, from, to, new PhiloxStream(0x123456789abcdefL, 9)));
        for (int step = 0; step < steps; step++) {
            noise.add(step);
        }
    }

    /** 2 million draws; the 0.1 % point of chi-square with 15 degrees of freedom is 37.7. */
    @Test
    default void outcomesHaveTheProductProbabilities() {
        int n = 4000;
        int steps = 500;
        long[] counts = new long[16];
        StateArray g = TestArrays.zeros("g", n, kernels().precision());
        NoiseKernel noise =
                kernels().noise(new NoiseSpec(List.of(g, g, g, g), BITS, UNEQUAL, 0, n, new PhiloxStream(1, 2)));
        for (int step = 0; step < steps; step++) {
            g.fill(0);
            noise.add(step);
            for (int i = 0; i < n; i++) {
                counts[(int) g.get(i)]++;
            }
        }
        double chiSquare = 0;
        for (int outcome = 0; outcome < 16; outcome++) {
            double expected = (double) n * steps;
            for (int source = 0; source < 4; source++) {
                double p = UNEQUAL.get(source);
                expected *= (outcome >> source & 1) == 1 ? p : 1 - p;
            }
            chiSquare += (counts[outcome] - expected) * (counts[outcome] - expected) / expected;
        }
        assertTrue(chiSquare < 37.7, "chi-square " + chiSquare);
    }

    @Test
    default void eachSourceAddsToItsOwnTarget() {
        StateArray often = TestArrays.zeros("often", 10, kernels().precision());
        StateArray never = TestArrays.zeros("never", 10, kernels().precision());
        NoiseSpec spec = new NoiseSpec(
                List.of(often, never), List.of(0.25, 1.0), List.of(1.0, 0.0), 0, 10, new PhiloxStream(1, 2));
        kernels().noise(spec).add(0);
        kernels().noise(spec).add(1);
        assertEquals(0.5, often.get(9));
        assertEquals(0, never.get(9));
    }

    @Test
    default void probabilityBeyondOneIsRefused() {
        StateArray g = TestArrays.zeros("g", 10, kernels().precision());
        NoiseSpec spec = new NoiseSpec(List.of(g), List.of(1.0), List.of(1.5), 0, 10, new PhiloxStream(1, 2));
        assertThrows(IllegalArgumentException.class, () -> kernels().noise(spec));
    }
}
