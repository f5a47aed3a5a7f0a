package org.apical.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.apical.core.equation.EnsembleEquations;
import org.apical.core.equation.OptimiserEquations;
import org.apical.core.equation.SweepCompiler;
import org.apical.core.equation.SweepCompiler.Layer;
import org.apical.core.equation.SweepCompiler.Rule;
import org.apical.core.equation.SweepEquations;
import org.apical.core.equation.SweepProgram;
import org.apical.core.network.Streams;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.neuron.EnsembleModel;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
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
    LayeredNetwork build(List<LayerShape> layers, Recipe recipe, int batch, IntToDoubleFunction rates) {
        return new LayeredNetwork(layers, compile(layers, recipe), batch, bench.kernels(), 1, rates, bench.streams());
    }

    /** The rule of a recipe for some layers. */
    SweepProgram compile(List<LayerShape> layers, Recipe recipe) {
        SweepEquations rule = SweepEquations.of(find(PluginKind.SWEEP_RULE, recipe.rule(), SweepRule.class));
        EnsembleEquations model =
                EnsembleEquations.of(find(PluginKind.ENSEMBLE_MODEL, recipe.model(), EnsembleModel.class));
        OptimiserEquations optimiser =
                OptimiserEquations.of(find(PluginKind.OPTIMISER, recipe.optimiser(), Optimiser.class));
        List<Layer> known = new ArrayList<>();
        for (int l = 1; l <= layers.size(); l++) {
            known.add(new Layer(layers.get(l - 1).facts(l, layers.size()), model, values(model, Map.of())));
        }
        return SweepCompiler.compile(
                new Rule(rule, values(rule, recipe.values()), recipe.words()),
                known,
                optimiser,
                values(optimiser, recipe.optimiserValues()),
                recipe.watch());
    }

    private <T extends Plugin> T find(PluginKind kind, String name, Class<T> type) {
        return Bench.use(kind, name, Map.of()).resolve(bench.registry(), type);
    }

    private static Parameters values(Plugin plugin, Map<String, Double> given) {
        Parameters values = Parameters.defaults(plugin.parameters());
        for (Map.Entry<String, Double> e : given.entrySet()) {
            values = values.with(e.getKey(), e.getValue());
        }
        return values;
    }
}
