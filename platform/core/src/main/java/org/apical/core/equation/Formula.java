package org.apical.core.equation;

import java.util.Optional;
import java.util.function.Function;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** An expression of an experiment file that is read and checked once and evaluated many times. */
public final class Formula {
    private final Expression expression;
    private final Unit unit;

    private Formula(Expression expression, Unit unit) {
        this.expression = expression;
        this.unit = unit;
    }

    /**
     * Reads an expression; its names keep their units.
     *
     * @param text the expression
     * @param names the values that names stand for now
     * @param place where it stands, for error messages
     * @throws org.apical.plugin.InputException if the text or its units are wrong, or a name stands for nothing
     */
    public static Formula of(String text, Function<String, Optional<Quantity>> names, Place place) {
        Expression e = Expressions.parse(text, Dialect.CONSTANT, place);
        Typed type = e.fold(
                new UnitAlgebra(name -> Typed.of(Expressions.named(name, names).unit())));
        return new Formula(e, type.unit());
    }

    /** Its unit. */
    public Unit unit() {
        return unit;
    }

    /** Its value in SI units; conditions are 0 or 1. */
    public double value(Function<String, Optional<Quantity>> names) {
        return Constants.evaluate(
                expression,
                name -> Expressions.lookUp(name, names).orElseThrow().value());
    }
}
