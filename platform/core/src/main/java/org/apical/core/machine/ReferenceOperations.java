package org.apical.core.machine;

import org.apical.kernel.Op;

/** What each instruction does to one lane: the definition. */
final class ReferenceOperations {
    /** See {@link Op#DECAY}: far above the smallest number, far below any value that counts. */
    static final double DECAY_FLUSH = 1e-250;

    private ReferenceOperations() {}

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
            case DECAY -> (a * b + DECAY_FLUSH) - DECAY_FLUSH;
            case EXP -> StrictMath.exp(a);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-a));
            case LOG -> StrictMath.log(a);
            case SQRT -> Math.sqrt(a);
            case COUNTDOWN -> Math.max(a - 1, 0);
            case SELECT -> a != 0 ? b : c;
            case AND -> mask(a != 0 && b != 0);
            case OR -> mask(a != 0 || b != 0);
            case NOT -> mask(a == 0);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case ABS -> Math.abs(a);
            case NEG -> -a;
            case FLOOR -> Math.floor(a);
            case GT, GE, LT, LE, EQ, NE, HIT, HIT_GT, HIT_GT_ZERO, HIT_EQ -> mask(holds(op, a, b, c));
            case UNIFORM -> throw new IllegalArgumentException("a random number depends on its address");
        };
    }

    /** Whether a comparison or the condition of a hit holds. */
    static boolean holds(Op op, double a, double b, double c) {
        return switch (op) {
            case GT, HIT_GT -> a > b;
            case GE -> a >= b;
            case LT -> a < b;
            case LE -> a <= b;
            case EQ, HIT_EQ -> a == b;
            case NE -> a != b;
            case HIT -> a != 0;
            case HIT_GT_ZERO -> a > b && c == 0;
            default -> throw new IllegalArgumentException(op + " is no condition");
        };
    }

    private static double mask(boolean holds) {
        return holds ? 1 : 0;
    }
}
