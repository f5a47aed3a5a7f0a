package org.apical.kernel.cpu;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.kernel.blas.BlasProducts;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * Prints what products of the MNIST and CIFAR-10 networks reach, by OpenBLAS and by the own loops, in GFlop/s: the best of many
 * short repetitions. No test: run it by hand on an idle machine; arguments: the precision, the number of copies of the weights
 * that are gone through (with several they come from the third-level cache, as in a network), optionally a level.
 */
final class ProductsBenchmark {
    private static final long NANOS = 150_000_000;

    /** Rows, columns, terms, whether A and B are transposed, factor of what C holds. */
    private record Shape(String name, int m, int n, int k, boolean isTransposedA, boolean isTransposedB, double beta) {
        static Shape forward(String name, int m, int n, int k) {
            return new Shape(name, m, n, k, false, false, 0);
        }

        static Shape feedback(String name, int m, int n, int k) {
            return new Shape(name, m, n, k, true, false, 0);
        }

        static Shape gradient(String name, int m, int n, int k) {
            return new Shape(name, m, n, k, false, true, 0.8);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            Shape.forward("square", 1024, 1024, 1024),
            Shape.forward("mnist, layer 1", 500, 32, 784),
            Shape.forward("mnist, layers 2 and 3", 500, 32, 500),
            Shape.forward("mnist, output", 10, 32, 500),
            Shape.feedback("mnist, feedback", 500, 32, 500),
            Shape.feedback("mnist, both feedbacks", 500, 64, 500),
            Shape.feedback("mnist, feedback of the output", 500, 32, 10),
            Shape.gradient("mnist, gradient 1", 500, 784, 32),
            Shape.gradient("mnist, gradients 2 and 3", 500, 500, 32),
            Shape.gradient("mnist, gradient 2, tile of 64 rows", 64, 500, 32),
            Shape.gradient("mnist, gradient 2, tile of 128 rows", 128, 500, 32),
            Shape.gradient("mnist, gradient 2, tile of 252 rows", 252, 500, 32),
            Shape.forward("mnist, layer 2, tile of 12 rows", 12, 32, 500),
            Shape.forward("mnist, layer 2, tile of 64 rows", 64, 32, 500),
            Shape.forward("mnist, layer 2, tile of 252 rows", 252, 32, 500),
            Shape.forward("cifar, layer 1", 64, 6272, 75),
            Shape.feedback("cifar, feedback 1", 75, 6272, 64),
            Shape.gradient("cifar, gradient 1", 64, 75, 6272),
            Shape.forward("cifar, layer 2", 128, 800, 1600),
            Shape.feedback("cifar, feedback 2", 1600, 800, 128),
            Shape.gradient("cifar, gradient 2", 128, 1600, 800),
            Shape.forward("cifar, layer 3", 256, 288, 1152),
            Shape.feedback("cifar, feedback 3", 1152, 288, 256),
            Shape.gradient("cifar, gradient 3", 256, 1152, 288),
            Shape.forward("cifar, layer 4", 1024, 32, 2304),
            Shape.feedback("cifar, feedback 4", 2304, 32, 1024),
            Shape.gradient("cifar, gradient 4", 1024, 2304, 32));

    private ProductsBenchmark() {}

    /** See above. */
    public static void main(String[] args) {
        Precision precision = args[0].equals("float64") ? Precision.FLOAT64 : Precision.FLOAT32;
        int copies = Integer.parseInt(args[1]);
        int levels = new CpuBackend().levels().size();
        int level = args.length > 2 ? Integer.parseInt(args[2]) : levels - 1;
        CpuProducts own = new CpuProducts(precision, level);
        Products blas = new BlasProducts(precision, own);
        for (int warm = 0; warm < 2; warm++) {
            for (Shape shape : SHAPES) {
                double other = rate(blas, shape, copies, precision);
                double ours = rate(own, shape, copies, precision);
                System.out.printf(
                        "%s | %d x %d x %d | %.0f | %.0f%n", shape.name, shape.m, shape.n, shape.k, other, ours);
            }
        }
    }

    private static double rate(Products products, Shape s, int copies, Precision precision) {
        List<Matrix> a = matrices(s.isTransposedA ? s.k : s.m, s.isTransposedA ? s.m : s.k, copies, precision);
        List<Matrix> b = matrices(s.isTransposedB ? s.n : s.k, s.isTransposedB ? s.k : s.n, 1, precision);
        List<Matrix> c = matrices(s.m, s.n, copies, precision);
        double flops = 2.0 * s.m * s.n * s.k;
        int repetitions = Math.max(copies, (int) (2e7 / flops));
        long least = Long.MAX_VALUE;
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            long start = System.nanoTime();
            for (int r = 0; r < repetitions; r++) {
                int k = r % copies;
                products.multiply(0.5, a.get(k), s.isTransposedA, b.get(0), s.isTransposedB, s.beta, c.get(k));
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return flops * repetitions / least;
    }

    private static List<Matrix> matrices(int rows, int columns, int copies, Precision precision) {
        List<Matrix> matrices = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            StateArray array = StateArray.zeros("m", Unit.ONE, Extent.CELL, rows * columns, precision);
            for (int k = 0; k < array.length(); k++) {
                array.set(k, (k * 7919L % 1000) * 1e-3 - 0.5);
            }
            matrices.add(Matrix.of(array, rows, columns));
        }
        return matrices;
    }
}
