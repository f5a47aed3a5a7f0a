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
        switch (op) {
            case ADD:
                return a + b;
            case SUB:
                return a - b;
            case MUL:
                return a * b;
            case DIV:
                return a / b;
            case NEG:
                return -a;
            case MIN:
                return Math.min(a, b);
            case MAX:
                return Math.max(a, b);
            case ABS:
                return Math.abs(a);
            case FLOOR:
                return Math.floor(a);
            case SELECT:
                return a != 0 ? b : c;
            case COUNTDOWN:
                return Math.max(a - 1, 0);
            default:
                return transcendental(op, a, b);
        }
    }

    private static double transcendental(Op op, double a, double b) {
        switch (op) {
            case EXP:
                return StrictMath.exp(a);
            case SIGMOID:
                return 1 / (1 + StrictMath.exp(-a));
            case LOG:
                return StrictMath.log(a);
            case SQRT:
                return Math.sqrt(a);
            case DECAY:
                return (a * b + FLUSH) - FLUSH;
            default:
                return holds(op, a, b) ? 1 : 0;
        }
    }

    private static boolean holds(Op op, double a, double b) {
        switch (op) {
            case GT:
                return a > b;
            case GE:
                return a >= b;
            case LT:
                return a < b;
            case LE:
                return a <= b;
            case EQ:
                return a == b;
            case NE:
                return a != b;
            case AND:
                return a != 0 && b != 0;
            case OR:
                return a != 0 || b != 0;
            case NOT:
                return a == 0;
            default:
                throw new IllegalArgumentException(op + " is not an operation of expressions");
        }
    }
}
