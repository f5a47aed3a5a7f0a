package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.EnsembleEquations;
import org.apical.core.equation.OptimiserEquations;
import org.apical.core.equation.SweepCompiler;
import org.apical.core.equation.SweepCompiler.Layer;
import org.apical.core.equation.SweepCompiler.Rule;
import org.apical.core.equation.SweepEquations;
import org.apical.core.equation.SweepProgram;
import org.apical.core.equation.SweepWatch;
import org.apical.core.registry.PluginRegistry;
import org.apical.neuron.EnsembleModel;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;

/**
 * What a layered network of one model and one optimiser is made of; plug-ins by their names.
 *
 * <pre>{@code
 * SweepRecipe.of("burstprop", watch).choose("feedback", "fixed").with("p0", 0.5).program(registry, layers);
 * }</pre>
 *
 * @param rule the sweep rule
 * @param values of its parameters, those that are not at their default
 * @param words of its choices, the same
 * @param model the ensemble model of all layers, all at default
 * @param optimiser the optimiser
 * @param optimiserValues of its parameters, those that are not at their default
 * @param watch what is wanted beside
 */
public record SweepRecipe(
        String rule,
        Map<String, Double> values,
        Map<String, String> words,
        String model,
        String optimiser,
        Map<String, Double> optimiserValues,
        SweepWatch watch) {
    /** Copies the maps. */
    public SweepRecipe {
        values = Map.copyOf(values);
        words = Map.copyOf(words);
        optimiserValues = Map.copyOf(optimiserValues);
    }

    /** A rule with logistic units and plain descent. */
    public static SweepRecipe of(String rule, SweepWatch watch) {
        return new SweepRecipe(rule, Map.of(), Map.of(), "sigmoid-ensemble", "gradient-descent", Map.of(), watch);
    }

    /** The same with the value of a parameter. */
    public SweepRecipe with(String parameter, double value) {
        return new SweepRecipe(rule, joined(values, parameter, value), words, model, optimiser, optimiserValues, watch);
    }

    /** The same with an option chosen. */
    public SweepRecipe choose(String choice, String option) {
        return new SweepRecipe(rule, values, joined(words, choice, option), model, optimiser, optimiserValues, watch);
    }

    /** The same with other units. */
    public SweepRecipe units(String ensemble) {
        return new SweepRecipe(rule, values, words, ensemble, optimiser, optimiserValues, watch);
    }

    /** The same with another optimiser. */
    public SweepRecipe descend(String other, Map<String, Double> parameters) {
        return new SweepRecipe(rule, values, words, model, other, parameters, watch);
    }

    private static <T> Map<String, T> joined(Map<String, T> map, String key, T value) {
        Map<String, T> joined = new LinkedHashMap<>(map);
        joined.put(key, value);
        return joined;
    }

    /**
     * The rule, compiled for some layers.
     *
     * @param registry where the plug-ins are found
     * @param layers from the lowest to the output
     */
    public SweepProgram program(PluginRegistry registry, List<LayerShape> layers) {
        SweepEquations sweep = SweepEquations.of(find(registry, PluginKind.SWEEP_RULE, rule, SweepRule.class));
        EnsembleEquations ensemble =
                EnsembleEquations.of(find(registry, PluginKind.ENSEMBLE_MODEL, model, EnsembleModel.class));
        OptimiserEquations descent =
                OptimiserEquations.of(find(registry, PluginKind.OPTIMISER, optimiser, Optimiser.class));
        List<Layer> known = new ArrayList<>();
        for (int l = 1; l <= layers.size(); l++) {
            known.add(new Layer(layers.get(l - 1).facts(l, layers.size()), ensemble, parameters(ensemble, Map.of())));
        }
        Rule chosen = new Rule(sweep, parameters(sweep, values), words);
        return SweepCompiler.compile(chosen, known, descent, parameters(descent, optimiserValues), watch);
    }

    private static <T extends Plugin> T find(PluginRegistry registry, PluginKind kind, String name, Class<T> type) {
        return type.cast(registry.find(kind, name, "").plugin());
    }

    private static Parameters parameters(Plugin plugin, Map<String, Double> given) {
        Parameters values = Parameters.defaults(plugin.parameters());
        for (Map.Entry<String, Double> e : given.entrySet()) {
            values = values.with(e.getKey(), e.getValue());
        }
        return values;
    }
}
