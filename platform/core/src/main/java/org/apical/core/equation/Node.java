package org.apical.core.equation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apical.kernel.Op;

/**
 * A value of a section: a constant, an array element, a step scalar, or the result of an operation. Within one {@link Graph}
 * equal values are one node.
 */
final class Node {
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

    /** The operations whose result is 0 or 1. */
    private static final Set<Op> TESTS = EnumSet.range(Op.GT, Op.NOT);

    private final int id;
    private final Kind kind;
    private final Op op;
    private final List<Node> arguments;
    private final int index;
    private final double value;

    /**
     * A node.
     *
     * @param id its number in the graph, growing in the order of the text
     * @param kind what it is
     * @param op the operation; null unless it is one
     * @param arguments arguments of the operation
     * @param index number of the array or step scalar
     * @param value the constant
     */
    Node(int id, Kind kind, Op op, List<Node> arguments, int index, double value) {
        this.id = id;
        this.kind = kind;
        this.op = op;
        this.arguments = List.copyOf(arguments);
        this.index = index;
        this.value = value;
    }

    /** Its number in the graph, growing in the order of the text. */
    int id() {
        return id;
    }

    /** What it is. */
    Kind kind() {
        return kind;
    }

    /** The operation; null unless it is one. */
    Op op() {
        return op;
    }

    /** Arguments of the operation. */
    List<Node> arguments() {
        return arguments;
    }

    /** Number of the array or step scalar. */
    int index() {
        return index;
    }

    /** The constant. */
    double value() {
        return value;
    }

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
        return isOperation() && TESTS.contains(op);
    }

    @Override
    public String toString() {
        return "n" + id;
    }
}
