package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.junit.jupiter.api.Test;

/** What the statements of a sweep rule mean; expected values by hand. Units double what they get. */
class SweepLanguageTest {
    private static LayeredNetwork settled(String rule, int batch, String... arrays) {
        LayeredNetwork network = SweepRun.small(rule, SweepWatch.arrays(Set.of(arrays)), batch);
        SweepRun.fill(network.array(1, "W").orElseThrow(), 1, 2, 3, 4, 5, 6); // rows: units
        SweepRun.fill(network.array(2, "W").orElseThrow(), 1, 0, 2, 0, 1, 1);
        double[] x = batch == 1 ? new double[] {1, 2} : new double[] {1, 10, 2, 20}; // rows: inputs; columns: samples
        SweepRun.fill(network.input(), x);
        network.settle(batch);
        return network;
    }

    private static final String HEAD = """
        sweep test
        weights
          W : connection
          bias : bias = 0.5
          Y : connection = 1 when not layer.first
          R : recurrent = 2 when not layer.output
        forward
          z = forward(W, below.e) + bias
          e = rate(z)
        """;

    @Test
    void forwardAddsTheBiasAndAppliesTheFunctionOfTheModel() {
        try (LayeredNetwork n = settled(HEAD, 2, "z", "e")) {
            assertEquals(List.of(5.5, 50.5, 11.5, 110.5, 17.5, 170.5), SweepRun.values(n, 1, "z", 2));
            assertEquals(List.of(11.0, 101.0, 23.0, 221.0, 35.0, 341.0), SweepRun.values(n, 1, "e", 2));
            assertEquals(List.of(81.5, 783.5, 58.5, 562.5), SweepRun.values(n, 2, "z", 2));
        }
    }

    @Test
    void backwardOfTheLayerAboveHasTheShapeOfTheLayerAndOfItsOwnThatOfTheLayerBelow() {
        String rule = HEAD + "feedback\n  f = backward(above.Y, above.e)\n  d = backward(W, e)\n";
        try (LayeredNetwork n = settled(rule, 1, "f", "d", "e")) {
            double sum =
                    SweepRun.values(n, 2, "e", 1).stream().mapToDouble(d -> d).sum();
            assertEquals(List.of(sum, sum, sum), SweepRun.values(n, 1, "f", 1));
            assertEquals(2, SweepRun.values(n, 1, "d", 1).size());
        }
    }

    @Test
    void productsAreAddedToWhatTheTargetHolds() {
        String rule = HEAD + """
            learn
              W = 0.5*W - lr*gradient(e, below.e) + W when layer.first
              bias = bias + 2*total(e)                when layer.first
            """;
        try (LayeredNetwork n = settled(rule, 1)) {
            n.learn(1);
            // 1.5 W - 0.5 e x, with e = 11, 23, 35 and x = 1, 2
            assertEquals(
                    List.of(1.5 - 5.5, 3.0 - 11, 4.5 - 11.5, 6.0 - 23, 7.5 - 17.5, 9.0 - 35),
                    SweepRun.values(n, 1, "W", 1));
            assertEquals(List.of(22.5, 46.5, 70.5), SweepRun.values(n, 1, "bias", 1));
        }
    }

    @Test
    void productThatReadsItsTargetUsesWhatTheTargetHeld() {
        String rule =
                HEAD + "every\n  y = recur(R, e) when not layer.output\n  y = recur(R, y) + y when not layer.output\n";
        try (LayeredNetwork n = settled(rule, 1, "y")) {
            double y = 2 * (11 + 23 + 35); // each unit hears all
            assertEquals(List.of(7 * y, 7 * y, 7 * y), SweepRun.values(n, 1, "y", 1));
        }
    }

    @Test
    void sumsOverSamplesUnitsAndSpreadChangeShapes() {
        String rule = HEAD + """
            every
              s = samples(e*e)/2
            every
              w = spread(output.s)*e
              m = total(e)/total(0*e + 1)
              g = outer(e, e)             when layer.first
            """;
        try (LayeredNetwork n = settled(rule, 2, "s", "w", "m", "g")) {
            assertEquals(
                    List.of((121 + 529 + 1225) / 2.0, (10201 + 48841 + 116281) / 2.0), SweepRun.values(n, 1, "s", 2));
            assertEquals(List.of(56.0, 122.0, 188.0), SweepRun.values(n, 1, "m", 2));
            double s = SweepRun.values(n, 2, "s", 2).get(1);
            assertEquals(s * 101, SweepRun.values(n, 1, "w", 2).get(1), 1e-15 * s * 101);
            assertEquals(11 * 23 + 101 * 221.0, SweepRun.values(n, 1, "g", 2).get(1));
        }
    }

    @Test
    void softmaxSumsToOnePerSample() {
        try (LayeredNetwork n = settled(HEAD + "output\n  a = softmax(0.001*z)\n", 2, "a")) {
            List<Double> a = SweepRun.values(n, 2, "a", 2);
            assertEquals(1, a.get(0) + a.get(2), 1e-15);
            assertEquals(1 / (1 + Math.exp(0.001 * (58.5 - 81.5))), a.get(0), 1e-15);
        }
    }

