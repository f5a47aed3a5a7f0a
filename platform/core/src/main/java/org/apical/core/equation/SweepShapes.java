package org.apical.core.equation;

import java.util.List;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Name;

/** The shape of an expression without operators. */
final class SweepShapes implements Algebra<SweepShape> {
    private final SweepNames names;
    private final int layer;

    private SweepShapes(SweepNames names, int layer) {
        this.names = names;
        this.layer = layer;
    }

    /** The shape; {@code SCALAR} for a number. */
    static SweepShape of(Expression e, SweepNames names, int layer) {
        return e.fold(new SweepShapes(names, layer));
    }

    @Override
    public SweepShape literal(Expression.Literal literal) {
        return SweepShape.SCALAR;
    }

    @Override
    public SweepShape name(Name name) {
        return names.isScalar(layer, name.name()) ? SweepShape.SCALAR : names.seen(layer, name);
    }

    @Override
    public SweepShape call(Call call, List<SweepShape> arguments) {
        SweepShape shape = SweepShape.SCALAR;
        for (SweepShape next : arguments) {
            shape = joined(shape, next, call);
        }
        return shape;
    }

    private static SweepShape joined(SweepShape a, SweepShape b, Call call) {
        if (a == b || b == SweepShape.SCALAR) {
            return a;
        }
        if (a == SweepShape.SCALAR) {
            return b;
        }
        if (a.widensTo(b)) {
            return b;
        }
        if (b.widensTo(a)) {
            return a;
        }
        throw Faults.at(
                call.span().place(),
                "equation-shape",
                "'" + call.span().text() + "' combines " + a.word() + " with " + b.word(),
                "combine arrays of one shape; a bias joins units, total() and spread() change shapes");
    }
}
