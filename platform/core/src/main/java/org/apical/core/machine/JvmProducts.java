package org.apical.core.machine;

import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Products in blocks that stay in the caches; each thread has a block of its own. */
final class JvmProducts implements Products {
    private final Precision precision;
    private final ThreadLocal<ProductBlock> blocks;

    JvmProducts(Precision precision) {
        this.precision = precision;
        this.blocks = ThreadLocal.withInitial(
                () -> precision == Precision.FLOAT32 ? new Float32ProductBlock() : new Float64ProductBlock());
    }

    @Override
    public void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c) {
        ProductCheck.multiply(a, isTransposedA, b, isTransposedB, c, precision);
        int depth = isTransposedA ? a.rows() : a.columns();
        if (c.columns() >= c.rows()) {
            multiply(alpha, a, isTransposedA, b, isTransposedB, beta, c, false, depth);
        } else { // the transpose: C' = op(B)' op(A)'
            multiply(alpha, b, !isTransposedB, a, !isTransposedA, beta, c, true, depth);
        }
    }

    private void multiply(
            double alpha,
            Matrix left,
            boolean isTransposedLeft,
            Matrix right,
            boolean isTransposedRight,
            double beta,
            Matrix c,
            boolean isTransposedC,
            int depth) {
        ProductBlock block = blocks.get();
        int allRows = isTransposedC ? c.columns() : c.rows();
        int allLanes = isTransposedC ? c.rows() : c.columns();
        for (int lane = 0; lane < allLanes; lane += ProductBlock.LANES) {
            int lanes = Math.min(ProductBlock.LANES, allLanes - lane);
            for (int row = 0; row < allRows; row += ProductBlock.ROWS) {
                int rows = Math.min(ProductBlock.ROWS, allRows - row);
                for (int k = 0; k < depth; k += ProductBlock.DEPTH) {
                    int terms = Math.min(ProductBlock.DEPTH, depth - k);
                    block.loadLanes(right, isTransposedRight, k, terms, lane, lanes);
                    block.loadRows(left, isTransposedLeft, row, rows, k, terms);
                    block.multiply(rows, lanes, terms, k == 0);
                }
                block.store(alpha, beta, c, isTransposedC, row, rows, lane, lanes);
            }
        }
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, precision);
        for (int channel = fromChannel; channel < toChannel; channel++) {
            blocks.get().unfold(shape, batch, maps, columns, channel);
        }
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, precision);
        for (int channel = fromChannel; channel < toChannel; channel++) {
            blocks.get().fold(shape, batch, columns, maps, channel);
        }
    }

    @Override
    public void fillRows(Matrix target, StateArray values, int first) {
        ProductCheck.rows(target, values, first, precision);
        ProductBlock block = blocks.get();
        for (int r = 0; r < target.rows(); r++) {
            block.fill(target.array(), target.index(r, 0), target.columns(), values.get(first + r));
        }
    }

    @Override
    public void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first) {
        ProductCheck.rows(source, sums, first, precision);
        ProductBlock block = blocks.get();
        for (int r = 0; r < source.rows(); r++) {
            double sum = alpha * block.sum(source.array(), source.index(r, 0), source.columns());
            sums.set(first + r, beta == 0 ? sum : sum + beta * sums.get(first + r));
        }
    }
}
