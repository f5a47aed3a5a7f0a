package org.apical.core.machine;

import org.apical.kernel.Op;

/** What each instruction does to one lane of doubles: the same as the loops over many lanes. */
final class Float64Operations {
    private Float64Operations() {}

    static double apply(Op op, double a, double b, double c) {
        return switch (op) {
            case MOV -> a;
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MADD -> a * b + c;
            case NMADD -> c - a * b;
            case MSUB -> a * b - c;
            case RELAX -> a + b * (c - a);
            case GADD -> b + c * Math.min(a, 1);
            case DECAY -> LaneMath.decay(a, b);
            case EXP -> Exponential.exp(a);
            case SIGMOID -> 1 / (1 + Exponential.exp(-a));
            case LOG -> Logarithm.log(a);
            case SQRT -> LaneMath.sqrt(a);
            case COUNTDOWN -> Math.max(a - 1, 0);
            case SELECT -> a != 0 ? b : c;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case ABS -> Math.abs(a);
            case NEG -> -a;
            case FLOOR -> LaneMath.floor(a);
            default -> holds(op, a, b, c) ? 1 : 0;
        };
    }

    /** Whether a condition holds. */
    static boolean holds(Op op, double a, double b, double c) {
        return switch (op) {
            case GT, HIT_GT -> a > b;
            case GE -> a >= b;
            case LT -> a < b;
            case LE -> a <= b;
            case EQ, HIT_EQ -> a == b;
            case NE -> a != b;
            case AND -> a != 0 && b != 0;
            case OR -> a != 0 || b != 0;
            case NOT -> a == 0;
            case HIT -> a != 0;
            case HIT_GT_ZERO -> a > b && c == 0;
            default -> throw new IllegalArgumentException(op + " is no condition");
        };
    }
}
