package org.apical.kernel.cpu;

import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.kernel.blas.BlasLibrary;
import org.apical.state.StateArray;

/**
 * Picks OpenBLAS or the own loops for each product, by its shape alone; OpenBLAS is loaded when the first such shape comes.
 *
 * <p>The own loops read A where it lies and copy a transposed B, so they win where few columns meet large weights (a batch of
 * samples) and where sums are short (gradients of a batch), and lose where a transposed factor is long: there the copies of
 * OpenBLAS pay. See {@code docs/reference/benchmarks.md}, "Matrix products".
 */
final class ChosenProducts implements Products {
    /** Terms of a sum from which OpenBLAS wins when A is transposed. */
    private static final int LONG_FEEDBACK = 128;

    /** The same when B is. */
    private static final int LONG_GRADIENT = 512;

    /** Columns up to which the own loops read B where it lies. */
    private static final int FEW_COLUMNS = 64;

    private final Products own;
    private final Products blas;

    ChosenProducts(Products own, Products blas) {
        this.own = own;
        this.blas = blas;
    }

    /** Whether a shape is one of those for which OpenBLAS is faster. */
    static boolean isForBlas(boolean isTransposedA, boolean isTransposedB, int columns, int depth) {
        if (isTransposedB) {
            return depth >= LONG_GRADIENT;
        }
        return isTransposedA && columns > FEW_COLUMNS && depth >= LONG_FEEDBACK;
    }

    @Override
    public void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c) {
        int depth = isTransposedA ? a.rows() : a.columns();
        boolean isForBlas = isForBlas(isTransposedA, isTransposedB, c.columns(), depth);
        Products products = isForBlas && BlasLibrary.refusal().isEmpty() ? blas : own;
        products.multiply(alpha, a, isTransposedA, b, isTransposedB, beta, c);
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        own.unfold(shape, batch, maps, columns, fromChannel, toChannel);
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel) {
        own.fold(shape, batch, columns, maps, fromChannel, toChannel);
    }

    @Override
    public void fillRows(Matrix target, StateArray values, int first) {
        own.fillRows(target, values, first);
    }

    @Override
    public void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first) {
        own.sumRows(alpha, source, beta, sums, first);
    }
}
