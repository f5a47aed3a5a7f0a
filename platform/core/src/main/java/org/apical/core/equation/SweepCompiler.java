package org.apical.core.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepProgram.Kept;
import org.apical.plugin.Choice;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;

/** Compiles a sweep rule for a network: for each layer the conditions are decided and the functions of its model put in place. */
public final class SweepCompiler {
    /**
     * A rule with the values of its parameters.
     *
     * @param equations the rule
     * @param values of its parameters that are numbers
     * @param words of its choices, by name; those that lack have the default
     */
    public record Rule(SweepEquations equations, Parameters values, Map<String, String> words) {
        /** Copies the map. */
        public Rule {
            words = Map.copyOf(words);
        }
    }

    /**
     * A layer.
     *
     * @param facts what equations may ask
     * @param model its ensemble model
     * @param values of the model's parameters
     */
    public record Layer(LayerFacts facts, EnsembleEquations model, Parameters values) {}

    private final Rule rule;
    private final List<Layer> layers;
    private final SweepDescent descent;
    private final SweepNames names;
    private final SweepParts parts;
    private final SweepLowering lowering;
    private final List<Kept> kept = new ArrayList<>();

    private SweepCompiler(Rule rule, List<Layer> layers, OptimiserEquations optimiser, Parameters values) {
        this.rule = rule;
        this.layers = List.copyOf(layers);
        this.names = new SweepNames(layers.stream().map(this::constants).toList());
        this.parts = new SweepParts(names);
        this.lowering = new SweepLowering(names, parts);
        this.descent = new SweepDescent(optimiser, values, names, kept);
    }

    /**
     * Compiles.
     *
     * @param rule the rule
     * @param layers from the lowest to the output
     * @param optimiser what each {@code descend} does
     * @param values of the optimiser's parameters
     * @param watch what is wanted beside
     * @throws org.apical.plugin.InputException if the text is wrong: slugs {@code equation-...}
     */
    public static SweepProgram compile(
            Rule rule, List<Layer> layers, OptimiserEquations optimiser, Parameters values, SweepWatch watch) {
        return new SweepCompiler(rule, layers, optimiser, values).program(watch);
    }

    /**
     * Compiles.
     *
     * @param recorded names of arrays that are read from outside, in any layer
     */
    public static SweepProgram compile(
            Rule rule, List<Layer> layers, OptimiserEquations optimiser, Parameters values, Set<String> recorded) {
        return compile(rule, layers, optimiser, values, SweepWatch.arrays(recorded));
    }

    private Map<String, Double> constants(Layer layer) {
        Map<String, Double> known = new LinkedHashMap<>(layer.facts().constants());
        known.put("outputs", (double) layers.get(layers.size() - 1).facts().units());
        known.putAll(rule.values().asMap());
        for (Choice choice : rule.equations().choices()) {
            String chosen = rule.words().getOrDefault(choice.name(), choice.defaultOption());
            checkOption(choice, chosen);
            choice.options().forEach(o -> known.put(choice.name() + "." + o, o.equals(chosen) ? 1.0 : 0));
        }
        return known;
    }

    private void checkOption(Choice choice, String chosen) {
        if (!choice.options().contains(chosen)) {
            throw new InputException(
                            "choice-unknown",
                            "'" + choice.name() + "' of sweep rule '"
                                    + rule.equations().name() + "' has no option '" + chosen + "'")
                    .known(choice.options())
                    .mend("choose one of these");
        }
    }

    private SweepProgram program(SweepWatch watch) {
        SweepText text = rule.equations().rule();
        for (int l = 1; l <= layers.size(); l++) {
            for (SweepText.Kept array : text.weights()) {
                if (holds(l, array.when())) {
                    keep(l, array);
                }
            }
        }
        List<SweepText.Pass> observed = SweepReader.observed(text, watch);
        text.blocks().forEach(this::pass);
        observed.forEach(this::pass);
        Set<String> asked = new HashSet<>(watch.arrays());
        observed.forEach(p -> asked.addAll(p.targets()));
        text.blocks().stream().filter(p -> p.order() == SweepPass.OBSERVE).forEach(p -> asked.addAll(p.targets()));
        return finished(asked);
    }

    private SweepProgram finished(Set<String> asked) {
        Set<SweepArray> held = new LinkedHashSet<>();
        kept.forEach(k -> held.add(k.array()));
        names.all().stream()
                .filter(a -> asked.contains(a.name()) || a.name().equals(SweepNames.TARGETS))
                .forEach(held::add);
        Map<SweepSection, List<SweepStep>> steps =
                parts.finished(rule.equations().name(), held);
        steps.values()
                .forEach(list -> list.forEach(s -> {
                    held.addAll(s.read());
                    held.addAll(s.written());
                }));
        held.remove(SweepArray.INPUT);
        return new SweepProgram(
                kept,
                List.copyOf(held),
                steps.get(SweepSection.START),
                steps.get(SweepSection.ACTIVITY),
                steps.get(SweepSection.OBSERVATION),
                steps.get(SweepSection.LEARNING),
                steps.get(SweepSection.REST));
    }

    private boolean holds(int layer, Expression when) {
        return when == null || SweepConstants.value(when, "the condition", names.constants(layer)) != 0;
    }

    private void keep(int layer, SweepText.Kept declared) {
        Token name = declared.name();
        names.checkAssignable(layer, name);
        if (names.own(layer, name.text()) != null) {
            throw Faults.duplicate(name.place(), "'" + name.text() + "' is declared twice for layer " + layer, null);
        }
        SweepArray array = new SweepArray(layer, name.text(), declared.shape());
        names.declare(array);
        kept.add(SweepConstants.kept(array, declared.initial(), names.constants(layer)));
    }

    private void pass(SweepText.Pass pass) {
        parts.enter(pass.order().section());
        for (int layer : pass.order().order(layers.size())) {
            for (SweepLine line : pass.lines()) {
                if (holds(layer, line.when())) {
                    line(layer, line);
                }
            }
        }
    }

    private void line(int layer, SweepLine line) {
        SweepFunctions functions = new SweepFunctions(layers.get(layer - 1), layer == layers.size());
        if (line instanceof SweepLine.Descend descend) {
            Expression gradient = functions.resolved(descend.gradient());
            descent.statements(layer, descend.targets(), gradient)
                    .forEach(s -> lowering.assign(layer, s.target(), s.value()));
        } else if (line instanceof SweepLine.Assign assign) {
            Statement s = assign.statement();
            if (assign.shape() != null) {
                lowering.declare(layer, s.target(), assign.shape());
            }
            lowering.assign(layer, s.target(), functions.resolved(s.value()));
        }
    }
}
