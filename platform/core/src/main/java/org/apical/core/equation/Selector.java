package org.apical.core.equation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.kernel.Op;

/** Chooses the instructions that compute the wanted nodes; a product that is used once goes into the sum that uses it. */
final class Selector {
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Set<Node> chosen = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    private Selector() {}

    /**
     * Chooses instructions.
     *
     * @param stored nodes that end up in arrays
     * @param hits conditions whose units are listed, in the order of the lists
     */
    static List<Draft> select(Collection<Node> stored, List<Node> hits) {
        Selector selector = new Selector();
        stored.forEach(selector::count);
        hits.forEach(selector::count);
        stored.forEach(selector::need);
        for (int list = 0; list < hits.size(); list++) {
            selector.hit(list, hits.get(list));
        }
        return selector.drafts;
    }

    private void count(Node node) {
        if (uses.merge(node, 1, Integer::sum) == 1) {
            node.arguments().forEach(this::count);
        }
    }

    private void need(Node node) {
        if (!node.isOperation() || !chosen.add(node)) {
            return;
        }
        Draft draft = choose(node);
        drafts.add(draft);
        if (draft.op() != Op.UNIFORM) {
            draft.sources().forEach(this::need);
        }
    }

    private Draft choose(Node n) {
        if (n.is(Op.ADD)) {
            return sum(n, n.argument(0), n.argument(1));
        }
        if (n.is(Op.SUB)) {
            return difference(n, n.argument(0), n.argument(1));
        }
        return Draft.computing(n, n.op(), n.arguments());
    }

    private Draft sum(Node n, Node a, Node b) {
        if (isRelaxation(b, a)) {
            return relaxation(n, a, b);
        }
        if (isRelaxation(a, b)) {
            return relaxation(n, b, a);
        }
        if (isOnly(b, Op.MUL)) {
            return fused(n, Op.MADD, b, a);
        }
        if (isOnly(a, Op.MUL)) {
            return fused(n, Op.MADD, a, b);
        }
        return Draft.computing(n, Op.ADD, n.arguments());
    }

    private Draft difference(Node n, Node a, Node b) {
        if (isOnly(b, Op.MUL)) {
            return fused(n, Op.NMADD, b, a);
        }
        return isOnly(a, Op.MUL) ? fused(n, Op.MSUB, a, b) : Draft.computing(n, Op.SUB, n.arguments());
    }

    private static Draft fused(Node n, Op op, Node product, Node other) {
        return Draft.computing(n, op, List.of(product.argument(0), product.argument(1), other));
    }

    /** Whether a product is {@code k*(c - a)} in either order. */
    private boolean isRelaxation(Node product, Node a) {
        return isOnly(product, Op.MUL) && (isGap(product.argument(0), a) || isGap(product.argument(1), a));
    }

    private boolean isGap(Node gap, Node a) {
        return isOnly(gap, Op.SUB) && gap.argument(1) == a;
    }

    private Draft relaxation(Node n, Node a, Node product) {
        boolean gapFirst = isGap(product.argument(0), a);
        Node gap = product.argument(gapFirst ? 0 : 1);
        Node factor = product.argument(gapFirst ? 1 : 0);
        return Draft.computing(n, Op.RELAX, List.of(a, factor, gap.argument(0)));
    }

    private boolean isOnly(Node n, Op op) {
        return n.is(op) && uses.get(n) == 1;
    }

    private void hit(int list, Node condition) {
        Draft draft = listing(list, condition);
        drafts.add(draft);
        draft.sources().forEach(this::need);
    }

    private Draft listing(int list, Node c) {
        if (isOnly(c, Op.GT)) {
            return Draft.listing(list, Op.HIT_GT, c.arguments());
        }
        if (isOnly(c, Op.LT)) {
            return Draft.listing(list, Op.HIT_GT, List.of(c.argument(1), c.argument(0)));
        }
        if (isOnly(c, Op.EQ)) {
            return Draft.listing(list, Op.HIT_EQ, c.arguments());
        }
        if (isOnly(c, Op.AND) && isOnly(c.argument(0), Op.GT) && isZeroTest(c.argument(1))) {
            Node above = c.argument(0);
            Node zero = c.argument(1).argument(0);
            return Draft.listing(list, Op.HIT_GT_ZERO, List.of(above.argument(0), above.argument(1), zero));
        }
        return Draft.listing(list, Op.HIT, List.of(c));
    }

    private boolean isZeroTest(Node n) {
        return isOnly(n, Op.EQ) && n.argument(1).isConstant() && n.argument(1).value() == 0;
    }
}
