package org.apical.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apical.core.equation.Expressions;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** What the values of a file mean: the parameters, the time step, and how expressions are evaluated. */
final class Scope {
    private static final double ROUNDING = 1e-6; // of a step; a duration is the quotient of two rounded numbers

    /** The time since the start of the run. */
    static final String TIME = "t";

    private static final Pattern EXAMPLE = Pattern.compile("[xt][1-9][0-9]*");

    private final ParameterBlock parameters;
    private final double dt;
    private final boolean examples;

    /**
     * The meaning of values.
     *
     * @param dt time step in s
     * @param examples whether there are examples, with inputs x1 ... and targets t1 ...
     */
    Scope(ParameterBlock parameters, double dt, boolean examples) {
        this.parameters = parameters;
        this.dt = dt;
        this.examples = examples;
    }

    /** The same with a time step and examples. */
    Scope with(double step, boolean hasExamples) {
        return new Scope(parameters, step, hasExamples);
    }

    ParameterBlock parameters() {
        return parameters;
    }

    double dt() {
        return dt;
    }

    boolean hasExamples() {
        return examples;
    }

    /** The value itself, or what it stands for if it is {@code = name} of a word or a list. */
    YamlNode substitute(YamlNode node) {
        if (!Literals.isExpression(node)) {
            return node;
        }
        String name = Literals.expression(node);
        boolean named = parameters.names().contains(name) && !parameters.isNumber(name);
        return named ? parameters.value(name) : node;
    }

    /** A number of any unit. */
    Quantity quantity(YamlNode node, String what) {
        YamlNode meant = substitute(node);
        Quantity value = Literals.isExpression(meant)
                ? Expressions.evaluate(Literals.expression(meant), parameters::number, meant.place())
                : Literals.quantity(meant, what);
        if (!Double.isFinite(value.value())) {
            throw new InputException(
                            "number-range", what + " is " + shown(node, value.value()) + ", but must be finite")
                    .at(node.place())
                    .mend("give a finite number");
        }
        return value;
    }

    /** A number of one unit within a range. */
    double number(YamlNode node, String what, Unit unit, Range range) {
        Quantity value = quantity(node, what);
        if (!value.unit().equals(unit)) {
            throw wrongUnit(node, what, value.unit(), unit);
        }
        if (!range.contains(value.value())) {
            throw new InputException(
                            "number-range",
                            what + " is " + shown(node, value.value()) + ", but must be in " + range
                                    + (unit.isDimensionless() ? "" : " " + unit))
                    .at(node.place())
                    .mend("give a value in this range");
        }
        return value.value();
    }

    /** A whole number, not below a limit. */
    int whole(YamlNode node, String what, int least) {
        double value = number(node, what, Unit.ONE, Range.ALL);
        double whole = Math.rint(value);
        if (Math.abs(value - whole) > 1e-9 * Math.abs(whole) || whole < least || whole > Integer.MAX_VALUE) {
            throw new InputException(
                            "number-range",
                            what + " is " + shown(node, value) + ", but must be a whole number from " + least + " to "
                                    + Integer.MAX_VALUE)
                    .at(node.place())
                    .mend("give a whole number; floor(...) makes one from an expression");
        }
        return (int) whole;
    }

    /** A duration above 0 that is a whole number of time steps, in s. */
    double steps(YamlNode node, String what) {
        double seconds = number(node, what, Unit.SECOND, Range.POSITIVE);
        double steps = seconds / dt;
        double whole = Math.rint(steps);
        if (whole < 1 || Math.abs(steps - whole) > Math.max(ROUNDING, 1e-12 * whole)) {
            throw new InputException(
                            "duration-steps",
                            what + " is " + shown(node, seconds) + ", which is " + steps
                                    + " time steps, but must be a whole number of steps of "
                                    + Quantity.parse(dt + " s"))
                    .at(node.place())
                    .mend("change it to a multiple of the time step, or change time / dt");
        }
        return seconds;
    }

    /** Checks an expression over parameters and the current example, with 0 and with 1 for each of its numbers. */
    void checkPerExample(String text, String what, Optional<Unit> unit, YamlNode node) {
        boolean finite = false;
        for (double dummy : new double[] {0, 1}) {
            Quantity value = Expressions.evaluate(text, perExample(dummy), node.place());
            if (unit.isPresent() && !value.unit().equals(unit.get())) {
                throw wrongUnit(node, what, value.unit(), unit.get());
            }
            finite |= Double.isFinite(value.value());
        }
        if (!finite) {
            throw new InputException("number-range", what + " is not finite, whether the example's numbers are 0 or 1")
                    .at(node.place())
                    .mend("look for a division by zero");
        }
    }

    /** Whether an expression that has passed the check uses the numbers of an example. */
    boolean usesExample(String text) {
        return uses(text, name -> EXAMPLE.matcher(name).matches());
    }

    /** Whether an expression that has passed the check uses the time. */
    boolean usesTime(String text) {
        return uses(text, TIME::equals);
    }

    /** The lists that an expression uses as numbers. */
    List<String> listsIn(String text) {
        return parameters.names().stream()
                .filter(name -> !parameters.items(name).isEmpty() && uses(text, name::equals))
                .toList();
    }

    private boolean uses(String text, Predicate<String> which) {
        boolean[] used = {false};
        Function<String, Optional<Quantity>> names = perExample(1);
        Expressions.evaluate(
                text,
                name -> {
                    used[0] |= which.test(name);
                    return names.apply(name);
                },
                Place.of(""));
        return used[0];
    }

    private Function<String, Optional<Quantity>> perExample(double dummy) {
        return name -> {
            if ("epoch".equals(name)) {
                return Optional.of(Quantity.of(1));
            }
            if (TIME.equals(name)) {
                return Optional.of(new Quantity(dummy, Unit.SECOND));
            }
            if (examples && EXAMPLE.matcher(name).matches()) {
                return Optional.of(Quantity.of(dummy));
            }
            List<Quantity> items = parameters.items(name);
            return items.isEmpty() ? parameters.number(name) : Optional.of(items.get(0));
        };
    }

    private static ApicalException wrongUnit(YamlNode node, String what, Unit is, Unit must) {
        Place place = node.place();
        String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (is.isDimensionless() && !Literals.isExpression(node)) {
            return new InputException(
                            "unit-missing", what + " is " + written + " without a unit, but must be in " + must)
                    .at(place)
                    .mend("write the unit after the number, for example " + written + " " + must);
        }
        String unit = is.isDimensionless() ? "a pure number" : "in " + is;
        String needed = must.isDimensionless() ? "a pure number" : "in " + must;
        return new InputException("unit-wrong", what + " is '" + written + "', " + unit + ", but must be " + needed)
                .at(place)
                .mend(must.isDimensionless() ? "leave the unit out" : "give it in " + must + " or a fraction of it");
    }

    private static String shown(YamlNode node, double value) {
        boolean literal = node instanceof YamlNode.Scalar && !Literals.isExpression(node);
        return literal ? ((YamlNode.Scalar) node).text() : Double.toString(value);
    }
}
