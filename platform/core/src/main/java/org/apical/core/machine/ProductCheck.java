package org.apical.core.machine;

import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Checks that the arguments of a product fit each other; refuses by an exception with a sentence. Makes no garbage. */
public final class ProductCheck {
    private ProductCheck() {}

    /** Checks {@code C ← op(A) op(B)}. */
    public static void multiply(
            Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, Matrix c, Precision precision) {
        boolean fits = rows(a, isTransposedA) == c.rows()
                && columns(a, isTransposedA) == rows(b, isTransposedB)
                && columns(b, isTransposedB) == c.columns();
        if (!fits) {
            throw new IllegalArgumentException("product: " + size(a, isTransposedA) + " times " + size(b, isTransposedB)
                    + " is not " + size(c, false));
        }
        checkPrecision(a.array(), precision);
        checkPrecision(b.array(), precision);
        checkPrecision(c.array(), precision);
        checkApart(a, c);
        checkApart(b, c);
    }

    /** Checks a lowering and its arrays. */
    public static void lowering(
            MapShape shape,
            int batch,
            StateArray maps,
            StateArray columns,
            int fromChannel,
            int toChannel,
            Precision precision) {
        if (batch < 1 || fromChannel < 0 || fromChannel > toChannel || toChannel > shape.channels()) {
            throw new IllegalArgumentException("lowering: channels [" + fromChannel + ", " + toChannel + ") of "
                    + shape.channels() + ", batch " + batch);
        }
        checkPrecision(maps, precision);
        checkPrecision(columns, precision);
        checkLength(maps, (long) shape.channels() * batch * shape.height() * shape.width());
        checkLength(columns, (long) shape.fanIn() * batch * shape.positions());
    }

    /** Checks a matrix and one number for each of its rows. */
    public static void rows(Matrix matrix, StateArray values, int first, Precision precision) {
        checkPrecision(matrix.array(), precision);
        checkPrecision(values, precision);
        if (first < 0) {
            throw new IllegalArgumentException("rows: the first is " + first);
        }
        checkLength(values, (long) first + matrix.rows());
    }

    private static int rows(Matrix m, boolean isTransposed) {
        return isTransposed ? m.columns() : m.rows();
    }

    private static int columns(Matrix m, boolean isTransposed) {
        return isTransposed ? m.rows() : m.columns();
    }

    private static String size(Matrix m, boolean isTransposed) {
        return rows(m, isTransposed) + " x " + columns(m, isTransposed) + " ('"
                + m.array().name() + (isTransposed ? "', transposed)" : "')");
    }

    private static void checkPrecision(StateArray array, Precision precision) {
        if (array.precision() != precision) {
            throw new IllegalArgumentException("product: array '" + array.name() + "' is "
                    + array.precision().word() + ", but these kernels are " + precision.word());
        }
    }

    private static void checkLength(StateArray array, long needed) {
        if (array.length() < needed) {
            throw new IllegalArgumentException(
                    "product: array '" + array.name() + "' holds " + array.length() + " elements, but needs " + needed);
        }
    }

    private static void checkApart(Matrix factor, Matrix target) {
        if (factor.overlaps(target)) {
            throw new IllegalArgumentException("product: its target lies in one of its factors, in array '"
                    + target.array().name() + "'");
        }
    }
}
