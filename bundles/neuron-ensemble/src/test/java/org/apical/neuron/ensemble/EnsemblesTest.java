package org.apical.neuron.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of each ensemble model: slope is the derivative of rate, gain is slope over rate. */
class EnsemblesTest {
    private static final double[] POTENTIALS = {-3, -0.7, 0.2, 1.5};
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-8; // h², rounding / h, and 1e-8 in the gain of rectified units
    private static final SweepBench BENCH = SweepBench.of(
            EnsemblesTest.class,
            "functions.sweep",
            "inner-functions.sweep",
            "sigmoid-ensemble.ensemble",
            "linear-burst-ensemble.ensemble",
            "relu-ensemble.ensemble",
            "exponential-ensemble.ensemble",
            "tanh-ensemble.ensemble",
            "gradient-descent.optimiser");

    private static double value(String model, String rule, String function, double z) {
        SweepRecipe recipe = SweepRecipe.of(rule, SweepWatch.arrays(Set.of("e", "s", "g", "p")))
                .units(model);
        try (LayeredNetwork network = BENCH.build(recipe, LayerStack.dense(1, 1), 1)) {
            network.array(1, "W").orElseThrow().fill(1);
            network.input().set(0, z);
            network.settle(1);
            return network.array(1, function).orElseThrow().get(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sigmoid-ensemble",
                "linear-burst-ensemble",
                "relu-ensemble",
                "exponential-ensemble",
                "tanh-ensemble"
            })
    void slopeIsTheDerivativeOfTheRate(String model) {
        for (double z : POTENTIALS) {
            double rise =
                    value(model, "inner-functions", "e", z + STEP) - value(model, "inner-functions", "e", z - STEP);
            assertEquals(rise / (2 * STEP), value(model, "inner-functions", "s", z), TOLERANCE, model + " at " + z);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid-ensemble", "linear-burst-ensemble", "relu-ensemble", "exponential-ensemble"})
    void gainTimesRateIsTheSlope(String model) {
        for (double z : POTENTIALS) {
            double slope = value(model, "functions", "g", z) * value(model, "functions", "e", z);
            assertEquals(value(model, "functions", "s", z), slope, 1e-7, model + " at " + z);
        }
    }

    @Test
    void burstProbabilitiesMeetAtTheirCentreWithOneSlope() {
        assertEquals(0.5, value("sigmoid-ensemble", "functions", "p", 0));
        assertEquals(0.5, value("linear-burst-ensemble", "functions", "p", 0));
        assertEquals(0.5 + 0.25, value("linear-burst-ensemble", "functions", "p", 1));
        double rise = value("sigmoid-ensemble", "functions", "p", STEP) - 0.5;
        assertEquals(0.25, rise / STEP, TOLERANCE);
    }
}
