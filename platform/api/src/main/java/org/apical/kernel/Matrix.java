package org.apical.kernel;

import org.apical.state.StateArray;

/**
 * A matrix inside a state array, row by row.
 *
 * @param array the memory
 * @param offset position of its first element
 * @param rows number of rows
 * @param columns number of columns
 * @param stride distance between two rows, at least {@code columns}
 */
public record Matrix(StateArray array, int offset, int rows, int columns, int stride) {
    /** Refuses a matrix that leaves its array. */
    public Matrix {
        long end = offset + (rows - 1L) * stride + columns;
        if (offset < 0 || rows < 1 || columns < 1 || stride < columns || end > array.length()) {
            throw new IllegalArgumentException(rows + " x " + columns + " at " + offset + " with stride " + stride
                    + " does not lie in '" + array.name() + "' of length " + array.length());
        }
    }

    /** The whole of an array as rows of equal length. */
    public static Matrix of(StateArray array, int rows, int columns) {
        return new Matrix(array, 0, rows, columns, columns);
    }

    /** Some of its rows. */
    public Matrix rows(int from, int to) {
        return new Matrix(array, offset + from * stride, to - from, columns, stride);
    }

    /** Some of its columns. */
    public Matrix columns(int from, int to) {
        return new Matrix(array, offset + from, rows, to - from, stride);
    }

    /** Where an element lies in the array. */
    public int index(int row, int column) {
        return offset + row * stride + column;
    }

    /** An element. */
    public double get(int row, int column) {
        return array.get(index(row, column));
    }

    /** Sets an element. */
    public void set(int row, int column, double value) {
        array.set(index(row, column), value);
    }

    /** Whether some element may belong to another matrix, too; columns apart in rows of one stride do not meet. */
    public boolean overlaps(Matrix other) {
        if (array != other.array || end() <= other.offset || other.end() <= offset) {
            return false;
        }
        int distance = Math.floorMod(other.offset - offset, stride);
        boolean isApart = stride == other.stride && distance >= columns && distance + other.columns <= stride;
        return !isApart;
    }

    private int end() {
        return index(rows - 1, columns);
    }
}
