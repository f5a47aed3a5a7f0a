package org.apical.plasticity.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.Losses;
import org.apical.core.sweep.RateSteps;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.StateArray;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of each rule in closed form, and that each learns. */
class ComparisonScienceTest {
    private static final int BATCH = 4;
    private static final List<LayerShape> LAYERS = LayerStack.dense(5, 4, 3, 2);
    private static final SweepBench BENCH = SweepBench.of(
            ComparisonScienceTest.class,
            "backprop.sweep",
            "burstccn.sweep",
            "burstccn-rate.sweep",
            "dendritic-microcircuit.sweep",
            "difference-target-propagation.sweep",
            "two-site.sweep",
            "sigmoid-ensemble.ensemble",
            "linear-burst-ensemble.ensemble",
            "tanh-ensemble.ensemble",
            "gradient-descent.optimiser");
    private static final SweepWatch WATCH =
            SweepWatch.arrays(Set.of("e", "a", "h", "c", "delta")).withGradients();

    private static double largest(LayeredNetwork network, int layer, String name) {
        double largest = 0;
        for (int i = 0; i < network.used(layer, name, BATCH); i++) {
            largest = Math.max(
                    largest, Math.abs(network.array(layer, name).orElseThrow().get(i)));
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"added", "mixed"})
    void dendritesOfASelfPredictingMicrocircuitAreAtRestWithoutATarget(String soma) {
        SweepRecipe recipe = SweepRecipe.of("dendritic-microcircuit", WATCH)
                .choose("initial", "silent")
                .choose("soma", soma);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            network.teach(false);
            network.settle(BATCH);
            assertEquals(0, largest(network, 1, "a"), 1e-15);
            assertEquals(0, largest(network, 2, "a"), 1e-15);
            assertEquals(0, largest(network, 1, "delta"), 1e-15);
            network.teach(true);
            network.settle(BATCH);
            assertTrue(largest(network, 1, "a") > 1e-6);
        }
    }

    /** With linear bursts, Y = W and Q = p_b Y every error is p_b times that of backprop. */
    @Test
    void burstCodeWithBalancedPathwaysFollowsTheGradient() {
        SweepRecipe recipe = SweepRecipe.of("burstccn", WATCH)
                .units("linear-burst-ensemble")
                .choose("feedback", "symmetric")
                .choose("cancel", "symmetric");
        SweepRecipe truth = SweepRecipe.of("backprop", SweepDiagnosis.WATCH).units("linear-burst-ensemble");
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH);
                SweepDiagnosis diagnosis = new SweepDiagnosis(network, BENCH.program(truth, LAYERS), BENCH.streams())) {
            network.settle(BATCH);
            diagnosis.measure(BATCH);
            for (int l = 1; l <= 3; l++) {
                StateArray right = diagnosis.truth().array(l, "W.g").orElseThrow();
                for (int i = 0; i < network.used(l, "W.g", BATCH); i++) {
                    assertEquals(
                            0.5 * right.get(i),
                            network.array(l, "W.g").orElseThrow().get(i),
                            1e-15);
                }
            }
        }
    }

    @Test
    void secondPathwayLearnsToSilenceTheDendrites() {
        SweepRecipe recipe = SweepRecipe.of("burstccn", WATCH).with("cancel_lr", 1);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            for (int i = 0; i < 2 * BATCH; i++) { // no error: what bursts send is p_b e
                network.targets().set(i, 0);
            }
            network.settle(BATCH);
            double before = largest(network, 2, "a");
            for (int n = 0; n < 300; n++) {
                network.settle(BATCH);
                network.learn(BATCH);
            }
            network.settle(BATCH);
            assertTrue(largest(network, 2, "a") < before / 4, before + " to " + largest(network, 2, "a"));
        }
    }

    @Test
    void burstCodeInTimeLearnsAndIsAtRestWhereTheOutputIsRight() {
        SweepRecipe recipe = SweepRecipe.of("burstccn-rate", SweepWatch.arrays(Set.of("e", "u")))
                .choose("feedback", "symmetric")
                .with("tau_W", 1);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            RateSteps steps = new RateSteps(0, 2_000);
            network.settle(BATCH);
            double before = Losses.meanSquare(network, BATCH);
            steps.show(network, BATCH, step -> {});
            assertTrue(
                    Losses.meanSquare(network, BATCH) < before / 3,
                    before + " to " + Losses.meanSquare(network, BATCH));
            double potential = largest(network, 2, "u");
            network.teach(false);
            network.settle(BATCH);
            network.settle(BATCH); // bursts of the output without teacher are half of its events
            assertEquals(0, largest(network, 2, "u"), 1e-15);
            assertTrue(potential > 1e-3);
        }
    }

    @Test
    void cellsOfTwoSitesDoNotDriftWithoutInputFromAbove() {
        SweepRecipe recipe = SweepRecipe.of("two-site", WATCH);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            network.teach(false);
            for (int l = 2; l <= 3; l++) {
                network.array(l, "Y").orElseThrow().fill(0);
            }
            StateArray w = network.array(1, "W").orElseThrow();
            double before = w.get(0);
            for (int n = 0; n < 100; n++) {
                network.settle(BATCH);
                network.learn(BATCH);
            }
            assertEquals(before, w.get(0));
        }
    }

    @Test
    void cellsOfTwoSitesLearnToPredictTheLabelThatDrivesTheirApicalSite() {
        SweepRecipe recipe =
                SweepRecipe.of("two-site", WATCH).with("theta", 0.3).with("tau_avg", 5);
        try (LayeredNetwork network = BENCH.build(recipe, LayerStack.dense(5, 2), BATCH)) {
            for (int n = 0; n < 300; n++) {
                network.settle(BATCH);
                network.learn(BATCH);
            }
            network.settle(BATCH);
            StateArray e = network.array(1, "e").orElseThrow();
            for (int c = 0; c < 2; c++) { // sample k is of class k modulo 2
                double own = e.get(c * BATCH + c) + e.get(c * BATCH + c + 2);
                double other = e.get(c * BATCH + 1 - c) + e.get(c * BATCH + 3 - c);
                assertTrue(own > other + 0.2, own + " and " + other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtp", "sdtp", "ao_sdtp"})
    void targetPropagationLearns(String top) {
        SweepRecipe recipe = SweepRecipe.of("difference-target-propagation", WATCH)
                .units("tanh-ensemble")
                .choose("top", top);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            network.settle(BATCH);
            double before = Losses.crossEntropy(network, "e", BATCH);
            for (int n = 0; n < 200; n++) {
                network.settle(BATCH);
                network.learn(BATCH);
            }
            network.settle(BATCH);
            double after = Losses.crossEntropy(network, "e", BATCH);
            assertTrue(after < before / 4, before + " to " + after);
        }
    }

    /** {@code h_1 = e_1 - g(e_2) + g(h_2)}, g = tanh(V · + c), by hand. */
    @Test
    void lowerTargetsAreDifferencesOfInverses() {
        SweepRecipe recipe =
                SweepRecipe.of("difference-target-propagation", WATCH).units("tanh-ensemble");
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            network.settle(BATCH);
            for (int unit = 0; unit < 4; unit++) {
                double expected = network.array(1, "e").orElseThrow().get(unit * BATCH)
                        - inverse(network, unit, "e")
                        + inverse(network, unit, "h");
                assertEquals(expected, network.array(1, "h").orElseThrow().get(unit * BATCH), 1e-15);
            }
        }
    }

    private static double inverse(LayeredNetwork network, int unit, String name) {
        double sum = network.array(2, "c").orElseThrow().get(unit);
        for (int above = 0; above < 3; above++) {
            double v = network.array(2, "V").orElseThrow().get(above * 4 + unit);
            sum += v * network.array(2, name).orElseThrow().get(above * BATCH);
        }
        return Math.tanh(sum);
    }
}
