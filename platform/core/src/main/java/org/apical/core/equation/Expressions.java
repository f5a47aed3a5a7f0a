package org.apical.core.equation;

import java.util.Optional;
import java.util.function.Function;
import org.apical.core.equation.Expression.Name;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/** Evaluates constant expressions of experiment files, such as {@code 100/neurons} or {@code where(x1 > 0.5, 150 pA, -350 pA)}. */
public final class Expressions {
    private Expressions() {}

    /**
     * The value of an expression; conditions are 0 or 1.
     *
     * @param text the expression
     * @param names the values that names stand for
     * @param place where it stands, for error messages
     * @throws InputException if the text or its units are wrong, or a name stands for nothing
     */
    public static Quantity evaluate(String text, Function<String, Optional<Quantity>> names, Place place) {
        Formula formula = Formula.of(text, names, place);
        return new Quantity(formula.value(names), formula.unit());
    }

    /** Reads an expression that is all of a text. */
    static Expression parse(String text, Dialect dialect, Place place) {
        Cursor cursor = new Cursor(LineReader.line(text, place));
        Expression e = new ExpressionParser(cursor, dialect).parse();
        cursor.expectEnd();
        return e;
    }

    static Quantity named(Name name, Function<String, Optional<Quantity>> names) {
        return lookUp(name.name(), names)
                .orElseThrow(() -> Faults.at(
                        name.span().place(),
                        "equation-unknown-name",
                        "there is no '" + name.name() + "'",
                        Quantity.unitNamed(name.name()).isPresent()
                                ? Faults.mendUnit(name.name())
                                : "correct the name, or declare it as a parameter"));
    }

    /** What a name stands for; pi is known everywhere. */
    static Optional<Quantity> lookUp(String name, Function<String, Optional<Quantity>> names) {
        return "pi".equals(name) ? Optional.of(Quantity.of(Math.PI)) : names.apply(name);
    }
}
