package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apical.kernel.Kernels;
import org.apical.kernel.Matrix;
import org.apical.kernel.Products;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** Matrix products, compared with sums in double that are written here. */
public interface ProductsContract {
    Kernels kernels();

    /** Rows, columns and depth: single elements, odd sizes, sizes beyond the blocks of any backend, layers of networks. */
    List<int[]> SIZES = List.of(
            new int[] {1, 1, 1},
            new int[] {1, 7, 3},
            new int[] {5, 1, 9},
            new int[] {3, 2, 1},
            new int[] {17, 13, 19},
            new int[] {33, 31, 67},
            new int[] {64, 64, 64},
            new int[] {131, 32, 261},
            new int[] {31, 270, 5},
            new int[] {100, 130, 32},
            new int[] {257, 40, 33},
            new int[] {29, 70, 1300});

    @Test
    default void productsOfAllTranspositionsAreSumsOfProducts() {
        for (int[] size : SIZES) {
            for (int way = 0; way < 4; way++) {
                ProductCase random = new ProductCase(kernels().precision(), size, (way & 1) != 0, (way & 2) != 0, 0);
                random.compare(kernels().products(), 1, 0);
            }
        }
    }

    @Test
    default void partsOfLargerMatricesAreMultipliedAndNothingElseIsTouched() {
        for (int[] size : SIZES) {
            for (int way = 0; way < 4; way++) {
                ProductCase random = new ProductCase(kernels().precision(), size, (way & 1) != 0, (way & 2) != 0, 3);
                random.compare(kernels().products(), -0.3, 0);
                random.compare(kernels().products(), 0.5, 1);
                random.compare(kernels().products(), -0.1, 0.9);
            }
        }
    }

    @Test
    default void withBetaZeroTheTargetNeedNotHoldNumbers() {
        for (int[] size : SIZES) {
            for (int way = 0; way < 4; way++) {
                ProductCase random = new ProductCase(kernels().precision(), size, (way & 1) != 0, (way & 2) != 0, 1);
                random.fillTarget(Double.NaN);
                random.compare(kernels().products(), 2, 0);
            }
        }
    }

    @Test
    default void numbersThatAreNoneAreNotLost() {
        Precision precision = kernels().precision();
        for (int columns : new int[] {1, 32, 100}) {
            Matrix a = Matrix.of(TestArrays.of(precision, 0, 0, 0, 0), 2, 2);
            Matrix b = Matrix.of(TestArrays.zeros("b", 2 * columns, precision), 2, columns);
            Matrix c = Matrix.of(TestArrays.zeros("c", 2 * columns, precision), 2, columns);
            b.set(1, columns - 1, Double.NaN);
            kernels().products().multiply(1, a, false, b, false, 0, c);
            assertTrue(Double.isNaN(c.get(0, columns - 1)), "0 times NaN is NaN");
        }
    }

    @Test
    default void sizesThatDoNotFitAreRefused() {
        Products products = kernels().products();
        Matrix a = Matrix.of(TestArrays.zeros("a", 6, kernels().precision()), 2, 3);
        Matrix b = Matrix.of(TestArrays.zeros("b", 6, kernels().precision()), 2, 3);
        Matrix c = Matrix.of(TestArrays.zeros("c", 4, kernels().precision()), 2, 2);
        assertEquals(
                "product: 2 x 3 ('a') times 2 x 3 ('b') is not 2 x 2 ('c')",
                assertThrows(IllegalArgumentException.class, () -> products.multiply(1, a, false, b, false, 0, c))
                        .getMessage());
        products.multiply(1, a, false, b, true, 0, c);
        assertThrows(IllegalArgumentException.class, () -> products.multiply(1, a, true, b, false, 0, c));
    }

    @Test
    default void targetsInsideFactorsAreRefused() {
        Products products = kernels().products();
        StateArray array = TestArrays.zeros("z", 40, kernels().precision());
        Matrix whole = new Matrix(array, 0, 4, 10, 10);
        Matrix left = whole.columns(0, 4);
        assertThrows(
                IllegalArgumentException.class,
                () -> products.multiply(1, left, false, left, false, 0, whole.columns(3, 7)));
        products.multiply(1, left, false, left, false, 0, whole.columns(4, 8)); // beside the factor, not in it
    }

    @Test
    default void arraysOfAnotherTypeAreRefused() {
        Precision other = kernels().precision() == Precision.FLOAT32 ? Precision.FLOAT64 : Precision.FLOAT32;
        Matrix m = Matrix.of(TestArrays.zeros("m", 4, kernels().precision()), 2, 2);
        Matrix n = Matrix.of(TestArrays.zeros("n", 4, other), 2, 2);
        assertThrows(IllegalArgumentException.class, () -> kernels().products().multiply(1, m, false, n, false, 0, m));
        assertThrows(IllegalArgumentException.class, () -> kernels().products().fillRows(m, n.array(), 0));
    }

    @Test
    default void threadsAtOnceGiveTheBitsOfOne() {
        for (int[] size : SIZES) {
            ProductCase alone = new ProductCase(kernels().precision(), size, false, true, 0);
            alone.multiply(kernels().products(), 0.7, 0.3);
            Products shared = kernels().products();
            List<ProductCase> together = IntStream.range(0, 8)
                    .mapToObj(k -> new ProductCase(kernels().precision(), size, false, true, 0))
                    .toList();
            together.parallelStream().forEach(random -> random.multiply(shared, 0.7, 0.3));
            together.forEach(random -> TestArrays.assertSame(alone.arrays(), random.arrays()));
        }
    }

    @Test
    default void rowsAreFilledWithOneNumberEach() {
        Precision precision = kernels().precision();
        Matrix m = new Matrix(TestArrays.zeros("m", 20, precision), 1, 3, 5, 6);
        kernels().products().fillRows(m.rows(1, 3), TestArrays.of(precision, 9, 2.5, -3), 1);
        for (int c = 0; c < 5; c++) {
            assertEquals(0, m.get(0, c));
            assertEquals(2.5, m.get(1, c));
            assertEquals(-3, m.get(2, c));
        }
        assertEquals(0, m.array().get(12)); // between two rows
    }

    @Test
    default void rowsAreSummed() {
        Precision precision = kernels().precision();
        for (int columns : new int[] {1, 2, 31, 64, 1000}) {
            Matrix m = new Matrix(TestArrays.zeros("m", 3 * columns + 8, precision), 2, 3, columns, columns + 2);
            for (int k = 0; k < m.array().length(); k++) {
                m.array().set(k, k % 17 - 5);
            }
            StateArray sums = TestArrays.of(precision, 7, Double.NaN, 8);
            kernels().products().sumRows(-2, m.rows(1, 2), 0, sums, 1);
            kernels().products().sumRows(0.5, m.rows(2, 3), 0.25, sums, 2);
            double first =
                    IntStream.range(0, columns).mapToDouble(c -> m.get(1, c)).sum(); // small integers: exact
            double second =
                    IntStream.range(0, columns).mapToDouble(c -> m.get(2, c)).sum();
            assertEquals(List.of(7.0, -2 * first, 0.5 * second + 2), List.of(sums.get(0), sums.get(1), sums.get(2)));
        }
    }
}
