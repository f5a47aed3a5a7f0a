package org.apical.core.equation;

import java.util.List;
import java.util.function.Function;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.kernel.Op;

/**
 * Evaluates expressions with some arithmetic; functions that are no instruction are put together here.
 *
 * @param <T> the kind of value
 */
class Evaluation<T> implements Algebra<T> {
    /** The name of the time step. */
    static final String STEP = "dt";

    private final Arithmetic<T> arithmetic;
    private final Function<String, T> names;

    /** Looks names up with a function; it is asked only for names that the check of the text has found to exist. */
    Evaluation(Arithmetic<T> arithmetic, Function<String, T> names) {
        this.arithmetic = arithmetic;
        this.names = names;
    }

    @Override
    public final T literal(Literal literal) {
        return arithmetic.constant(literal.value());
    }

    @Override
    public final T name(Name name) {
        return names.apply(name.name());
    }

    @Override
    public T call(Call call, List<T> arguments) {
        return switch (call.builtin()) {
            case DECAY -> decay(arguments.get(0), arguments.get(1));
            case EXPM1 -> binary(Op.SUB, arithmetic.apply(Op.EXP, arguments), arithmetic.constant(1));
            case SIN -> Sine.of(arguments.get(0), arithmetic);
            case COS -> Sine.of(binary(Op.ADD, arguments.get(0), arithmetic.constant(Math.PI / 2)), arithmetic);
            case POW -> power(arguments.get(0), call.wholeArgument(1));
            default -> arithmetic.apply(call.builtin().op(), arguments);
        };
    }

    private T decay(T x, T tau) {
        T exponent = arithmetic.apply(Op.NEG, List.of(binary(Op.DIV, names.apply(STEP), tau)));
        return binary(Op.DECAY, x, arithmetic.apply(Op.EXP, List.of(exponent)));
    }

    /** {@code x^n}: the product of the squares {@code x, x^2, x^4, ...} that n holds, smallest first. */
    private T power(T x, int n) {
        T product = null;
        T square = x;
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                product = product == null ? square : binary(Op.MUL, product, square);
            }
            square = rest > 1 ? binary(Op.MUL, square, square) : square;
        }
        return product;
    }

    private T binary(Op op, T a, T b) {
        return arithmetic.apply(op, List.of(a, b));
    }
}
