package org.apical.core.equation;

import java.util.function.Function;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/**
 * An interval as written, such as {@code [0, w_max]} or {@code (0, inf)}.
 *
 * @param low lower end; null for minus infinity
 * @param lowIncluded whether the lower end belongs to it
 * @param high upper end; null for infinity
 * @param highIncluded whether the upper end belongs to it
 * @param span where
 */
record RangeText(Expression low, boolean lowIncluded, Expression high, boolean highIncluded, Span span) {
    /** Reads an interval whose ends fit a unit. */
    static RangeText read(Cursor cursor, Unit unit, Scope constants) {
        Token start = cursor.peek();
        boolean lowIncluded = cursor.accept("[");
        if (!lowIncluded) {
            cursor.expect("(");
        }
        Expression low = end(cursor, unit, constants);
        cursor.expect(",");
        Expression high = end(cursor, unit, constants);
        boolean highIncluded = cursor.accept("]");
        if (!highIncluded) {
            cursor.expect(")");
        }
        return new RangeText(low, lowIncluded, high, highIncluded, cursor.since(start));
    }

    private static Expression end(Cursor cursor, Unit unit, Scope constants) {
        boolean minus = cursor.peek().is("-") && cursor.peek(1).is("inf");
        if (minus) {
            cursor.next();
        }
        if (cursor.accept("inf")) {
            return null;
        }
        Expression end = new ExpressionParser(cursor, Dialect.CONSTANT).parse();
        UnitAlgebra.check(end, unit, "an end of the range", constants::typeOf);
        return end;
    }

    /** The interval for known parameters. */
    Range at(Function<String, Double> parameters) {
        double from = low == null ? Double.NEGATIVE_INFINITY : Constants.evaluate(low, parameters);
        double to = high == null ? Double.POSITIVE_INFINITY : Constants.evaluate(high, parameters);
        if (!(from <= to)) {
            throw fault("is empty", "give the smaller end first");
        }
        return new Range(from, lowIncluded, to, highIncluded);
    }

    /** Rejects open ends: a value cannot be clipped to them. */
    RangeText closed() {
        if ((low != null && !lowIncluded) || (high != null && !highIncluded)) {
            throw fault("cannot be kept to, because an end does not belong to it", "write [ and ] at finite ends");
        }
        return this;
    }

    private InputException fault(String what, String mend) {
        return Faults.at(span.place(), "equation-range", "the range " + span.text() + " " + what, mend);
    }
}
