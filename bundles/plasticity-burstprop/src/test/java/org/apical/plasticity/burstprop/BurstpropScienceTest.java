package org.apical.plasticity.burstprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.StateArray;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the burst-dependent rule is gradient descent, and how it comes near: exact, in a limit, and with finite ensembles. */
class BurstpropScienceTest {
    private static final double P0 = 0.2;
    private static final SweepBench BENCH = SweepBench.of(
            BurstpropScienceTest.class,
            "burstprop.sweep",
            "backprop.sweep",
            "sigmoid-ensemble.ensemble",
            "linear-burst-ensemble.ensemble",
            "gradient-descent.optimiser",
            "burst-momentum.optimiser");
    private static final SweepWatch WATCH =
            SweepWatch.arrays(Set.of("e", "u", "p", "p_t", "b_pre", "delta")).withGradients();
    private static final SweepRecipe TIED = SweepRecipe.of("burstprop", WATCH).choose("feedback", "symmetric");
    private static final SweepRecipe TRUTH =
            SweepRecipe.of("backprop", SweepDiagnosis.WATCH).choose("reduction", "sum");

    private static SweepDiagnosis diagnosis(LayeredNetwork network, SweepRecipe recipe, List<LayerShape> layers) {
        return new SweepDiagnosis(network, BENCH.program(TRUTH.units(recipe.model()), layers), BENCH.streams());
    }

    /** Test A: linear bursts and W as feedback; then every update is the gradient times p0 (1/4)^(L-l). */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void withLinearBurstsAndSymmetricFeedbackItIsTheGradientTimesAFactor(long seed) {
        SweepRecipe linear = TIED.units("linear-burst-ensemble").with("recurrent_range", 0.5);
        assertExact(linear, LayerStack.dense(5, 4, 3, 2), seed);
        List<LayerShape> maps = LayerStack.above(2, 6, 7)
                .convolution(3, 3, 1)
                .convolution(4, 2, 2)
                .dense(5)
                .dense(3)
                .layers();
        assertExact(linear, maps, seed);
    }

    private static void assertExact(SweepRecipe recipe, List<LayerShape> layers, long seed) {
        try (LayeredNetwork network = BENCH.seed(seed).build(recipe, layers, 4);
                SweepDiagnosis diagnosis = diagnosis(network, recipe, layers)) {
            network.settle(4);
            diagnosis.measure(4);
            for (int l = 1; l <= layers.size(); l++) {
                double factor = P0 * Math.pow(0.25, layers.size() - (double) l);
                for (String name : List.of("W.g", "bias.g")) {
                    StateArray right = diagnosis.truth().array(l, name).orElseThrow();
                    int length = network.used(l, name, 4);
                    double largest = 0;
                    for (int i = 0; i < length; i++) {
                        largest = Math.max(largest, Math.abs(factor * right.get(i)));
                    }
                    for (int i = 0; i < length; i++) {
                        double followed = network.array(l, name).orElseThrow().get(i);
                        assertEquals(factor * right.get(i), followed, 1e-9 * largest + 1e-15, l + " " + name);
                    }
                }
            }
        }
    }

    /** Test B: logistic bursts held at their centre; the error falls with the square of the teacher's strength. */
    @Test
    void halvingTheTeacherQuartersTheDistanceFromTheGradient() {
        double before = distance(0.2);
        for (double p0 = 0.1; p0 > 0.01; p0 /= 2) {
            double error = distance(p0);
            assertEquals(4, before / error, 0.08, "p0 " + p0);
            before = error;
        }
    }

    private static double distance(double p0) {
        SweepRecipe recipe = TIED.with("p0", p0).with("recurrent_range", 0);
        List<LayerShape> layers = LayerStack.dense(5, 4, 3, 2);
        try (LayeredNetwork network = BENCH.build(recipe, layers, 1);
                SweepDiagnosis diagnosis = diagnosis(network, recipe, layers)) {
            for (int l = 2; l >= 1; l--) {
                network.settle(1);
                hold(network, l);
            }
            network.settle(1);
            diagnosis.measure(1);
            double away = 0;
            double length = 0;
            for (int i = 0; i < network.used(1, "W.g", 1); i++) {
                double right = diagnosis.truth().array(1, "W.g").orElseThrow().get(i);
                double followed = network.array(1, "W.g").orElseThrow().get(i) / (p0 / 16);
                away += (followed - right) * (followed - right);
                length += right * right;
            }
            return Math.sqrt(away / length);
        }
    }

