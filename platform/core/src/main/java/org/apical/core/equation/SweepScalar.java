package org.apical.core.equation;

import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A number that a batch decides: its size, the learning rate, whether there is a teacher.
 *
 * @param layer the layer that asks
 * @param expression its value
 * @param constants what is known before
 */
public record SweepScalar(int layer, SweepScalar.Text expression, Map<String, Double> constants) {
    /** Number of samples of the batch. */
    public static final String BATCH = "batch";

    /** The learning rate of the layer. */
    public static final String RATE = "lr";

    /** 1 while there is a teacher, 0 before. */
    public static final String TEACHER = "teacher";

    /** All names that have a value only at run time. */
    static final Set<String> NAMES = Set.of(BATCH, RATE, TEACHER);

    /** An expression, closed to other packages. */
    public static final class Text {
        private final Expression expression;

        Text(Expression expression) {
            this.expression = expression;
        }
    }

    static SweepScalar of(int layer, Expression e, Map<String, Double> constants) {
        return new SweepScalar(layer, new Text(e), constants);
    }

    /** Its value. */
    public double value(ToDoubleFunction<String> now) {
        return Constants.evaluate(expression.expression, name -> {
            Double known = constants.get(name);
            return known == null ? (Double) now.applyAsDouble(name) : known;
        });
    }
}
