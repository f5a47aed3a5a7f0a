package org.apical.core.machine;

import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.state.StateArray;

/**
 * Room on the heap for one block of a product, and its loops. The side of the product that is the longer one lies along the
 * lanes, which vectors run over; the other is called rows here.
 */
interface ProductBlock {
    /** Lanes of a block. */
    int LANES = 256;
    /** Rows of a block. */
    int ROWS = 128;
    /** Terms of a sum that are added in one go. */
    int DEPTH = 128;

    /** Fetches {@code op(M)[k][lane]}, from k0 on and from a lane on. */
    void loadLanes(Matrix m, boolean isTransposed, int k0, int depth, int lane, int lanes);

    /** Fetches {@code op(M)[row][k]}, from a row on and from k0 on. */
    void loadRows(Matrix m, boolean isTransposed, int row, int rows, int k0, int depth);

    /** Adds the products of what was fetched to the sums; sets the sums to 0 before if these terms are the first. */
    void multiply(int rows, int lanes, int depth, boolean isFirst);

    /** {@code C ← α sums + β C} for a block of C, or of its transpose. */
    void store(double alpha, double beta, Matrix c, boolean isTransposed, int row, int rows, int lane, int lanes);

    /** One channel of {@link org.apical.kernel.Products#unfold}. */
    void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int channel);

    /** One channel of {@link org.apical.kernel.Products#fold}. */
    void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int channel);

    /** Sets neighbouring elements to one number. */
    void fill(StateArray array, int from, int count, double value);

    /** The sum of neighbouring elements. */
    double sum(StateArray array, int from, int count);
}
