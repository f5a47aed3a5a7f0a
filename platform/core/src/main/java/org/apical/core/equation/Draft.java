package org.apical.core.equation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apical.kernel.Op;

/** An instruction that has no place in the order and no registers yet. */
final class Draft {
    /** No array, no list. */
    static final int NONE = -1;

    private final Op op;
    private final List<Node> sources;
    private final Node value;
    private final int list;
    private final long rank;
    private final Set<Draft> before = new LinkedHashSet<>();
    private int array = NONE;

    private Draft(Op op, List<Node> sources, Node value, int list, long rank) {
        this.op = op;
        this.sources = List.copyOf(sources);
        this.value = value;
        this.list = list;
        this.rank = rank;
    }

    /** Computes a node. */
    static Draft computing(Node value, Op op, List<Node> sources) {
        return new Draft(op, sources, value, NONE, 2L * value.id());
    }

    /** Copies a node into an array at the end of its use. */
    static Draft storing(Node value, int array) {
        Draft draft = new Draft(Op.MOV, List.of(value), null, NONE, 2L * value.id() + 1);
        draft.array = array;
        return draft;
    }

    /** Fills a list. */
    static Draft listing(int list, Op op, List<Node> sources) {
        return new Draft(op, sources, null, list, Long.MAX_VALUE / 2 + list);
    }

    Op op() {
        return op;
    }

    List<Node> sources() {
        return sources;
    }

    /** The node that it computes; null if none. */
    Node value() {
        return value;
    }

    /** The array that it writes, {@link #NONE} if none. */
    int array() {
        return array;
    }

    void writeTo(int target) {
        array = target;
    }

    /** The list that it fills, {@link #NONE} if none. */
    int list() {
        return list;
    }

    /** Its place in the text. */
    long rank() {
        return rank;
    }

    /** The instructions that must run earlier. */
    Set<Draft> before() {
        return before;
    }
}
