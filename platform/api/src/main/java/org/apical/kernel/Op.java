package org.apical.kernel;

/**
 * The instructions of the block machine. Operands a, b, c are array lanes, registers or scalars; d is the destination.
 *
 * <p>Masks are lanes of the float type: 0 is false, anything else true. Every operation rounds once per written operator;
 * products are never fused with sums.
 */
public enum Op {
    /** {@code d = a}. */
    MOV(1),
    /** {@code d = a + b}. */
    ADD(2),
    /** {@code d = a - b}. */
    SUB(2),
    /** {@code d = a * b}. */
    MUL(2),
    /** {@code d = a / b}. */
    DIV(2),
    /** {@code d = a * b + c}, two roundings. */
    MADD(3),
    /** {@code d = c - a * b}, two roundings. */
    NMADD(3),
    /** {@code d = a * b - c}, two roundings. */
    MSUB(3),
    /** {@code d = a + b * (c - a)}. */
    RELAX(3),
    /** {@code d = b + c * min(a, 1)}: adds c where the counter a is positive. */
    GADD(3),
    /**
     * {@code d = (a * b + q) - q}, q = 1e-22 (float32) or 1e-250 (float64): a decay that never becomes subnormal. It ends at 0
     * or a few roundings of q above it.
     */
    DECAY(2),
    /** {@code d = exp(a)}. */
    EXP(1),
    /** {@code d = 1 / (1 + exp(-a))}. */
    SIGMOID(1),
    /** {@code d = log(a)}, natural. */
    LOG(1),
    /** {@code d = sqrt(a)}. */
    SQRT(1),
    /** {@code d = max(a - 1, 0)}. */
    COUNTDOWN(1),
    /** {@code d = a != 0 ? b : c}. */
    SELECT(3),
    /** {@code d = a > b}. */
    GT(2),
    /** {@code d = a >= b}. */
    GE(2),
    /** {@code d = a < b}. */
    LT(2),
    /** {@code d = a <= b}. */
    LE(2),
    /** {@code d = a == b}. */
    EQ(2),
    /** {@code d = a != b}. */
    NE(2),
    /** {@code d = a != 0 and b != 0}. */
    AND(2),
    /** {@code d = a != 0 or b != 0}. */
    OR(2),
    /** {@code d = a == 0}. */
    NOT(1),
    /** {@code d = min(a, b)}; NaN if either is. */
    MIN(2),
    /** {@code d = max(a, b)}; NaN if either is. */
    MAX(2),
    /** {@code d = |a|}. */
    ABS(1),
    /** {@code d = -a}. */
    NEG(1),
    /** {@code d = floor(a)}. */
    FLOOR(1),
    /** {@code d = } random number in (0, 1); a is an immediate: the draw number k. */
    UNIFORM(1),
    /** Lists the lanes where {@code a != 0}; d is the list. */
    HIT(1),
    /** Lists the lanes where {@code a > b}. */
    HIT_GT(2),
    /** Lists the lanes where {@code a > b and c == 0}. */
    HIT_GT_ZERO(3),
    /** Lists the lanes where {@code a == b}. */
    HIT_EQ(2);

    private final int operands;

    Op(int operands) {
        this.operands = operands;
    }

    /** Number of source operands. */
    public int operands() {
        return operands;
    }

    /** Whether the destination is a list of units. */
    @SuppressWarnings("EnumOrdinal") // the operations with hits are the last ones
    public boolean isHit() {
        return ordinal() >= HIT.ordinal();
    }
}
