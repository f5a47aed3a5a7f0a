package org.apical.core.machine;

import org.apical.kernel.Op;

/**
 * The loops that the block machine has: an operation with a pattern of operands, {@code v} for lanes and {@code s} for one
 * number. Patterns that are missing run as a more general one, with the number spread over lanes.
 */
enum Form {
    /** Copies elements of an array into a slot: not an operation of a program, but part of each section. */
    LOAD(Family.COPY, null, ""),
    /** Copies a slot into elements of an array. */
    STORE(Family.COPY, null, ""),
    MOV(Family.SUM, Op.MOV, "v"),
    FILL(Family.SUM, Op.MOV, "s"),
    ADD(Family.SUM, Op.ADD, "vv"),
    ADD_S(Family.SUM, Op.ADD, "vs"),
    SUB(Family.SUM, Op.SUB, "vv"),
    SUB_S(Family.SUM, Op.SUB, "vs"),
    S_SUB(Family.SUM, Op.SUB, "sv"),
    MUL(Family.SUM, Op.MUL, "vv"),
    MUL_S(Family.SUM, Op.MUL, "vs"),
    DIV(Family.SUM, Op.DIV, "vv"),
    DIV_S(Family.SUM, Op.DIV, "vs"),
    S_DIV(Family.SUM, Op.DIV, "sv"),
    MADD(Family.PRODUCT, Op.MADD, "vvv"),
    MADD_VS(Family.PRODUCT, Op.MADD, "vvs"),
    MADD_SV(Family.PRODUCT, Op.MADD, "vsv"),
    MADD_SS(Family.PRODUCT, Op.MADD, "vss"),
    NMADD(Family.PRODUCT, Op.NMADD, "vvv"),
    NMADD_VS(Family.PRODUCT, Op.NMADD, "vvs"),
    NMADD_SV(Family.PRODUCT, Op.NMADD, "vsv"),
    NMADD_SS(Family.PRODUCT, Op.NMADD, "vss"),
    MSUB(Family.PRODUCT, Op.MSUB, "vvv"),
    MSUB_VS(Family.PRODUCT, Op.MSUB, "vvs"),
    MSUB_SV(Family.PRODUCT, Op.MSUB, "vsv"),
    MSUB_SS(Family.PRODUCT, Op.MSUB, "vss"),
    RELAX(Family.PRODUCT, Op.RELAX, "vvv"),
    RELAX_SV(Family.PRODUCT, Op.RELAX, "vsv"),
    RELAX_SS(Family.PRODUCT, Op.RELAX, "vss"),
    GADD(Family.PRODUCT, Op.GADD, "vvv"),
    GADD_VS(Family.PRODUCT, Op.GADD, "vvs"),
    DECAY(Family.PRODUCT, Op.DECAY, "vv"),
    DECAY_S(Family.PRODUCT, Op.DECAY, "vs"),
    COUNTDOWN(Family.EXTREME, Op.COUNTDOWN, "v"),
    MIN(Family.EXTREME, Op.MIN, "vv"),
    MIN_S(Family.EXTREME, Op.MIN, "vs"),
    MAX(Family.EXTREME, Op.MAX, "vv"),
    MAX_S(Family.EXTREME, Op.MAX, "vs"),
    ABS(Family.EXTREME, Op.ABS, "v"),
    NEG(Family.EXTREME, Op.NEG, "v"),
    FLOOR(Family.FUNCTION, Op.FLOOR, "v"),
    SQRT(Family.FUNCTION, Op.SQRT, "v"),
    EXP(Family.FUNCTION, Op.EXP, "v"),
    SIGMOID(Family.FUNCTION, Op.SIGMOID, "v"),
    LOG(Family.FUNCTION, Op.LOG, "v"),
    UNIFORM(Family.DRAW, Op.UNIFORM, "i"),
    SELECT(Family.CHOICE, Op.SELECT, "vvv"),
    SELECT_VS(Family.CHOICE, Op.SELECT, "vvs"),
    SELECT_SV(Family.CHOICE, Op.SELECT, "vsv"),
    SELECT_SS(Family.CHOICE, Op.SELECT, "vss"),
    GT(Family.COMPARISON, Op.GT, "vv"),
    GT_S(Family.COMPARISON, Op.GT, "vs"),
    GE(Family.COMPARISON, Op.GE, "vv"),
    GE_S(Family.COMPARISON, Op.GE, "vs"),
    LT(Family.COMPARISON, Op.LT, "vv"),
    LT_S(Family.COMPARISON, Op.LT, "vs"),
    LE(Family.COMPARISON, Op.LE, "vv"),
    LE_S(Family.COMPARISON, Op.LE, "vs"),
    EQ(Family.COMPARISON, Op.EQ, "vv"),
    EQ_S(Family.COMPARISON, Op.EQ, "vs"),
    NE(Family.COMPARISON, Op.NE, "vv"),
    NE_S(Family.COMPARISON, Op.NE, "vs"),
    AND(Family.CHOICE, Op.AND, "vv"),
    OR(Family.CHOICE, Op.OR, "vv"),
    NOT(Family.CHOICE, Op.NOT, "v"),
    HIT(Family.HIT, Op.HIT, "v"),
    HIT_GT(Family.HIT, Op.HIT_GT, "vv"),
    HIT_GT_S(Family.HIT, Op.HIT_GT, "vs"),
    HIT_GT_ZERO(Family.HIT, Op.HIT_GT_ZERO, "vvv"),
    HIT_GT_ZERO_S(Family.HIT, Op.HIT_GT_ZERO, "vsv"),
    HIT_EQ(Family.HIT, Op.HIT_EQ, "vv"),
    HIT_EQ_S(Family.HIT, Op.HIT_EQ, "vs");

    /** Loops that are dispatched together. */
    enum Family {
        SUM,
        PRODUCT,
        EXTREME,
        FUNCTION,
        COMPARISON,
        CHOICE,
        COPY,
        DRAW,
        HIT
    }

    private static final Form[] ALL = values();

    private final Family family;
    private final Op op;
    private final String pattern;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final boolean[] numbers = new boolean[3];

    Form(Family family, Op op, String pattern) {
        this.family = family;
        this.op = op;
        this.pattern = pattern;
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = k < pattern.length() && pattern.charAt(k) == 's';
        }
    }

    Family family() {
        return family;
    }

    Op op() {
        return op;
    }

    /** Whether operand k is one number for all lanes. */
    boolean takesNumber(int k) {
        return numbers[k];
    }

    /** Whether operand k is lanes. */
    boolean takesLanes(int k) {
        return k < pattern.length() && pattern.charAt(k) == 'v';
    }

    /** The form of an operation that keeps most of the numbers in a pattern as numbers. */
    static Form of(Op op, String pattern) {
        Form best = null;
        for (Form form : ALL) {
            if (form.op == op && form.accepts(pattern) && (best == null || form.numbers() > best.numbers())) {
                best = form;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no loop for " + op + " " + pattern);
        }
        return best;
    }

    private boolean accepts(String actual) {
        for (int k = 0; k < pattern.length(); k++) {
            if (pattern.charAt(k) == 's' && actual.charAt(k) != 's') {
                return false;
            }
        }
        return true;
    }

    private long numbers() {
        return pattern.chars().filter(letter -> letter == 's').count();
    }
}
