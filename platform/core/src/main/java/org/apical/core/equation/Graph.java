package org.apical.core.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.kernel.Op;

/**
 * The values of one section, each computed once; constants are folded in double, and a few products are brought to one form.
 *
 * <p>Forms: {@code a/c} becomes {@code a*(1/c)}; {@code x*c1*c2} becomes {@code x*(c1*c2)}; a constant factor stands on the
 * right; a choice by a constant is made. Nothing else is re-associated, {@code x + 0} stays.
 */
final class Graph implements Arithmetic<Node> {
    private final Map<Node.Key, Node> nodes = new HashMap<>();
    private final Set<Integer> counters;
    private int copies;

    /**
     * An empty graph.
     *
     * @param counters the arrays that only ever hold whole numbers from 0
     */
    Graph(Set<Integer> counters) {
        this.counters = Set.copyOf(counters);
    }

    @Override
    public Node constant(double value) {
        return intern(Node.Kind.CONSTANT, null, List.of(), 0, value);
    }

    /** The element of an array as it was before the section. */
    Node array(int index) {
        return intern(Node.Kind.ARRAY, null, List.of(), index, 0);
    }

    /** A number that is set before each run. */
    Node stepScalar(int index) {
        return intern(Node.Kind.STEP_SCALAR, null, List.of(), index, 0);
    }

    /** A new node with the value of another, never shared. */
    Node copy(Node of) {
        return new Node(nodes.size() + copies++, Node.Kind.OPERATION, Op.MOV, List.of(of), 0, 0);
    }

    @Override
    public Node apply(Op op, List<Node> a) {
        if (op != Op.UNIFORM && a.stream().allMatch(Node::isConstant)) {
            return constant(folded(op, a));
        }
        return switch (op) {
            case MUL -> product(a.get(0), a.get(1));
            case DIV -> quotient(a.get(0), a.get(1));
            case SELECT -> choice(a.get(0), a.get(1), a.get(2));
            case AND, OR -> connective(op, a.get(0), a.get(1));
            default -> operation(op, a);
        };
    }

    private static double folded(Op op, List<Node> a) {
        return Doubles.value(
                op,
                a.get(0).value(),
                a.size() > 1 ? a.get(1).value() : 0,
                a.size() > 2 ? a.get(2).value() : 0);
    }

    private Node product(Node a, Node b) {
        if (a.isConstant()) {
            return product(b, a);
        }
        if (!b.isConstant()) {
            return operation(Op.MUL, List.of(a, b));
        }
        if (b.value() == 1) {
            return a;
        }
        if (a.is(Op.MUL) && a.argument(1).isConstant()) {
            return product(a.argument(0), constant(a.argument(1).value() * b.value()));
        }
        return operation(Op.MUL, List.of(a, b));
    }

    private Node quotient(Node a, Node b) {
        double inverse = 1 / b.value();
        boolean exists = b.isConstant() && Double.isFinite(inverse) && inverse != 0;
        return exists ? product(a, constant(inverse)) : operation(Op.DIV, List.of(a, b));
    }

    private Node choice(Node condition, Node yes, Node no) {
        if (condition.isConstant()) {
            return condition.value() != 0 ? yes : no;
        }
        if (yes == no) {
            return yes;
        }
        if (isPositiveCounter(condition) && yes.is(Op.ADD) && yes.argument(0) == no && isFinite(yes.argument(1))) {
            return operation(Op.GADD, List.of(condition.argument(0), no, yes.argument(1)));
        }
        return operation(Op.SELECT, List.of(condition, yes, no));
    }

    /** {@code n > 0} of a counter is {@code min(n, 1)}, so a gated sum needs no choice. */
    private boolean isPositiveCounter(Node condition) {
        return condition.is(Op.GT)
                && condition.argument(1).isConstant()
                && condition.argument(1).value() == 0
                && isCounter(condition.argument(0));
    }

    private boolean isCounter(Node n) {
        return (n.kind() == Node.Kind.ARRAY && counters.contains(n.index()))
                || (n.is(Op.COUNTDOWN) && isCounter(n.argument(0)));
    }

    private static boolean isFinite(Node n) {
        return n.isConstant() && Double.isFinite(n.value());
    }

    private Node connective(Op op, Node a, Node b) {
        if (a.isConstant()) {
            return connective(op, b, a);
        }
        if (!b.isConstant()) {
            return operation(op, List.of(a, b));
        }
        boolean decided = (op == Op.OR) == (b.value() != 0);
        if (decided) {
            return constant(op == Op.OR ? 1 : 0);
        }
        return a.isMask() ? a : operation(Op.NE, List.of(a, constant(0)));
    }

    private Node operation(Op op, List<Node> arguments) {
        return intern(Node.Kind.OPERATION, op, arguments, 0, 0);
    }

    private Node intern(Node.Kind kind, Op op, List<Node> arguments, int index, double value) {
        List<Integer> ids = new ArrayList<>(arguments.size());
        arguments.forEach(a -> ids.add(a.id()));
        Node.Key key = new Node.Key(kind, op, ids, index, Double.doubleToRawLongBits(value));
        return nodes.computeIfAbsent(key, k -> new Node(nodes.size() + copies, kind, op, arguments, index, value));
    }
}
