package org.apical.testkit;

import java.util.List;
import org.apical.core.equation.SweepProgram;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.network.Streams;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.kernel.Kernels;
import org.apical.random.RandomStream;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Builds layered networks from texts on the class path of a test, with weights, inputs and targets that depend on a seed only.
 *
 * <pre>{@code
 * SweepBench bench = SweepBench.of(MyTest.class, "sigmoid-ensemble.ensemble", "my.sweep", "gradient-descent.optimiser");
 * LayeredNetwork network = bench.build(SweepRecipe.of("my", watch), LayerStack.dense(5, 4, 2), 3);
 * }</pre>
 */
public final class SweepBench {
    private final FixedRegistry registry;
    private final Kernels kernels;
    private final int threads;
    private final long seed;

    private SweepBench(FixedRegistry registry, Kernels kernels, int threads, long seed) {
        this.registry = registry;
        this.kernels = kernels;
        this.threads = threads;
        this.seed = seed;
    }

    /** A bench of these files in {@code /OSGI-INF/apical}, on the reference in float64. */
    public static SweepBench of(Class<?> owner, String... files) {
        return of(Texts.registry(owner, files));
    }

    /** A bench of these plug-ins, on the reference in float64. */
    public static SweepBench of(FixedRegistry registry) {
        return new SweepBench(registry, new ReferenceBackend().kernels(Precision.FLOAT64), 1, 1);
    }

    /** The same on the backend in Java, with a number of threads. */
    public SweepBench jvm(Precision precision, int number) {
        return new SweepBench(registry, new JvmBackend().kernels(precision), number, seed);
    }

    /** The same with another seed. */
    public SweepBench seed(long other) {
        return new SweepBench(registry, kernels, threads, other);
    }

    /** A network with a learning rate of 1; W is drawn by Glorot's law, input and targets are drawn. */
    public LayeredNetwork build(SweepRecipe recipe, List<LayerShape> layers, int batch) {
        LayeredNetwork network =
                new LayeredNetwork(layers, program(recipe, layers), batch, kernels, threads, l -> 1, streams());
        for (int l = 1; l <= layers.size(); l++) {
            network.initialise(l, "W", "glorot", List.of(1.0), stream(100 + l));
            network.array(l, "bias").ifPresent(b -> normal(b, 0.3));
        }
        network.start();
        normal(network.input(), 1);
        classes(network, batch);
        return network;
    }

    /** A rule compiled for some layers. */
    public SweepProgram program(SweepRecipe recipe, List<LayerShape> layers) {
        return recipe.program(registry, layers);
    }

    /** Random numbers of the seed. */
    public Streams streams() {
        return new Streams(seed, PhiloxStream::new);
    }

    private RandomStream stream(int number) {
        return new PhiloxStream(seed, number);
    }

    /** Fills an array with normal deviates; equal names give equal numbers. */
    public void normal(StateArray array, double sd) {
        RandomStream random = stream(1_000 + Math.floorMod(array.name().hashCode(), 1_000_000));
        for (int i = 0; i < array.length(); i++) {
            double radius = Math.sqrt(-2 * Math.log(random.uniform(i, 0, 0)));
            array.set(i, sd * radius * Math.cos(2 * Math.PI * random.uniform(i, 0, 1)));
        }
    }

    /** Gives each sample a class: sample k is of class k modulo their number. */
    private static void classes(LayeredNetwork network, int batch) {
        int units = network.layer(network.layers()).units();
        for (int k = 0; k < batch; k++) {
            for (int c = 0; c < units; c++) {
                network.targets().set(c * batch + k, c == k % units ? 1 : 0);
            }
        }
    }
}