    /** Recurrent weights of rank one that bring u to 0. */
    private static void hold(LayeredNetwork network, int layer) {
        int n = network.layer(layer).units();
        StateArray u = network.array(layer, "u").orElseThrow();
        StateArray b = network.array(layer, "b_pre").orElseThrow();
        double squares = 0;
        for (int j = 0; j < n; j++) {
            squares += b.get(j) * b.get(j);
        }
        for (int k = 0; k < n * n; k++) {
            network.array(layer, "R").orElseThrow().set(k, u.get(k / n) * b.get(k % n) / squares);
        }
    }

    /** Test C: updates from counted events and bursts of N cells err by N^-1/2. */
    @Test
    void errorOfFiniteEnsemblesFallsWithTheRootOfTheirSize() {
        try (LayeredNetwork network = BENCH.build(TIED, LayerStack.dense(5, 4, 3, 2), 1)) {
            network.settle(1);
            Random random = new Random(5);
            double[] sizes = {1e2, 1e3, 1e4, 1e5};
            double[] errors = new double[sizes.length];
            for (int s = 0; s < sizes.length; s++) {
                for (int repeat = 0; repeat < 200; repeat++) {
                    errors[s] += squaredError(network, sizes[s], random) / 200;
                }
            }
            double slope = Math.log(errors[3] / errors[0]) / 2 / Math.log(sizes[3] / sizes[0]);
            assertEquals(-0.5, slope, 0.05);
        }
    }

    /** Of the counted burst rates against the expected ones, in the lowest layer; binomial counts as normal ones with their moments. */
    private static double squaredError(LayeredNetwork network, double cells, Random random) {
        double sum = 0;
        for (int i = 0; i < network.layer(1).units(); i++) {
            double e = network.array(1, "e").orElseThrow().get(i);
            double without =
                    count(cells, e * network.array(1, "p").orElseThrow().get(i), random);
            double with = count(cells, e * network.array(1, "p_t").orElseThrow().get(i), random);
            double delta = -(with - without) / cells;
            double expected = network.array(1, "delta").orElseThrow().get(i);
            sum += (delta - expected) * (delta - expected);
        }
        return sum;
    }

    private static double count(double cells, double probability, Random random) {
        double deviation = Math.sqrt(cells * probability * (1 - probability));
        return Math.rint(cells * probability + deviation * random.nextGaussian());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "own"})
    void feedbackThatLearnsApproachesTheWeightsByDecayAlone(String memory) {
        SweepRecipe recipe = SweepRecipe.of("burstprop", WATCH)
                .choose("memory", memory)
                .descend("burst-momentum", Map.of("momentum", 0.8, "weight_decay", 0.01));
        try (LayeredNetwork network = BENCH.build(recipe, LayerStack.dense(5, 4, 3, 2), 4)) {
            StateArray w = network.array(2, "W").orElseThrow();
            StateArray y = network.array(2, "Y").orElseThrow();
            double before = w.get(3) - y.get(3);
            for (int n = 0; n < 40; n++) {
                network.settle(4);
                network.learn(4);
            }
            assertEquals(Math.pow(0.99, 40) * before, w.get(3) - y.get(3), 1e-14);
        }
    }

    @Test
    void recurrentInhibitionBringsApicalPotentialsToRest() {
        SweepRecipe recipe =
                SweepRecipe.of("burstprop", WATCH).with("recurrent_lr", 0.1).with("feedback_sd", 3);
        try (LayeredNetwork network = BENCH.build(recipe, LayerStack.dense(5, 8, 4), 1)) {
            network.settle(1);
            double before = size(network);
            for (int n = 0; n < 200; n++) {
                network.settle(1);
                network.learn(1);
            }
            network.settle(1);
            assertTrue(size(network) < before / 10, before + " to " + size(network));
        }
    }

    private static double size(LayeredNetwork network) {
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Math.abs(network.array(1, "u").orElseThrow().get(i));
        }
        return sum;
    }
}
