package org.apical.core.equation;

import java.util.function.Function;

/** Evaluates expressions over parameters, in double. */
final class Constants {
    private Constants() {}

    /** The value of an expression whose names have been checked. */
    static double evaluate(Expression e, Function<String, Double> names) {
        return e.fold(new Evaluation<>(new Doubles(), names));
    }
}
