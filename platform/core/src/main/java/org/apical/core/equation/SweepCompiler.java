package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.SweepLowering.Section;
import org.apical.core.equation.SweepProgram.Kept;
import org.apical.plugin.Choice;
import org.apical.plugin.Parameters;
import org.apical.unit.Unit;

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
    private final SweepLowering lowering;
    private final List<Kept> kept = new ArrayList<>();

    private SweepCompiler(Rule rule, List<Layer> layers, OptimiserEquations optimiser, Parameters values) {
        this.rule = rule;
        this.layers = List.copyOf(layers);
        this.names = new SweepNames(layers.stream().map(this::constants).toList());
        this.lowering = new SweepLowering(names);
        this.descent = new SweepDescent(optimiser, values, names, kept);
    }

    /**
     * Compiles.
     *
     * @param rule the rule
     * @param layers from the lowest to the output
     * @param optimiser what each {@code descend} does
     * @param values of the optimiser's parameters
     * @param recorded names of arrays that are read from outside, in any layer
     * @throws org.apical.plugin.InputException if the text is wrong: slugs {@code equation-...}
     */
    public static SweepProgram compile(
            Rule rule, List<Layer> layers, OptimiserEquations optimiser, Parameters values, Set<String> recorded) {
        return new SweepCompiler(rule, layers, optimiser, values).program(recorded);
    }

    private Map<String, Double> constants(Layer layer) {
        Map<String, Double> known = new LinkedHashMap<>(layer.facts().constants());
        known.putAll(rule.values().asMap());
        for (Choice choice : rule.equations().choices()) {
            String chosen = rule.words().getOrDefault(choice.name(), choice.defaultOption());
            choice.options().forEach(o -> known.put(choice.name() + "." + o, o.equals(chosen) ? 1.0 : 0));
        }
        return known;
    }

    private SweepProgram program(Set<String> recorded) {
        SweepText text = rule.equations().rule();
        for (int l = 1; l <= layers.size(); l++) {
            for (SweepText.Kept array : text.weights()) {
                if (holds(l, array.when())) {
                    keep(l, array);
                }
            }
        }
        text.blocks().forEach(this::pass);
        Set<SweepArray> wanted = new LinkedHashSet<>();
        kept.forEach(k -> wanted.add(k.array()));
        names.all().stream().filter(a -> recorded.contains(a.name())).forEach(wanted::add);
        Map<Section, List<SweepStep>> steps = lowering.finished(rule.equations().name(), wanted);
        return new SweepProgram(
                kept, names.all(), steps.get(Section.START), steps.get(Section.ACTIVITY), steps.get(Section.LEARNING));
    }

    private boolean holds(int layer, Expression when) {
        if (when == null) {
            return true;
        }
        Set<String> words = new TreeSet<>();
        when.fold(new NameCollector(Map.of(), words));
        for (String word : words) {
            if (!names.constants(layer).containsKey(word)) {
                throw Faults.unknown(
                        when.span().place(),
                        "equation-unknown-name",
                        "the condition '" + when.span().text() + "' asks for '" + word
                                + "', which is not known before the run",
                        word,
                        names.constants(layer).keySet());
            }
        }
        return Constants.evaluate(when, names.constants(layer)::get) != 0;
    }

    private void keep(int layer, SweepText.Kept declared) {
        SweepArray array = new SweepArray(layer, declared.name().text(), declared.shape());
        names.declare(array);
        Expression initial = declared.initial();
        if (initial == null) {
            kept.add(new Kept(array, "given", List.of()));
        } else if (initial instanceof Applied law) {
            List<Double> arguments =
                    law.arguments().stream().map(a -> constant(layer, a)).toList();
            kept.add(new Kept(array, law.function(), arguments));
        } else {
            kept.add(new Kept(array, "constant", List.of(constant(layer, initial))));
        }
    }

    private double constant(int layer, Expression e) {
        return Constants.evaluate(e, names.constants(layer)::get);
    }

    private void pass(SweepText.Pass pass) {
        lowering.enter(
                switch (pass.order()) {
                    case START -> Section.START;
                    case LEARN -> Section.LEARNING;
                    default -> Section.ACTIVITY;
                });
        for (int layer : pass.order().order(layers.size())) {
            for (SweepLine line : pass.lines()) {
                if (holds(layer, line.when())) {
                    line(layer, line);
                }
            }
        }
    }

    private void line(int layer, SweepLine line) {
        if (line instanceof SweepLine.Descend descend) {
            Expression gradient = resolved(layer, descend.gradient());
            descent.statements(layer, descend.targets(), gradient)
                    .forEach(s -> lowering.assign(layer, s.target(), s.value()));
        } else if (line instanceof SweepLine.Assign assign) {
            Statement s = assign.statement();
            lowering.assign(layer, s.target(), resolved(layer, s.value()));
        }
    }

    /** An expression with the functions of the layer's model, and random draws, written out. */
    private Expression resolved(int layer, Expression e) {
        if (e instanceof Call call) {
            return call.with(
                    call.arguments().stream().map(a -> resolved(layer, a)).toList());
        }
        if (!(e instanceof Applied applied)) {
            return e;
        }
        List<Expression> arguments =
                applied.arguments().stream().map(a -> resolved(layer, a)).toList();
        if (applied.function().equals("normal") && arguments.size() == 1) {
            return normal(arguments.get(0));
        }
        if (!EnsembleEquations.isFunction(applied.function()) || arguments.size() != 1) {
            return applied.with(arguments);
        }
        Layer of = layers.get(layer - 1);
        return of.model()
                .apply(applied.function(), arguments.get(0), of.values())
                .orElseThrow(() -> Faults.at(
                        applied.span().place(),
                        "equation-missing",
                        "the ensemble model '" + of.model().name() + "' has no function '" + applied.function() + "'",
                        "choose a model that has it"));
    }

    /** A normal deviate (Box and Muller 1958) of a standard deviation. */
    private static Expression normal(Expression sd) {
        Span span = sd.span();
        Expression first = new Call(Builtin.UNIFORM, List.of(number(0, span)), span);
        Expression second = new Call(Builtin.UNIFORM, List.of(number(1, span)), span);
        Expression radius = call(Builtin.SQRT, call(Builtin.MULTIPLY, number(-2, span), call(Builtin.LOG, first)));
        Expression angle = call(Builtin.COS, call(Builtin.MULTIPLY, number(2 * Math.PI, span), second));
        return call(Builtin.MULTIPLY, sd, call(Builtin.MULTIPLY, radius, angle));
    }

    private static Expression number(double value, Span span) {
        return new Literal(value, Unit.ONE, span);
    }

    private static Expression call(Builtin builtin, Expression... arguments) {
        return new Call(builtin, List.of(arguments), arguments[0].span());
    }
}
