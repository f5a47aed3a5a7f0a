package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Unit;

/** Evaluates expressions over the columns of a table; every value is a pure number, and 0/0 is NaN. */
public final class TableExpressions {
    private static final String PI = "pi";

    private TableExpressions() {}

    /**
     * A new column, computed row by row; reductions inside it run over all rows.
     *
     * @param text the expression, such as {@code 100*BR/ER}
     * @param columns the columns by name, all of one length
     * @param constants further names
     * @param place where the text stands, for error messages
     * @throws InputException if the text is wrong or a name stands for nothing
     */
    public static double[] column(
            String text, Map<String, double[]> columns, Map<String, Double> constants, Place place) {
        Expression e = check(text, columns, constants, place);
        int rows = columns.values().stream().mapToInt(c -> c.length).findFirst().orElse(1);
        return Lanes.spread(evaluate(e, columns, constants), rows);
    }

    /**
     * One number, computed with reductions.
     *
     * @param text the expression, such as {@code mean(where(t > 1, ER, 0))}
     * @param columns the columns by name, all of one length
     * @param constants further names
     * @param place where the text stands, for error messages
     * @throws InputException if the text is wrong, a name stands for nothing, or the value is one per row
     */
    public static double reduce(
            String text, Map<String, double[]> columns, Map<String, Double> constants, Place place) {
        Expression e = check(text, columns, constants, place);
        new ShapeAlgebra(columns.keySet()).checkOne(e);
        return evaluate(e, columns, constants)[0];
    }

    private static Expression check(
            String text, Map<String, double[]> columns, Map<String, Double> constants, Place place) {
        Expression e = Expressions.parse(text, Dialect.TABLE, place);
        UnitAlgebra.check(e, Unit.ONE, "the value", name -> {
            if (!columns.containsKey(name.name()) && !constants.containsKey(name.name()) && !PI.equals(name.name())) {
                throw unknown(name, columns, constants);
            }
            return Typed.ONE;
        });
        return e;
    }

    private static InputException unknown(
            Expression.Name name, Map<String, double[]> columns, Map<String, Double> constants) {
        List<String> known = new ArrayList<>(columns.keySet());
        known.addAll(constants.keySet());
        String what = "there is no column '" + name.name() + "'";
        return Faults.unknown(name.span().place(), "equation-unknown-name", what, name.name(), known);
    }

    private static double[] evaluate(Expression e, Map<String, double[]> columns, Map<String, Double> constants) {
        return e.fold(new LanesEvaluation(name -> {
            double[] column = columns.get(name);
            return column == null ? new double[] {PI.equals(name) ? Math.PI : constants.get(name)} : column;
        }));
    }
}
