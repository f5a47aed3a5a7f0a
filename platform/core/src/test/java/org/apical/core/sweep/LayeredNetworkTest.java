package org.apical.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointHeader;
import org.apical.core.checkpoint.CheckpointWriter;
import org.apical.core.equation.SweepRun;
import org.apical.core.equation.SweepWatch;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.Streams;
import org.apical.kernel.MapShape;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory and order of work of layered networks. */
class LayeredNetworkTest {
    private static final String RULE = """
        sweep tested
        weights
          W : connection = glorot(1)
          bias : bias = 0.1
          m : units = 0.25
        forward
          z = forward(W, below.e) + bias
          e = sigmoid(z + normal(0.1))
        output
          delta = e - t
        feedback
          delta = backward(above.W, above.delta)*e*(1 - e)
        every
          m = m + 0.5*(e - m)
        learn
          descend W along 1/batch*gradient(delta, below.e)
          descend bias along total(delta)
        rest
          bias = 0.5*bias
        """;
    private static final List<LayerShape> LAYERS = LayerStack.above(2, 9, 8)
            .convolution(7, 3, 1)
            .convolution(5, 2, 2)
            .dense(30)
            .dense(3)
            .layers();
    private static final SweepWatch WATCH = SweepWatch.arrays(Set.of("e", "m"));

    private static Map<String, List<Double>> learned(int threads, int... batches) {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LAYERS, 8, threads)) {
            train(network, batches);
            return state(network);
        }
    }

    private static void train(LayeredNetwork network, int... batches) {
        for (int batch : batches) {
            for (int i = 0; i < 2 * 72 * batch; i++) {
                network.input().set(i, Math.sin(i));
            }
            network.settle(batch);
            network.learn(batch);
        }
    }

    private static Map<String, List<Double>> state(LayeredNetwork network) {
        Map<String, List<Double>> state = new TreeMap<>();
        network.kept().forEach(a -> state.put(a.toString(), SweepRun.values(network, a.layer(), a.name(), 8)));
        return state;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void everyNumberOfThreadsGivesTheSameBits(int threads) {
        Map<String, List<Double>> several = learned(threads, 8, 8, 3);
        assertEquals(learned(3, 8, 8, 3), several);
        assertTrue(several.get("1.W").stream().allMatch(Double::isFinite));
    }

    @Test
    void restoredNetworkGoesOnWithTheSameBits(@TempDir Path folder) {
        Path file = folder.resolve("a.checkpoint");
        CheckpointHeader header =
                new CheckpointHeader("0.1.0", "n", "00", 1, 1, "jvm", "float64", List.of(), 2, Instant.EPOCH);
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LAYERS, 8, 2);
                LayeredNetwork other = SweepRun.network(RULE, WATCH, LAYERS, 8, 2)) {
            train(network, 8, 5);
            CheckpointWriter.write(file, header, Map.of("network", network));
            train(network, 8);
            try (Checkpoint checkpoint = Checkpoint.open(file)) {
                checkpoint.restore(Map.of("network", other));
            }
            train(other, 8);
            assertEquals(state(network), state(other));
        }
    }

    @Test
    void outputHasProbabilitiesWhereItIsASoftmax() {
        String softmax = RULE.replace("  delta = e - t", "  a = softmax(z)\n  delta = a - t");
        try (LayeredNetwork network = SweepRun.network(softmax, WATCH, LayerStack.dense(2, 3), 1);
                LayeredNetwork other = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 1)) {
            network.settle(1);
            StateArray a = network.probabilities().orElseThrow();
            assertEquals(1, a.get(0) + a.get(1) + a.get(2), 1e-12);
            assertTrue(other.probabilities().isEmpty());
        }
    }

    @Test
    void smallerBatchesFillTheBeginningOfTheArrays() {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 4)) {
            assertEquals(12, network.used(1, "m", 4));
            assertEquals(6, network.used(1, "m", 2));
            network.settle(2);
            assertTrue(SweepRun.values(network, 1, "m", 2).stream().allMatch(m -> m != 0.25));
        }
    }

    @Test
    void keptActivitiesStartEverywhereAndGoOnFromBatchToBatch() {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 2)) {
            assertEquals(List.of(0.25, 0.25, 0.25, 0.25, 0.25, 0.25), SweepRun.values(network, 1, "m", 2));
            network.settle(2);
            double e = network.array(1, "e").orElseThrow().get(5);
            assertEquals(0.125 + e / 2, network.array(1, "m").orElseThrow().get(5), 1e-16);
        }
    }

    @Test
    void restIsDoneWhenItIsAskedFor() {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 2)) {
            network.rest(2);
            assertEquals(List.of(0.05, 0.05, 0.05), SweepRun.values(network, 1, "bias", 2));
        }
    }

    @Test
    void networkBesideAnotherSharesWhatIsNamed() {
        List<LayerShape> layers = LayerStack.dense(2, 3);
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, layers, 2);
                LayeredNetwork other = network.beside(
                        SweepRun.recipe(RULE, WATCH).program(SweepRun.registry(RULE), layers),
                        Set.of("W"),
                        new Streams(1, PhiloxStream::new))) {
            assertEquals(network.array(1, "W"), other.array(1, "W"));
            assertEquals(network.input(), other.input());
            assertEquals(network.targets(), other.targets());
            assertEquals(List.of(0.0, 0.0, 0.0), SweepRun.values(other, 1, "bias", 2));
        }
    }

    @Test
    void stackFollowsTheSizesOfMaps() {
        assertEquals(new MapShape(7, 7, 6, 2, 2), LAYERS.get(1).input());
        assertEquals(MapShape.whole(5, 3, 3), LAYERS.get(2).input());
        assertEquals(45, LAYERS.get(2).fanIn());
        assertEquals(20, LAYERS.get(1).fanOut());
        assertThrows(
                IllegalArgumentException.class, () -> LayerStack.above(1, 3, 3).convolution(1, 4, 1));
    }

    @Test
    void anglesOfNothingAreRight() {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 2)) {
            var w = network.array(1, "W").orElseThrow();
            assertEquals(0, Angles.between(w, w, 6), 2e-6); // arccos near 1
            assertEquals(90, Angles.between(w, network.input(), 4));
            SweepRun.fill(network.input(), 1, 0, 0, 1);
            SweepRun.fill(network.array(1, "e").orElseThrow(), 1, 1, 0, 1);
            // samples (1, 0) against (1, 0), and (0, 1) against (1, 1): 0 and 45 degrees
            assertEquals(
                    22.5,
                    Angles.meanOverSamples(
                            network.input(), network.array(1, "e").orElseThrow(), 2, 2, 1),
                    1e-5);
        }
    }

    @Test
    void burstsOutsideTheMiddleAreCounted() {
        try (LayeredNetwork network = SweepRun.network(RULE, WATCH, LayerStack.dense(2, 3), 2)) {
            SweepRun.fill(network.input(), 0.05, 0.5, 0.95, 0.5);
            BurstStatistics statistics = BurstStatistics.of(network.input(), 4);
            assertEquals(0.5, statistics.mean(), 1e-16);
            assertEquals(Math.sqrt(2 * 0.45 * 0.45 / 4), statistics.deviation(), 1e-15);
            assertEquals(0.5, statistics.outside());
        }
    }
}
