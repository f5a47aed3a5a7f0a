package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Op;

/**
 * A value of a section: a constant, an array element, a step scalar, or the result of an operation. Within one {@link Graph}
 * equal values are one node.
 *
 * @param id its number in the graph, growing in the order of the text
 * @param kind what it is
 * @param op the operation; null unless it is one
 * @param arguments arguments of the operation
 * @param index number of the array or step scalar
 * @param value the constant
 */
record Node(int id, Kind kind, Op op, List<Node> arguments, int index, double value) {
    /** What a node is. */
    enum Kind {
        /** A number. */
        CONSTANT,
        /** An array's element as it was before the section. */
        ARRAY,
        /** A number that is set before each run. */
        STEP_SCALAR,
        /** The result of an operation. */
        OPERATION
    }

    /** What tells nodes apart: arguments by their numbers, constants by their bits. */
    record Key(Kind kind, Op op, List<Integer> arguments, int index, long bits) {}

    boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    boolean isOperation() {
        return kind == Kind.OPERATION;
    }

    /** Whether it is the result of the given operation. */
    boolean is(Op other) {
        return op == other;
    }

    Node argument(int i) {
        return arguments.get(i);
    }

    /** Whether it is 0 or 1 whatever its arguments are. */
    boolean isMask() {
        return isOperation() && op.ordinal() >= Op.GT.ordinal() && op.ordinal() <= Op.NOT.ordinal();
    }

    @Override
    public boolean equals(Object o) {
        return this == o;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "n" + id;
    }
}
