package org.apical.core.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.Expressions;
import org.apical.core.equation.Formula;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * What the names in an experiment's expressions stand for at a moment: its parameters, {@code epoch}, and of the current
 * example the inputs {@code x1 ...} and the targets {@code t1 ...}; and {@code t}, the time since the start of the run.
 */
final class Environment {
    private final Map<String, Quantity> names;
    private final Examples examples;
    private double seconds = Double.NaN;

    /**
     * An environment.
     *
     * @param constants the parameters of the experiment
     * @param examples the dataset, or null
     */
    Environment(Map<String, Quantity> constants, Examples examples) {
        this.names = new HashMap<>(constants);
        this.examples = examples;
    }

    /** Moves to the example of a stage. */
    void enter(Stage stage) {
        names.put("epoch", Quantity.of(stage.repeat()));
        stage.block()
                .each()
                .ifPresent(each -> names.put(each.parameter(), each.values().get(stage.repeat() - 1)));
        if (stage.example() >= 0) {
            Example example = new Example(examples.targets());
            examples.read(stage.example(), example);
            put("x", Arrays.copyOf(example.values(), example.shape().size()));
            put("t", example.targets());
        }
    }

    private void put(String prefix, double[] values) {
        for (int i = 0; i < values.length; i++) {
            names.put(prefix + (i + 1), Quantity.of(values[i]));
        }
    }

    /** Moves to a time in s. */
    void enter(double time) {
        seconds = time;
    }

    /** The value of an expression now. */
    Quantity evaluate(String text, Place place) {
        return Expressions.evaluate(text, this::find, place);
    }

    /** An expression to be evaluated again and again. */
    Formula formula(String text, Place place) {
        return Formula.of(text, this::find, place);
    }

    /** The value of such an expression now. */
    double evaluate(Formula formula) {
        return formula.value(this::find);
    }

    private Optional<Quantity> find(String name) {
        if (name.equals("t") && !Double.isNaN(seconds)) {
            return Optional.of(new Quantity(seconds, Unit.SECOND));
        }
        return Optional.ofNullable(names.get(name));
    }
}
