package org.apical.core.reference;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apical.core.equation.SweepProgram;
import org.apical.core.network.Streams;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.state.Precision;

/** Builds the layered networks of reference cases from the plug-ins that are found. */
final class LayeredBench {
    private final Bench bench;

    LayeredBench(Bench bench) {
        this.bench = bench;
    }

    Precision precision() {
        return bench.kernels().precision();
    }

    Streams streams() {
        return bench.streams();
    }

    /**
     * A network whose weights have still to be filled.
     *
     * @param layers from the lowest to the output
     * @param batch samples of its largest batch
     * @param rates learning rate of a layer
     */
    LayeredNetwork build(List<LayerShape> layers, SweepRecipe recipe, int batch, IntToDoubleFunction rates) {
        return new LayeredNetwork(layers, compile(layers, recipe), batch, bench.kernels(), 1, rates, streams());
    }

    /** The rule of a recipe for some layers. */
    SweepProgram compile(List<LayerShape> layers, SweepRecipe recipe) {
        return recipe.program(bench.registry(), layers);
    }
}
