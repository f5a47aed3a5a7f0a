package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Op;

/**
 * The sine as a composition of instructions, so that every backend has it: the angle in turns is brought to the nearest whole
 * turn, folded to the first quarter, and put into the power series.
 *
 * @param <T> the kind of value
 */
final class Sine<T> {
    /** Terms of the power series; the next one is below 2e-18 in the first quarter. */
    private static final int TERMS = 11;

    private final Arithmetic<T> arithmetic;

    private Sine(Arithmetic<T> arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** {@code sin x}. */
    static <T> T of(T x, Arithmetic<T> arithmetic) {
        return new Sine<>(arithmetic).of(x);
    }

    private T of(T x) {
        T turns = apply(Op.MUL, x, constant(1 / (2 * Math.PI)));
        T whole = arithmetic.apply(Op.FLOOR, List.of(apply(Op.ADD, turns, constant(0.5))));
        T y = apply(Op.SUB, turns, whole); // from -1/2 to 1/2
        T sign = arithmetic.apply(Op.SELECT, List.of(apply(Op.LT, y, constant(0)), constant(-1), constant(1)));
        T fromQuarter = abs(apply(Op.SUB, abs(y), constant(0.25)));
        T quarter = apply(Op.SUB, constant(0.25), fromQuarter); // from 0 to 1/4, of the same sine
        return apply(Op.MUL, series(apply(Op.MUL, quarter, constant(2 * Math.PI))), sign);
    }

    /** {@code a (1 − a²/(2·3) (1 − a²/(4·5) (1 − ...)))}. */
    private T series(T a) {
        T square = apply(Op.MUL, a, a);
        T sum = constant(1);
        for (int k = TERMS - 1; k > 0; k--) {
            T term = apply(Op.MUL, apply(Op.MUL, square, constant(1.0 / (2 * k * (2 * k + 1)))), sum);
            sum = apply(Op.SUB, constant(1), term);
        }
        return apply(Op.MUL, a, sum);
    }

    private T abs(T x) {
        return arithmetic.apply(Op.ABS, List.of(x));
    }

    private T apply(Op op, T a, T b) {
        return arithmetic.apply(op, List.of(a, b));
    }

    private T constant(double value) {
        return arithmetic.constant(value);
    }
}
