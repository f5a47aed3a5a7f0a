package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepScalar;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;

/** A matrix product, cut into rows of its result; the cut does not depend on the number of threads. */
final class ProductStage implements Stage {
    private static final long WORK_OF_A_TILE = 1_000_000;
    private static final int LEAST_ROWS = 16;

    private final Products products;
    private final boolean isTransposedLeft;
    private final Matrix right;
    private final boolean isTransposedRight;
    private final List<Tile> tiles = new ArrayList<>();
    private final SweepScalar alpha;
    private final SweepScalar beta;
    private double productFactor;
    private double targetFactor;

    /** Some rows of the result, with the part of the left factor that they need. */
    private record Tile(Matrix left, Matrix target) {}

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
        this.right = right;
        this.isTransposedRight = isTransposedRight;
        this.alpha = alpha;
        this.beta = beta;
        int inner = isTransposedLeft ? left.rows() : left.columns();
        int rows = rowsOfTile(target, inner);
        for (int from = 0; from < target.rows(); from += rows) {
            int to = Math.min(target.rows(), from + rows);
            Matrix part = isTransposedLeft ? columns(left, from, to) : left.rows(from, to);
            tiles.add(new Tile(part, target.rows(from, to)));
        }
    }

    private static int rowsOfTile(Matrix target, int inner) {
        long workOfARow = (long) target.columns() * inner;
        long rows = Math.max(LEAST_ROWS, WORK_OF_A_TILE / Math.max(1, workOfARow));
        return (int) Math.min(target.rows(), (rows + LEAST_ROWS - 1) / LEAST_ROWS * LEAST_ROWS);
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
                productFactor, tile.left, isTransposedLeft, right, isTransposedRight, targetFactor, tile.target);
    }
}
