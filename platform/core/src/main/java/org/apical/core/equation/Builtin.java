package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apical.kernel.Op;

/** The operators and functions of expressions. */
enum Builtin {
    /** Sum. */
    ADD("+", 2, Op.ADD),
    /** Difference. */
    SUBTRACT("-", 2, Op.SUB),
    /** Product. */
    MULTIPLY("*", 2, Op.MUL),
    /** Quotient. */
    DIVIDE("/", 2, Op.DIV),
    /** Unary minus. */
    NEGATE("-", 1, Op.NEG),
    /** Greater. */
    GREATER(">", 2, Op.GT),
    /** Greater or equal. */
    GREATER_OR_EQUAL(">=", 2, Op.GE),
    /** Less. */
    LESS("<", 2, Op.LT),
    /** Less or equal. */
    LESS_OR_EQUAL("<=", 2, Op.LE),
    /** Equal. */
    EQUAL("==", 2, Op.EQ),
    /** Not equal. */
    NOT_EQUAL("!=", 2, Op.NE),
    /** Both. */
    AND("and", 2, Op.AND),
    /** Either. */
    OR("or", 2, Op.OR),
    /** Negation. */
    NOT("not", 1, Op.NOT),
    /** Exponential. */
    EXP("exp", 1, Op.EXP),
    /** {@code exp(x) - 1}, computed so. */
    EXPM1("expm1", 1, null),
    /** {@code 1/(1 + exp(-x))}. */
    SIGMOID("sigmoid", 1, Op.SIGMOID),
    /** Natural logarithm. */
    LOG("log", 1, Op.LOG),
    /** Square root. */
    SQRT("sqrt", 1, Op.SQRT),
    /** Sine of an angle in radians. */
    SIN("sin", 1, null),
    /** Cosine of an angle in radians. */
    COS("cos", 1, null),
    /** Decay over one step with a time constant. */
    DECAY("decay", 2, null),
    /** Choice by a condition. */
    WHERE("where", 3, Op.SELECT),
    /** {@code max(n - 1, 0)}. */
    COUNTDOWN("countdown", 1, Op.COUNTDOWN),
    /** The smaller of two. */
    MIN("min", 2, Op.MIN),
    /** The larger of two. */
    MAX("max", 2, Op.MAX),
    /** Magnitude. */
    ABS("abs", 1, Op.ABS),
    /** The next whole number below. */
    FLOOR("floor", 1, Op.FLOOR),
    /** A random number. */
    UNIFORM("uniform", 1, Op.UNIFORM),
    /** A whole power, by repeated squaring. */
    POW("pow", 2, null),
    /** Mean over units. */
    MEAN("mean", 1, null),
    /** Sum over units. */
    SUM("sum", 1, null),
    /** Minimum over units. */
    MIN_OF("min", 1, null),
    /** Maximum over units. */
    MAX_OF("max", 1, null),
    /** Number of units for which something holds. */
    COUNT("count", 1, null),
    /** Population standard deviation over rows. */
    SD("sd", 1, null),
    /** Pearson correlation over rows. */
    CORRELATION("correlation", 2, null),
    /** Where a column crosses a level first, on the axis of another. */
    CROSSING("crossing", 3, null),
    /** The value in the first row. */
    FIRST("first", 1, null),
    /** The value in the last row. */
    LAST("last", 1, null);

    private static final Set<Builtin> OPERATORS = EnumSet.range(ADD, NOT);
    private static final Set<Builtin> REDUCTIONS = EnumSet.range(MEAN, LAST);

    private final String word;
    private final int arity;
    private final Op op;

    Builtin(String word, int arity, Op op) {
        this.word = word;
        this.arity = arity;
        this.op = op;
    }

    /** How it is written. */
    String word() {
        return word;
    }

    /** Number of arguments. */
    int arity() {
        return arity;
    }

    /** The instruction that computes it; null where it takes several, or none. */
    Op op() {
        return op;
    }

    /** Whether it is written as a word with arguments in parentheses. */
    boolean isFunction() {
        return !OPERATORS.contains(this);
    }

    /** Whether it sums up all units in one number. */
    boolean isReduction() {
        return REDUCTIONS.contains(this);
    }

    /** The functions of a name, such as the two meanings of {@code min}; empty when there is none. */
    static List<Builtin> functionsNamed(String word) {
        List<Builtin> found = new ArrayList<>();
        for (Builtin b : values()) {
            if (b.isFunction() && b.word.equals(word)) {
                found.add(b);
            }
        }
        return found;
    }
}
