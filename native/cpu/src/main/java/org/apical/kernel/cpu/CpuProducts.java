package org.apical.kernel.cpu;

import org.apical.core.machine.ProductCheck;
import org.apical.kernel.MapShape;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * Matrix products by the C++ library's own loops.
 *
 * @param precision the type of arrays
 * @param level number of the instruction-set level
 */
record CpuProducts(Precision precision, int level) implements Products {
    @Override
    public void multiply(
            double alpha, Matrix a, boolean isTransposedA, Matrix b, boolean isTransposedB, double beta, Matrix c) {
        ProductCheck.multiply(a, isTransposedA, b, isTransposedB, c, precision);
        ProductCall call = ProductCall.begin(precision, level)
                .put(c.rows())
                .put(c.columns())
                .put(isTransposedA ? a.rows() : a.columns())
                .put(alpha);
        putFactor(call, a, isTransposedA);
        putFactor(call, b, isTransposedB);
        call.put(beta).put(c.array(), c.offset()).put(c.stride()).putRoom();
        call.run(CpuLibrary::apicalMultiply, a.array(), b.array(), c.array());
    }

    private static void putFactor(ProductCall call, Matrix m, boolean isTransposed) {
        call.put(m.array(), m.offset()).put(isTransposed ? 1 : m.stride()).put(isTransposed ? m.stride() : 1);
    }

    @Override
    public void unfold(MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, precision);
        lowering(shape, batch, maps, columns, fromChannel, toChannel)
                .run(CpuLibrary::apicalUnfold, maps, columns, null);
    }

    @Override
    public void fold(MapShape shape, int batch, StateArray columns, StateArray maps, int fromChannel, int toChannel) {
        ProductCheck.lowering(shape, batch, maps, columns, fromChannel, toChannel, precision);
        lowering(shape, batch, maps, columns, fromChannel, toChannel).run(CpuLibrary::apicalFold, maps, columns, null);
    }

    private ProductCall lowering(
            MapShape shape, int batch, StateArray maps, StateArray columns, int fromChannel, int toChannel) {
        return ProductCall.begin(precision, level)
                .put(maps, 0)
                .put(columns, 0)
                .put(batch)
                .put(shape.height())
                .put(shape.width())
                .put(shape.kernelHeight())
                .put(shape.kernelWidth())
                .put(shape.stride())
                .put(shape.outputHeight())
                .put(shape.outputWidth())
                .put(fromChannel)
                .put(toChannel);
    }

    @Override
    public void fillRows(Matrix target, StateArray values, int first) {
        ProductCheck.rows(target, values, first, precision);
        rows(target, values, first, 1, 0).run(CpuLibrary::apicalFillRows, target.array(), values, null);
    }

    @Override
    public void sumRows(double alpha, Matrix source, double beta, StateArray sums, int first) {
        ProductCheck.rows(source, sums, first, precision);
        rows(source, sums, first, alpha, beta).run(CpuLibrary::apicalSumRows, source.array(), sums, null);
    }

    private ProductCall rows(Matrix matrix, StateArray numbers, int first, double alpha, double beta) {
        return ProductCall.begin(precision, level)
                .put(matrix.array(), matrix.offset())
                .put(matrix.rows())
                .put(matrix.columns())
                .put(matrix.stride())
                .put(numbers, first)
                .put(alpha)
                .put(beta);
    }
}
