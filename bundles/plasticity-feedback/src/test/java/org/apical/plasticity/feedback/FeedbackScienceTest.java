package org.apical.plasticity.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.Angles;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;

/** Rules that send errors through other weights than W: what is known of each in closed form. */
class FeedbackScienceTest {
    private static final int BATCH = 6;
    private static final SweepWatch WATCH = SweepDiagnosis.WATCH;
    private static final List<LayerShape> LAYERS = LayerStack.dense(5, 4, 3, 2);
    private static final SweepBench BENCH = SweepBench.of(
            FeedbackScienceTest.class,
            "backprop.sweep",
            "feedback-alignment.sweep",
            "direct-feedback-alignment.sweep",
            "kolen-pollack.sweep",
            "weight-mirror.sweep",
            "node-perturbation.sweep",
            "sigmoid-ensemble.ensemble",
            "gradient-descent.optimiser",
            "shrinking-descent.optimiser",
            "burst-momentum.optimiser");

    private static double[] difference(LayeredNetwork network, int layer) {
        StateArray w = network.array(layer, "W").orElseThrow();
        StateArray y = network.array(layer, "Y").orElseThrow();
        double[] difference = new double[network.used(layer, "W", BATCH)];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = w.get(i) - y.get(i);
        }
        return difference;
    }

    private static void assertDecays(String optimiser, Map<String, Double> values) {
        SweepRecipe recipe = SweepRecipe.of("kolen-pollack", WATCH).descend(optimiser, values);
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, BATCH)) {
            double[] before = difference(network, 2);
            for (int n = 0; n < 50; n++) {
                network.settle(BATCH);
                network.learn(BATCH);
            }
            double[] after = difference(network, 2);
            for (int i = 0; i < before.length; i++) {
                assertEquals(Math.pow(0.99, 50) * before[i], after[i], 1e-14); // W - Y after n updates: (1 - λ)^n
            }
        }
    }

    @Test
    void feedbackOfKolenAndPollackApproachesTheWeightsByDecayAlone() {
        assertDecays("shrinking-descent", Map.of("weight_decay", 0.01));
        assertDecays("burst-momentum", Map.of("weight_decay", 0.01, "momentum", 0.7));
    }

    @Test
    void alignmentWithTheWeightsAsFeedbackIsBackprop() {
        SweepRecipe truth = SweepRecipe.of("backprop", WATCH);
        try (LayeredNetwork network = BENCH.build(SweepRecipe.of("feedback-alignment", WATCH), LAYERS, BATCH);
                SweepDiagnosis diagnosis = new SweepDiagnosis(network, BENCH.program(truth, LAYERS), BENCH.streams())) {
            network.settle(BATCH);
            diagnosis.measure(BATCH);
            assertTrue(
                    diagnosis.deltaAngles().get(0) > 10, diagnosis.deltaAngles().toString());
            for (int l = 2; l <= 3; l++) {
                StateArray w = network.array(l, "W").orElseThrow();
                for (int i = 0; i < network.used(l, "W", BATCH); i++) {
                    network.array(l, "Y").orElseThrow().set(i, w.get(i));
                }
            }
            network.settle(BATCH);
            diagnosis.measure(BATCH);
            diagnosis.deltaAngles().forEach(a -> assertEquals(0, a, 1e-5)); // arccos near 1
            assertEquals(0, diagnosis.globalGradientAngle(), 1e-5);
            assertTrue(diagnosis.bursts(1).isEmpty());
        }
    }

    @Test
    void errorsOfLayersAreTheOutputsThroughTheirOwnWeights() {
        try (LayeredNetwork network = BENCH.build(SweepRecipe.of("direct-feedback-alignment", WATCH), LAYERS, BATCH)) {
            network.settle(BATCH);
            StateArray d = network.array(1, "D").orElseThrow(); // output units x units
            StateArray e = network.array(1, "e").orElseThrow();
            StateArray out = network.array(3, "delta").orElseThrow();
            for (int i = 0; i < 4; i++) {
                double sent = d.get(i) * out.get(0) + d.get(4 + i) * out.get(BATCH);
                double rate = e.get(i * BATCH);
                assertEquals(
                        sent * rate * (1 - rate),
                        network.array(1, "delta").orElseThrow().get(i * BATCH),
                        1e-16);
            }
        }
    }

    @Test
    void mirrorsTurnFeedbackTowardsTheWeights() {
        SweepRecipe recipe = SweepRecipe.of("weight-mirror", WATCH)
                .with("mirror_decay", 0.01)
                .with("mirror_sd", 0.3);
        int many = 200;
        try (LayeredNetwork network = BENCH.build(recipe, LAYERS, many)) {
            double before = angle(network, many);
            for (int n = 0; n < 400; n++) {
                network.learn(many); // counts the batches, so that the noise is new
                network.rest(many);
            }
            assertTrue(before > 30, "before: " + before);
            assertTrue(angle(network, many) < 10, "after: " + angle(network, many));
        }
    }

    private static double angle(LayeredNetwork network, int batch) {
        return Angles.between(
                network.array(2, "W").orElseThrow(), network.array(2, "Y").orElseThrow(), network.used(2, "W", batch));
    }

    @Test
    void perturbationFollowsTheGradientOnAverage() {
        SweepRecipe recipe =
                SweepRecipe.of("node-perturbation", SweepDiagnosis.WATCH).with("sigma", 1e-4);
        SweepBench bench = BENCH.jvm(Precision.FLOAT64, 1);
        try (LayeredNetwork network = bench.build(recipe, LAYERS, BATCH);
                SweepDiagnosis diagnosis = new SweepDiagnosis(
                        network, bench.program(SweepRecipe.of("backprop", WATCH), LAYERS), bench.streams())) {
            double[] sum = new double[network.used(3, "W.g", BATCH)];
            double single = 0;
            int repeats = 4_000;
            double[] weights = kept(network);
            for (int n = 0; n < repeats; n++) {
                network.settle(BATCH);
                diagnosis.measure(BATCH);
                single += diagnosis.gradientAngles().get(2) / repeats;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += network.array(3, "W.g").orElseThrow().get(i);
                }
                network.learn(BATCH); // counts the batches, so that the noise is new
                restore(network, weights);
            }
            StateArray mean = network.array(3, "W.g").orElseThrow();
            StateArray right = diagnosis.truth().array(3, "W.g").orElseThrow();
            for (int i = 0; i < sum.length; i++) {
                mean.set(i, sum[i] / repeats);
            }
            double angle = Angles.between(mean, right, sum.length);
            assertTrue(single > 50, "one perturbation says little: " + single);
            assertTrue(angle < 10, "the mean of many: " + angle);
        }
    }

    private static double[] kept(LayeredNetwork network) {
        return network.kept().stream()
                .map(network::array)
                .flatMapToDouble(a -> IntStream.range(0, a.length()).mapToDouble(a::get))
                .toArray();
    }

    private static void restore(LayeredNetwork network, double[] values) {
        int at = 0;
        for (StateArray array : network.kept().stream().map(network::array).toList()) {
            for (int i = 0; i < array.length(); i++) {
                array.set(i, values[at++]);
            }
        }
    }
}
