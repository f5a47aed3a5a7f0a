package org.apical.kernel.blas;

import java.lang.ref.Reference;
import org.apical.core.machine.ProductCheck;
import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Products by OpenBLAS; what is no product goes to others. */
public final class BlasProducts implements Products {
    private static final ThreadLocal<Addresses> OWN = ThreadLocal.withInitial(Addresses::new);

    private final Precision precision;
    private final Products others;

    /** Products in one precision; the first one loads the library, which must be there. */
    public BlasProducts(Precision precision, Products others) {
        this.precision = precision;
        this.others = others;
    }

    /** Three addresses that a thread uses again for every call, so that none is made anew. */
    private static final class Addresses {
        final FloatAddress[] floats = {new FloatAddress(), new FloatAddress(), new FloatAddress()};
        final DoubleAddress[] doubles = {new DoubleAddress(), new DoubleAddress(), new DoubleAddress()};
    }

    @Override
    public void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c) {
        ProductCheck.multiply(a, isTransposedA, b, isTransposedB, c, precision);
        Addresses own = OWN.get();
        int depth = isTransposedA ? a.rows() : a.columns();
        try {
            if (precision == Precision.FLOAT32) {
                BlasLibrary.multiply(
                        c.rows(),
                        c.columns(),
                        depth,
                        alpha,
                        own.floats[0].of(a),
                        isTransposedA,
                        a.stride(),
                        own.floats[1].of(b),
                        isTransposedB,
                        b.stride(),
                        beta,
                        own.floats[2].of(c),
                        c.stride());
            } else {
                BlasLibrary.multiply(
                        c.rows(),
                        c.columns(),
                        depth,
                        alpha,
                        own.doubles[0].of(a),
                        isTransposedA,
                        a.stride(),
                        own.doubles[1].of(b),
                        isTransposedB,
                        b.stride(),
                        beta,
                        own.doubles[2].of(c),
                        c.stride());
            }
        } finally { // the library saw addresses only
            Reference.reachabilityFence(a);
            Reference.reachabilityFence(b);
            Reference.reachabilityFence(c);
        }
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        others.unfold(shape, batch, maps, columns, fromChannel, toChannel);
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel) {
        others.fold(shape, batch, columns, maps, fromChannel, toChannel);
    }

    @Override
    public void fillRows(Matrix target, StateArray values, int first) {
        others.fillRows(target, values, first);
    }

    @Override
    public void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first) {
        others.sumRows(alpha, source, beta, sums, first);
    }
}
