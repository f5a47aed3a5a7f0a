package org.apical.core.equation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;

/** Tells values per unit, or per row, from single numbers. */
final class ShapeAlgebra implements Algebra<Boolean> {
    private final Set<String> perUnit;

    /** Starts with the names of values per unit. */
    ShapeAlgebra(Set<String> perUnit) {
        this.perUnit = perUnit;
    }

    /** Rejects a measure whose result is not one number. */
    static void check(FunctionText measure) {
        Set<String> perUnit = new HashSet<>();
        measure.inputs().forEach(v -> perUnit.add(v.name()));
        ShapeAlgebra shapes = new ShapeAlgebra(perUnit);
        Statement last = null;
        for (Statement s : measure.statements()) {
            boolean many = s.value().fold(shapes);
            if (many) {
                perUnit.add(s.name());
            } else {
                perUnit.remove(s.name());
            }
            last = s.name().equals(measure.output().name()) ? s : last;
        }
        if (last != null && perUnit.contains(last.name())) {
            throw notOne(last.value(), "the output '" + last.name() + "'");
        }
    }

    /** Rejects an expression whose value is not one number. */
    void checkOne(Expression e) {
        if (e.fold(this)) {
            throw notOne(e, "the value");
        }
    }

    private static RuntimeException notOne(Expression e, String what) {
        return Faults.at(
                e.span().place(),
                "equation-shape",
                what + " is not one number, but one per unit: '" + e.span().text() + "'",
                "sum it up, such as mean(" + e.span().text() + ")");
    }

    @Override
    public Boolean literal(Literal literal) {
        return false;
    }

    @Override
    public Boolean name(Name name) {
        return perUnit.contains(name.name());
    }

    @Override
    public Boolean call(Call call, List<Boolean> arguments) {
        if (!call.builtin().isReduction()) {
            return arguments.contains(true);
        }
        if (call.builtin() == Builtin.CROSSING && !arguments.get(2)) {
            return reduced(call, arguments.subList(0, 2));
        }
        return reduced(call, arguments);
    }

    private static Boolean reduced(Call call, List<Boolean> arguments) {
        if (arguments.contains(false)) {
            throw Faults.at(
                    call.span().place(),
                    "equation-shape",
                    "'" + call.span().text() + "' sums up one number",
                    "give it a value per unit, or leave '" + call.builtin().word() + "' out");
        }
        return false;
    }
}
