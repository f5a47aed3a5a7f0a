package org.apical.core.experiment;

import java.util.Optional;
import java.util.function.Function;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/** Evaluates expressions such as {@code 4*example_duration}. */
@FunctionalInterface
interface ExpressionEvaluator {
    /**
     * The value of an expression.
     *
     * @param text the expression
     * @param names the value of a name, if it has one
     * @param place where the expression stands
     * @throws org.apical.plugin.InputException if it is no expression, or its units do not fit
     */
    Quantity evaluate(String text, Function<String, Optional<Quantity>> names, Place place);
}
