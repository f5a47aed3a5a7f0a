package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Op;

/** Arithmetic of single doubles, the definition of every operation; the functions are those of {@link StrictMath}. */
final class Doubles implements Arithmetic<Double> {
    /** What {@link Op#DECAY} adds and subtracts in double. */
    private static final double FLUSH = 1e-250;

    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public Double apply(Op op, List<Double> a) {
        return value(op, a.get(0), a.size() > 1 ? a.get(1) : 0, a.size() > 2 ? a.get(2) : 0);
    }

    /** The result of an instruction; operands that it lacks are not looked at. */
    static double value(Op op, double a, double b, double c) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case NEG -> -a;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case ABS -> Math.abs(a);
            case FLOOR -> Math.floor(a);
            case SELECT -> a != 0 ? b : c;
            case COUNTDOWN -> Math.max(a - 1, 0);
            default -> transcendental(op, a, b);
        };
    }

    private static double transcendental(Op op, double a, double b) {
        return switch (op) {
            case EXP -> StrictMath.exp(a);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-a));
            case LOG -> StrictMath.log(a);
            case SQRT -> Math.sqrt(a);
            case DECAY -> (a * b + FLUSH) - FLUSH;
            default -> holds(op, a, b) ? 1 : 0;
        };
    }

    private static boolean holds(Op op, double a, double b) {
        return switch (op) {
            case GT -> a > b;
            case GE -> a >= b;
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case AND -> a != 0 && b != 0;
            case OR -> a != 0 || b != 0;
            case NOT -> a == 0;
            default -> throw new IllegalArgumentException(op + " is not an operation of expressions");
        };
    }
}
