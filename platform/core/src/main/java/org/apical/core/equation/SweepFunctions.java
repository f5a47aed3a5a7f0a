package org.apical.core.equation;

import java.util.List;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.unit.Unit;

/** Writes out, in one statement of a layer, the functions of its model and the random draws. */
final class SweepFunctions {
    private static final String OUTPUT = "output.";

    private final SweepCompiler.Layer layer;
    private final boolean isOutput;
    private int draws;

    /**
     * For one statement.
     *
     * @param layer whose model is meant
     * @param isOutput whether what the text calls that of the output is the layer's own
     */
    SweepFunctions(SweepCompiler.Layer layer, boolean isOutput) {
        this.layer = layer;
        this.isOutput = isOutput;
    }

    /** An expression in which only operators are left. */
    Expression resolved(Expression e) {
        if (e instanceof Name name && isOutput && name.name().startsWith(OUTPUT)) {
            return new Name(name.name().substring(OUTPUT.length()), name.span());
        }
        if (e instanceof Call call) {
            return call.with(call.arguments().stream().map(this::resolved).toList());
        }
        return e instanceof Applied applied ? resolved(applied) : e;
    }

    private Expression resolved(Applied applied) {
        List<Expression> arguments =
                applied.arguments().stream().map(this::resolved).toList();
        if (applied.function().equals("normal") && arguments.size() == 1) {
            return normal(arguments.get(0));
        }
        if (!EnsembleEquations.isFunction(applied.function()) || arguments.size() != 1) {
            return applied.with(arguments);
        }
        EnsembleEquations model = layer.model();
        return model.apply(applied.function(), arguments.get(0), layer.values())
                .orElseThrow(() -> Faults.at(
                        applied.span().place(),
                        "equation-missing",
                        "the ensemble model '" + model.name() + "' has no function '" + applied.function() + "'",
                        "choose a model that has it"));
    }

    /** A normal deviate (Box and Muller 1958) of a standard deviation. */
    private Expression normal(Expression sd) {
        Span span = sd.span();
        Expression first = new Call(Builtin.UNIFORM, List.of(number(draws++, span)), span);
        Expression second = new Call(Builtin.UNIFORM, List.of(number(draws++, span)), span);
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
