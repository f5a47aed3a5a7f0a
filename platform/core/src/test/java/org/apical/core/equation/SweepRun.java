package org.apical.core.equation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.network.Streams;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Layered networks of texts in tests. */
public final class SweepRun {
    static final String UNITS = """
        ensemble doubling
        parameters
          factor = 2
        functions
          rate(z) = factor*z
          slope(e) = 2
        """;
    static final String DESCENT = """
        optimiser plain
        step
          w = w - lr*g
        """;

    private SweepRun() {}

    /** Where the texts of a test are found. */
    public static FixedRegistry registry(String rule) {
        return FixedRegistry.of(
                EquationCompiler.compile(rule, "test.sweep"),
                EquationCompiler.compile(UNITS, "doubling.ensemble"),
                EquationCompiler.compile(DESCENT, "plain.optimiser"));
    }

    /** What a network of that rule is made of. */
    public static SweepRecipe recipe(String rule, SweepWatch watch) {
        String name = rule.substring(rule.indexOf(' ') + 1, rule.indexOf('\n')).trim();
        return SweepRecipe.of(name, watch).units("doubling").descend("plain", Map.of());
    }

    /** A network on the reference. */
    public static LayeredNetwork network(String rule, SweepWatch watch, List<LayerShape> layers, int batch) {
        return network(rule, watch, layers, batch, 1);
    }

    /** A network; with several threads on the backend in Java. */
    public static LayeredNetwork network(
            String rule, SweepWatch watch, List<LayerShape> layers, int batch, int threads) {
        return new LayeredNetwork(
                layers,
                recipe(rule, watch).program(registry(rule), layers),
                batch,
                (threads == 1 ? new ReferenceBackend() : new JvmBackend()).kernels(Precision.FLOAT64),
                threads,
                l -> 0.5,
                new Streams(1, PhiloxStream::new));
    }

    /** Two dense layers: two inputs, three units, two units. */
    static LayeredNetwork small(String rule, SweepWatch watch, int batch) {
        return network(rule, watch, LayerStack.dense(2, 3, 2), batch);
    }

    /** Fills an array with numbers. */
    public static void fill(StateArray array, double... values) {
        for (int i = 0; i < values.length; i++) {
            array.set(i, values[i]);
        }
    }

    /** The first elements of an array of a layer. */
    public static List<Double> values(LayeredNetwork network, int layer, String name, int batch) {
        StateArray array = network.array(layer, name).orElseThrow();
        return IntStream.range(0, network.used(layer, name, batch))
                .mapToObj(array::get)
                .toList();
    }
}
