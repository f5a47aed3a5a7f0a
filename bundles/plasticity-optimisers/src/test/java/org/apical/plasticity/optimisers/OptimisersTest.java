package org.apical.plasticity.optimisers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;

/** Two steps of each optimiser by hand: a weight of 2, its gradients 3 and 1, a learning rate of 1. */
class OptimisersTest {
    private static final SweepBench BENCH = SweepBench.of(
            OptimisersTest.class,
            "constant-gradient.sweep",
            "identity.ensemble",
            "gradient-descent.optimiser",
            "shrinking-descent.optimiser",
            "heavy-ball.optimiser",
            "burst-momentum.optimiser",
            "adam.optimiser");

    /** The weight, or the bias, behind each step. */
    private static void check(String optimiser, Map<String, Double> values, String name, double first, double second) {
        SweepRecipe recipe = SweepRecipe.of("constant-gradient", SweepWatch.arrays(Set.of("e")))
                .units("identity")
                .descend(optimiser, values);
        try (LayeredNetwork network = BENCH.build(recipe, LayerStack.dense(1, 1), 1)) {
            network.array(1, name).orElseThrow().set(0, 2);
            assertEquals(first, next(network, 3, name), 1e-15 * Math.abs(first));
            assertEquals(second, next(network, 1, name), 1e-14);
        }
    }

    private static double next(LayeredNetwork network, double gradient, String name) {
        network.input().set(0, gradient);
        network.settle(1);
        network.learn(1);
        return network.array(1, name).orElseThrow().get(0);
    }

    @Test
    void plainDescentGoesAgainstTheGradient() {
        check("gradient-descent", Map.of(), "W", -1, -2);
        check("gradient-descent", Map.of(), "bias", -1, -2);
    }

    @Test
    void shrinkingDescentLosesAShareOfWeightsAndNotOfBiases() {
        check("shrinking-descent", Map.of("weight_decay", 0.5), "W", 1 - 3, -1 - 1);
        check("shrinking-descent", Map.of("weight_decay", 0.5), "bias", -1, -2);
    }

    @Test
    void heavyBallCountsDecayAsGradientAlsoOfBiases() {
        Map<String, Double> values = Map.of("momentum", 0.5, "weight_decay", 0.25);
        check("heavy-ball", values, "W", 2 - 3.5, -1.5 - (1.75 + 1 - 0.375));
        check("heavy-ball", values, "bias", 2 - 3.5, -1.5 - (1.75 + 1 - 0.375));
    }

    @Test
    void burstMomentumDecaysApartFromTheLearningRate() {
        Map<String, Double> values = Map.of("momentum", 0.5, "weight_decay", 0.25);
        check("burst-momentum", values, "W", 2 - 3 - 0.5, -1.5 - 1.5 - 1 + 0.375);
        check("burst-momentum", values, "bias", 2 - 3, -1 - 1.5 - 1);
    }

    @Test
    void adamTakesStepsOfTheSizeOfTheLearningRate() {
        double m = (0.9 * 0.1 * 3 + 0.1) / (1 - 0.81);
        double s = (0.999 * 0.001 * 9 + 0.001) / (1 - 0.999 * 0.999);
        double first = 2 - 3 / (3 + 1e-8);
        check("adam", Map.of(), "W", first, first - m / (Math.sqrt(s) + 1e-8));
    }
}
