package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepScalar;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;

/**
 * A matrix product, cut along the longer side of its result into a few large tiles: in small ones the products would spend their time
 * on laying out the same factor again. The cut does not depend on the number of threads.
 */
final class ProductStage implements Stage {
    private static final long LEAST_WORK = 2_000_000;
    private static final int MOST_TILES = 4;
    private static final int GRAIN = 16;

    private final Products products;
    private final boolean isTransposedLeft;
    private final boolean isTransposedRight;
    private final List<Tile> tiles = new ArrayList<>();
    private final SweepScalar alpha;
    private final SweepScalar beta;
    private double productFactor;
    private double targetFactor;

    /** A part of the result, with the parts of the factors that it needs. */
    private record Tile(Matrix left, Matrix right, Matrix target) {}

    /**
     * Prepares {@code target ← α op(left) op(right) + β target}.
     *
     * @param products the backend
     * @param left left factor
     * @param isTransposedLeft whether it is read as its transpose
     * @param right right factor
     * @param isTransposedRight whether it is read as its transpose
     * @param target changed
     * @param alpha factor of the product
     * @param beta factor of what the target holds; null for 0
     */
    ProductStage(
            Products products,
            Matrix left,
            boolean isTransposedLeft,
            Matrix right,
            boolean isTransposedRight,
            Matrix target,
            SweepScalar alpha,
            SweepScalar beta) {
        this.products = products;
        this.isTransposedLeft = isTransposedLeft;
        this.isTransposedRight = isTransposedRight;
        this.alpha = alpha;
        this.beta = beta;
        boolean isByRows = target.rows() >= target.columns();
        int length = Math.max(target.rows(), target.columns());
        int inner = isTransposedLeft ? left.rows() : left.columns();
        int size = sizeOfTile(length, (long) target.rows() * target.columns() * inner);
        for (int from = 0; from < length; from += size) {
            int to = Math.min(length, from + size);
            tiles.add(
                    isByRows
                            ? new Tile(part(left, !isTransposedLeft, from, to), right, target.rows(from, to))
                            : new Tile(left, part(right, isTransposedRight, from, to), columns(target, from, to)));
        }
    }

    private static int sizeOfTile(int length, long work) {
        int tiles = (int) Math.max(1, Math.min(MOST_TILES, work / LEAST_WORK));
        int size = (length + tiles - 1) / tiles;
        return (size + GRAIN - 1) / GRAIN * GRAIN;
    }

    private static Matrix part(Matrix m, boolean isRows, int from, int to) {
        return isRows ? m.rows(from, to) : columns(m, from, to);
    }

    private static Matrix columns(Matrix m, int from, int to) {
        return new Matrix(m.array(), m.offset() + from, m.rows(), to - from, m.stride());
    }

    @Override
    public int tasks() {
        return tiles.size();
    }

    @Override
    public void prepare(ToDoubleFunction<String> now, long step) {
        productFactor = alpha.value(now);
        targetFactor = beta == null ? 0 : beta.value(now);
    }

    @Override
    public void run(int task) {
        Tile tile = tiles.get(task);
        products.multiply(
                productFactor, tile.left, isTransposedLeft, tile.right, isTransposedRight, targetFactor, tile.target);
    }
}
