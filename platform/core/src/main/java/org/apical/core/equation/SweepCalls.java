package org.apical.core.equation;

import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Name;

/** Reads the operators of a sweep rule: which they are, what they take, what shape they give. */
final class SweepCalls {
    private final SweepNames names;

    SweepCalls(SweepNames names) {
        this.names = names;
    }

    /** Whether an operator can be added to what its target holds. */
    static boolean isLinear(Applied applied) {
        return SweepOperator.ofWord(applied.function())
                .filter(SweepOperator::isLinear)
                .isPresent();
    }

    /** The operator of a call, with the right number of arguments. */
    static SweepOperator operator(Applied applied) {
        SweepOperator operator = SweepOperator.ofWord(applied.function())
                .orElseThrow(() -> Faults.unknown(
                        applied.span().place(),
                        "equation-unknown-function",
                        "there is no function '" + applied.function() + "'",
                        applied.function(),
                        SweepOperator.words()));
        if (applied.arguments().size() != operator.arity()) {
            throw Faults.syntax(
                    applied.span().place(),
                    "'" + operator.word() + "' takes " + operator.arity() + " arguments, but has "
                            + applied.arguments().size() + " in '"
                            + applied.span().text() + "'",
                    "give it " + operator.arity());
        }
        return operator;
    }

    /** An argument that must be a name. */
    static Name name(Applied applied, int argument) {
        if (applied.arguments().get(argument) instanceof Name name) {
            return name;
        }
        throw Faults.syntax(
                applied.span().place(),
                "argument " + (argument + 1) + " of '" + applied.function() + "' must be the name of an array in '"
                        + applied.span().text() + "'",
                "assign the expression to a name first");
    }

    /** The shape of what an operator gives in a layer. */
    SweepShape resultOf(int layer, Applied applied) {
        SweepOperator operator = operator(applied);
        if (operator.result() != null) {
            return operator.result();
        }
        if (operator == SweepOperator.TOTAL) {
            Expression argument = withoutOperators(applied.arguments().get(0));
            boolean isBelow = SweepShapes.of(argument, names, layer) == SweepShape.BELOW;
            return isBelow ? SweepShape.BIAS_BELOW : SweepShape.BIAS;
        }
        boolean isOwn = names.find(layer, name(applied, 0)).layer() == layer;
        return isOwn ? SweepShape.BELOW : SweepShape.UNITS;
    }

    private static Expression withoutOperators(Expression e) {
        return e instanceof Call call
                ? call.with(call.arguments().stream()
                        .filter(a -> !(a instanceof Applied))
                        .map(SweepCalls::withoutOperators)
                        .toList())
                : e;
    }

    /** Whether an expression reads an array of a layer. */
    boolean reads(int layer, Expression e, SweepArray array) {
        if (e instanceof Name name) {
            return !names.isScalar(layer, name.name())
                    && names.find(layer, name).equals(array);
        }
        if (e instanceof Applied applied) {
            return applied.arguments().stream().anyMatch(a -> reads(layer, a, array));
        }
        return e instanceof Call call && call.arguments().stream().anyMatch(a -> reads(layer, a, array));
    }
}
