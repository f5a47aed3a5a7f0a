package org.apical.plasticity.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.Losses;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.StateArray;
import org.apical.testkit.SweepBench;
import org.junit.jupiter.api.Test;

/** What backprop descends is the gradient: against central differences of the loss, for every kind of layer. */
class BackpropScienceTest {
    private static final int BATCH = 3;
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-8; // of the largest; h² and rounding / h
    private static final SweepBench BENCH = SweepBench.of(
            BackpropScienceTest.class,
            "backprop.sweep",
            "sigmoid-ensemble.ensemble",
            "relu-ensemble.ensemble",
            "tanh-ensemble.ensemble",
            "gradient-descent.optimiser");
    private static final SweepRecipe SQUARED = SweepRecipe.of(
                    "backprop", SweepWatch.arrays(Set.of("e", "a")).withGradients())
            .choose("reduction", "mean");

    private static double halfSquare(LayeredNetwork network) {
        int units = network.layer(network.layers()).units();
        return Losses.meanSquare(network, BATCH) * units / 2;
    }

    private static double crossEntropy(LayeredNetwork network) {
        return Losses.crossEntropy(network, "a", BATCH);
    }

    private static void check(SweepRecipe recipe, List<LayerShape> layers, ToDoubleFunction<LayeredNetwork> loss) {
        try (LayeredNetwork network = BENCH.build(recipe, layers, BATCH)) {
            network.settle(BATCH);
            network.observe(BATCH);
            for (int l = 1; l <= layers.size(); l++) {
                check(network, l, "W", loss);
                check(network, l, "bias", loss);
            }
        }
    }

    private static void check(LayeredNetwork network, int layer, String name, ToDoubleFunction<LayeredNetwork> loss) {
        StateArray weights = network.array(layer, name).orElseThrow();
        StateArray gradient = network.array(layer, name + ".g").orElseThrow();
        int length = network.used(layer, name, BATCH);
        double largest = 0;
        for (int i = 0; i < length; i++) {
            largest = Math.max(largest, Math.abs(gradient.get(i)));
        }
        for (int i = 0; i < length; i++) {
            double difference =
                    (moved(network, weights, i, STEP, loss) - moved(network, weights, i, -STEP, loss)) / (2 * STEP);
            assertEquals(
                    difference,
                    gradient.get(i),
                    TOLERANCE * Math.max(largest, 1e-2),
                    "layer " + layer + " " + name + " " + i);
        }
    }

    private static double moved(
            LayeredNetwork network, StateArray weights, int i, double by, ToDoubleFunction<LayeredNetwork> loss) {
        double before = weights.get(i);
        weights.set(i, before + by);
        network.settle(BATCH);
        weights.set(i, before);
        return loss.applyAsDouble(network);
    }

    @Test
    void denseLayersOfSigmoidsFollowTheSquaredError() {
        check(SQUARED, LayerStack.dense(5, 4, 3, 2), BackpropScienceTest::halfSquare);
    }

    @Test
    void layersOfHyperbolicTangentsFollowTheSquaredError() {
        check(SQUARED.units("tanh-ensemble"), LayerStack.dense(4, 5, 2), BackpropScienceTest::halfSquare);
    }

    @Test
    void convolutionsWithAndWithoutARemainderAndADenseLayerBehindMapsFollowIt() {
        List<LayerShape> layers = LayerStack.above(2, 7, 8)
                .convolution(3, 3, 1) // 5 x 6
                .convolution(4, 2, 2) // 2 x 3; the last row is read by none
                .dense(5)
                .dense(3)
                .layers();
        check(SQUARED, layers, BackpropScienceTest::halfSquare);
    }

    @Test
    void rectifiedUnitsBelowASoftmaxFollowTheCrossEntropy() {
        List<LayerShape> layers = LayerStack.above(1, 6, 6)
                .convolution(4, 3, 1)
                .convolution(3, 2, 2)
                .dense(4)
                .layers();
        check(
                SQUARED.units("relu-ensemble").choose("loss", "cross_entropy"),
                layers,
                BackpropScienceTest::crossEntropy);
    }

    @Test
    void reductionOverClassesIsTheGradientOfTheMeanSquare() {
        check(SQUARED.choose("reduction", "classes"), LayerStack.dense(4, 3, 5), n -> Losses.meanSquare(n, BATCH));
    }
}