    @Test
    void conditionsAndChoicesDecidePerLayer() {
        String rule = HEAD.replace("weights", "choices\n  kind = one, two\nweights") + """
            every
              y = 1                 when layer.first and kind.one
              y = layer.units       when layer.output
              y = layers + outputs  when layer.first and kind.two
            """;
        try (LayeredNetwork n = settled(rule, 1, "y")) {
            assertEquals(List.of(1.0, 1.0, 1.0), SweepRun.values(n, 1, "y", 1));
            assertEquals(List.of(2.0, 2.0), SweepRun.values(n, 2, "y", 1));
        }
    }

    @Test
    void drawsDifferBetweenPlacesInAStatementAndNotBetweenRuns() {
        String rule = HEAD + "every\n  x1 : below = normal(1)\n  y = normal(1) - normal(1)\n  w = normal(1)\n";
        try (LayeredNetwork first = settled(rule, 2, "x1", "y", "w");
                LayeredNetwork second = settled(rule, 2, "x1", "y", "w")) {
            assertEquals(4, SweepRun.values(first, 1, "x1", 2).size());
            SweepRun.values(first, 1, "y", 2).forEach(v -> assertNotEquals(0, v));
            assertNotEquals(SweepRun.values(first, 1, "w", 2), SweepRun.values(first, 1, "y", 2));
            assertEquals(SweepRun.values(first, 2, "y", 2), SweepRun.values(second, 2, "y", 2));
        }
    }

    @Test
    void severalWeightsThatDescendTogetherTakeTheSameStep() {
        String rule = HEAD + "learn\n  descend W, Y along gradient(e, below.e) when not layer.first\n";
        try (LayeredNetwork n = settled(rule, 1)) {
            List<Double> w = SweepRun.values(n, 2, "W", 1);
            List<Double> y = SweepRun.values(n, 2, "Y", 1);
            n.learn(1);
            for (int i = 0; i < w.size(); i++) {
                double step = SweepRun.values(n, 2, "W", 1).get(i) - w.get(i);
                assertTrue(step < 0);
                assertEquals(step, SweepRun.values(n, 2, "Y", 1).get(i) - y.get(i), 1e-12 * -step);
            }
        }
    }

    @Test
    void whatDescendsIsObservedBeforeItIsDone() {
        String rule = HEAD + "learn\n  descend W along 1/batch*gradient(e, below.e) when layer.first\n";
        SweepWatch watch = SweepWatch.arrays(Set.of("e")).withGradients().with("half = e/2");
        try (LayeredNetwork n = SweepRun.small(rule, watch, 1)) {
            n.array(1, "W").orElseThrow().fill(1);
            SweepRun.fill(n.input(), 1, 2);
            n.settle(1);
            n.observe(1);
            assertEquals(List.of(7.0, 14.0, 7.0, 14.0, 7.0, 14.0), SweepRun.values(n, 1, "W.g", 1));
            assertEquals(List.of(3.5, 3.5, 3.5), SweepRun.values(n, 1, "half", 1));
            assertTrue(n.array(2, "W.g").isEmpty());
            n.learn(1);
            assertEquals(1 - 0.5 * 7, n.array(1, "W").orElseThrow().get(0));
        }
    }

    @Test
    void arraysThatNobodyNeedsHoldNoMemory() {
        try (LayeredNetwork n = settled(HEAD, 1)) {
            assertTrue(n.array(1, "z").isEmpty() || n.array(1, "e").isPresent());
            assertTrue(n.array(2, "e").isEmpty());
        }
    }

    @Test
    void linesThatNobodyReadsAreLeftOut() {
        String rule = HEAD + "every\n  x1 : below = normal(1)\n  y = 2*e\n";
        try (LayeredNetwork n = settled(rule, 1)) {
            assertTrue(n.array(1, "x1").isEmpty() && n.array(1, "y").isEmpty());
        }
    }

    @Test
    void directWeightsReachLayersOfMaps() {
        String rule = """
            sweep direct
            weights
              W : connection
              D : direct = 1 when not layer.output
            forward
              e = rate(forward(W, below.e))
            feedback
              d = direct(D, output.e)*e + direct(D, output.e)
            """;
        var layers = LayerStack.above(1, 3, 4).convolution(2, 2, 1).dense(2).layers();
        try (LayeredNetwork n = SweepRun.network(rule, SweepWatch.arrays(Set.of("d", "e")), layers, 2)) {
            n.array(1, "W").orElseThrow().fill(1);
            n.array(2, "W").orElseThrow().fill(0.01);
            SweepRun.fill(n.input(), new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 1, 1});
            n.settle(2);
            List<Double> e = SweepRun.values(n, 1, "e", 2);
            List<Double> out = SweepRun.values(n, 2, "e", 2);
            List<Double> d = SweepRun.values(n, 1, "d", 2);
            for (int c = 0; c < 2; c++) {
                for (int p = 0; p < 6; p++) {
                    int at = (c * 2) * 6 + p; // first sample
                    assertEquals((out.get(0) + out.get(2)) * (e.get(at) + 1), d.get(at), 1e-12 * Math.abs(d.get(at)));
                }
            }
        }
    }
}
