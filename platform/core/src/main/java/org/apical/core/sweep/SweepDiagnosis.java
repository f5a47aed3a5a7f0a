package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apical.core.equation.SweepProgram;
import org.apical.core.equation.SweepWatch;
import org.apical.core.network.Streams;
import org.apical.state.StateArray;

/**
 * What a rule does beside the true gradient of the same batch. The true one comes from a network of a rule such as
 * {@code backprop} that shares weights, input and targets.
 *
 * <pre>{@code
 * network.settle(batch);
 * diagnosis.measure(batch); // whenever wanted; costs about one more batch
 * diagnosis.deltaAngles();
 * network.learn(batch);
 * }</pre>
 */
public final class SweepDiagnosis implements AutoCloseable {
    /** What both rules must be compiled with. */
    public static final SweepWatch WATCH =
            SweepWatch.arrays(Set.of("e", "p", "delta")).withGradients();

    private static final String DELTA = "delta";
    private static final String GRADIENT = "W.g";

    private final LayeredNetwork network;
    private final LayeredNetwork truth;
    private int batch;

    /**
     * A diagnosis.
     *
     * @param network the network in question, compiled with {@link #WATCH}
     * @param gradient a rule that computes {@code delta} and descends W along the true gradient, compiled with {@link #WATCH}
     * @param streams random numbers, of which such a rule needs none
     */
    public SweepDiagnosis(LayeredNetwork network, SweepProgram gradient, Streams streams) {
        this.network = network;
        this.truth = network.beside(gradient, Set.of("W", "bias"), streams);
    }

    /** Computes the true gradient for the batch with which the network has settled. */
    public void measure(int samples) {
        batch = samples;
        network.observe(samples);
        truth.settle(samples);
        truth.observe(samples);
    }

    /** The network of the true gradient. */
    public LayeredNetwork truth() {
        return truth;
    }

    /** For each hidden layer the mean over the samples of the angle between its {@code delta} and the true one. */
    public List<Double> deltaAngles() {
        List<Double> angles = new ArrayList<>();
        for (int l = 1; l < network.layers(); l++) {
            LayerShape shape = network.layer(l);
            angles.add(Angles.meanOverSamples(
                    own(l, DELTA), truth.array(l, DELTA).orElseThrow(), shape.channels(), batch, shape.positions()));
        }
        return angles;
    }

    /** For each layer the angle between what W descends and the true gradient. */
    public List<Double> gradientAngles() {
        return gradients().stream().map(Angles.Products::angle).toList();
    }

    /** The angle between the gradients of all layers, each put together to one. */
    public double globalGradientAngle() {
        Angles.Products all = new Angles.Products();
        gradients().forEach(all::add);
        return all.angle();
    }

    private List<Angles.Products> gradients() {
        List<Angles.Products> layers = new ArrayList<>();
        for (int l = 1; l <= network.layers(); l++) {
            StateArray followed = own(l, GRADIENT);
            StateArray right = truth.array(l, GRADIENT).orElseThrow();
            Angles.Products sums = new Angles.Products();
            for (int i = network.used(l, GRADIENT, batch) - 1; i >= 0; i--) {
                sums.add(followed.get(i), right.get(i));
            }
            layers.add(sums);
        }
        return layers;
    }

    /** The burst probabilities of a layer without teacher; empty where the rule has none. */
    public Optional<BurstStatistics> bursts(int layer) {
        return network.array(layer, "p").map(p -> BurstStatistics.of(p, network.used(layer, "p", batch)));
    }

    private StateArray own(int layer, String name) {
        return network.array(layer, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rule has no '" + name + "' in layer " + layer + ": compile it with SweepDiagnosis.WATCH"));
    }

    @Override
    public void close() {
        truth.close();
    }
}
