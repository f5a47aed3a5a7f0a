package org.apical.core.machine;

import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Products in double, element by element in ascending order: read it as the definition. */
final class ReferenceProducts implements Products {
    private static final Precision PRECISION = Precision.FLOAT64;

    @Override
    public void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c) {
        ProductCheck.multiply(a, isTransposedA, b, isTransposedB, c, PRECISION);
        int depth = isTransposedA ? a.rows() : a.columns();
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    double left = isTransposedA ? a.get(k, i) : a.get(i, k);
                    double right = isTransposedB ? b.get(j, k) : b.get(k, j);
                    sum += left * right;
                }
                c.set(i, j, beta == 0 ? alpha * sum : alpha * sum + beta * c.get(i, j));
            }
        }
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, PRECISION);
        forEachPlace(shape, batch, fromChannel, toChannel, (column, place) -> columns.set(column, maps.get(place)));
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, PRECISION);
        int size = batch * shape.height() * shape.width();
        for (int k = fromChannel * size; k < toChannel * size; k++) {
            maps.set(k, 0);
        }
        forEachPlace(shape, batch, fromChannel, toChannel, (column, place) -> maps.add(place, columns.get(column)));
    }

    /** An element of the columns and the element of the maps that it stands for. */
    private interface Visitor {
        void visit(int column, int place);
    }

    private static void forEachPlace(MapShape shape, int batch, int fromChannel, int toChannel, Visitor visitor) {
        int kernel = shape.kernelHeight() * shape.kernelWidth();
        int column = fromChannel * kernel * batch * shape.positions();
        for (int row = fromChannel * kernel; row < toChannel * kernel; row++) {
            int c = row / kernel;
            int i = row % kernel / shape.kernelWidth();
            int j = row % shape.kernelWidth();
            for (int b = 0; b < batch; b++) {
                for (int y = 0; y < shape.outputHeight(); y++) {
                    for (int x = 0; x < shape.outputWidth(); x++) {
                        int line = (c * batch + b) * shape.height() + y * shape.stride() + i;
                        visitor.visit(column++, line * shape.width() + x * shape.stride() + j);
                    }
                }
            }
        }
    }

    @Override
    public void fillRows(Matrix target, StateArray values, int first) {
        ProductCheck.rows(target, values, first, PRECISION);
        for (int r = 0; r < target.rows(); r++) {
            for (int c = 0; c < target.columns(); c++) {
                target.set(r, c, values.get(first + r));
            }
        }
    }

    @Override
    public void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first) {
        ProductCheck.rows(source, sums, first, PRECISION);
        for (int r = 0; r < source.rows(); r++) {
            double sum = 0;
            for (int c = 0; c < source.columns(); c++) {
                sum += source.get(r, c);
            }
            sums.set(first + r, beta == 0 ? alpha * sum : alpha * sum + beta * sums.get(first + r));
        }
    }
}
