package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Two random factors and a target, with some room around each. */
public final class ProductCase {
    private static final long SEED = 20211;

    private final Precision precision;
    private final int depth;
    private final boolean isTransposedA;
    private final boolean isTransposedB;
    private final Matrix a;
    private final Matrix b;
    private final Matrix c;

    /** Sizes are rows, columns and depth. */
    public ProductCase(Precision precision, int[] size, boolean isTransposedA, boolean isTransposedB, int room) {
        SplittableRandom random = new SplittableRandom(SEED);
        this.precision = precision;
        this.depth = size[2];
        this.isTransposedA = isTransposedA;
        this.isTransposedB = isTransposedB;
        this.a = isTransposedA ? matrix(depth, size[0], room, random) : matrix(size[0], depth, room, random);
        this.b = isTransposedB ? matrix(size[1], depth, room, random) : matrix(depth, size[1], room, random);
        this.c = matrix(size[0], size[1], room, random);
    }

    private Matrix matrix(int rows, int columns, int room, SplittableRandom random) {
        int stride = columns + room;
        StateArray array = TestArrays.zeros("m", 2 * room + rows * stride, precision);
        for (int k = 0; k < array.length(); k++) {
            array.set(k, random.nextDouble(-1, 1));
        }
        return new Matrix(array, room, rows, columns, stride);
    }

    void fillTarget(double value) {
        c.array().fill(value);
    }

    List<StateArray> arrays() {
        return List.of(a.array(), b.array(), c.array());
    }

    void multiply(Products products, double alpha, double beta) {
        products.multiply(alpha, a, isTransposedA, b, isTransposedB, beta, c);
    }

    /** Multiplies and compares every element of the target's array. */
    public void compare(Products products, double alpha, double beta) {
        double[] expected = c.array().toArray();
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double before = beta == 0 ? 0 : beta * c.get(i, j);
                expected[c.index(i, j)] = alpha * product(i, j) + before;
            }
        }
        multiply(products, alpha, beta);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], c.array().get(k), tolerance(alpha), this + ": element " + k);
        }
    }

    private double product(int i, int j) {
        double sum = 0;
        for (int k = 0; k < depth; k++) {
            sum += (isTransposedA ? a.get(k, i) : a.get(i, k)) * (isTransposedB ? b.get(j, k) : b.get(k, j));
        }
        return sum;
    }

    /** Some roundings of either side for each term, of sums of a few units. */
    private double tolerance(double alpha) {
        return 4 * (depth + 2) * Math.max(1, Math.abs(alpha)) * (precision == Precision.FLOAT32 ? 0x1p-24 : 0x1p-53);
    }

    @Override
    public String toString() {
        return c.rows() + " x " + c.columns() + ", depth " + depth + ", transposed " + isTransposedA + " "
                + isTransposedB;
    }
}
