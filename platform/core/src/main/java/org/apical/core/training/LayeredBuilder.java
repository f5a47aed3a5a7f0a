package org.apical.core.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apical.core.equation.EnsembleEquations;
import org.apical.core.equation.LayerFacts;
import org.apical.core.equation.OptimiserEquations;
import org.apical.core.equation.SweepCompiler;
import org.apical.core.equation.SweepEquations;
import org.apical.core.equation.SweepProgram;
import org.apical.core.experiment.LayerSpec;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.WeightLaw;
import org.apical.core.network.ParameterBinding;
import org.apical.core.network.Streams;
import org.apical.core.network.WordBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepDiagnosis;
import org.apical.dataset.Shape;
import org.apical.kernel.Kernels;
import org.apical.neuron.EnsembleModel;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Choice;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.plugin.PluginKind;

/** Builds the network of an experiment with layers. */
public final class LayeredBuilder {
    /** The rule of the true gradient. */
    private static final String TRUTH = "backprop";

    private static final Map<String, String> CROSS_ENTROPY = Map.of("loss", "cross_entropy");

    private final LayeredSpec spec;
    private final PluginRegistry registry;

    /** A builder with the plug-ins of a registry. */
    public LayeredBuilder(LayeredSpec spec, PluginRegistry registry) {
        this.spec = spec;
        this.registry = registry;
    }

    /**
     * Builds it, with initial weights.
     *
     * @param input shape of an example
     * @param classes number of targets
     * @param kernels the backend
     * @param threads number of threads
     * @param rates the learning rate of a layer now
     * @param streams random numbers
     */
    public LayeredNetwork build(
            Shape input, int classes, Kernels kernels, int threads, IntToDoubleFunction rates, Streams streams) {
        List<LayerShape> shapes = LayerShapes.of(spec.layers(), input, classes);
        int batch = Math.max(spec.training().batch(), spec.training().testBatch());
        LayeredNetwork network = new LayeredNetwork(
                shapes, program(shapes, spec.learning().rule()), batch, kernels, threads, rates, streams);
        for (int l = 1; l <= shapes.size(); l++) {
            WeightLaw law =
                    spec.layers().get(l - 1).weights().orElse(spec.learning().weights());
            String use = shapes.get(l - 1).name() + " / initial weights";
            network.initialise(l, "W", law.name(), law.arguments(), streams.open(use));
        }
        network.start();
        return network;
    }

    /**
     * What compares a network with the true gradient, of the cross-entropy where its output is a softmax; empty where there is no rule for that in the bundle set, or the rule is one whose
     * errors are no changes of activity.
     */
    public Optional<SweepDiagnosis> diagnosis(LayeredNetwork network, Streams streams) {
        boolean isComparable =
                spec.training().diagnosis() > 0 && network.array(1, "delta").isPresent();
        boolean isKnown = registry.all().stream()
                .anyMatch(p -> p.kind() == PluginKind.SWEEP_RULE && p.name().equals(TRUTH));
        if (!isComparable || !isKnown) {
            return Optional.empty();
        }
        Map<String, String> loss = network.probabilities().isPresent() ? CROSS_ENTROPY : Map.of();
        return Optional.of(new SweepDiagnosis(network, program(shapes(network), truth(loss)), streams));
    }

    /**
     * The network with which tests are made: itself, unless its activities live on from batch to batch. Then it is one with the same
     * weights whose layers follow each other at once, with a softmax at the output.
     */
    public LayeredNetwork tested(LayeredNetwork network, Streams streams) {
        boolean livesOn = network.kept().stream().anyMatch(a -> a.shape().isActivity());
        if (!livesOn) {
            return network;
        }
        SweepProgram still = program(shapes(network), truth(CROSS_ENTROPY));
        return network.beside(still, Set.of("W", "bias"), streams);
    }

    private PluginUse truth(Map<String, String> words) {
        return new PluginUse(
                PluginKind.SWEEP_RULE,
                TRUTH,
                "",
                Map.of(),
                spec.learning().rule().place(),
                Map.of(),
                words);
    }

    private static List<LayerShape> shapes(LayeredNetwork network) {
        List<LayerShape> shapes = new ArrayList<>();
        for (int l = 1; l <= network.layers(); l++) {
            shapes.add(network.layer(l));
        }
        return shapes;
    }

    private SweepProgram program(List<LayerShape> shapes, PluginUse rule) {
        SweepEquations equations = SweepEquations.of(rule.resolve(registry, SweepRule.class));
        PluginUse optimiser = spec.learning().optimiser();
        Optimiser found = optimiser.resolve(registry, Optimiser.class);
        return SweepCompiler.compile(
                rule(rule, equations),
                layers(shapes),
                OptimiserEquations.of(found),
                ParameterBinding.bind(optimiser, found.parameters()),
                SweepDiagnosis.WATCH);
    }

    private List<SweepCompiler.Layer> layers(List<LayerShape> shapes) {
        List<SweepCompiler.Layer> layers = new ArrayList<>();
        for (LayerShape shape : shapes) {
            LayerSpec own = spec.layers().get(layers.size());
            PluginUse model = own.model().orElse(spec.learning().model());
            EnsembleModel found = model.resolve(registry, EnsembleModel.class);
            LayerFacts facts = shape.facts(layers.size() + 1, shapes.size());
            Parameters values = ParameterBinding.bind(model, found.parameters());
            layers.add(new SweepCompiler.Layer(facts, EnsembleEquations.of(found), values));
        }
        return layers;
    }

    /** The rule with its numbers and its words. */
    static SweepCompiler.Rule rule(PluginUse use, SweepEquations equations) {
        List<String> names = equations.choices().stream().map(Choice::name).toList();
        WordBinding binding = new WordBinding(use, equations.parameters(), names);
        Map<String, String> words = new LinkedHashMap<>();
        for (Choice choice : equations.choices()) {
            binding.word(choice.name()).ifPresent(given -> words.put(choice.name(), option(use, choice, given)));
        }
        return new SweepCompiler.Rule(equations, binding.numbers(), words);
    }

    /** YAML has words of its own for yes and no. */
    private static String option(PluginUse use, Choice choice, String given) {
        String meant =
                switch (given) {
                    case "true" -> "yes";
                    case "false" -> "no";
                    default -> given;
                };
        if (!choice.options().contains(meant)) {
            throw (InputException) new InputException(
                            "parameter-choice",
                            choice.name() + " of " + use.kind().title() + " '" + use.name() + "' is '" + given
                                    + "', but must be one of " + String.join(", ", choice.options()))
                    .at(use.placeOf(choice.name()))
                    .mend("write one of these words");
        }
        return meant;
    }
}
