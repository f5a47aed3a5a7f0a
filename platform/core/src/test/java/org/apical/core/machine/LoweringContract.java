package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.apical.kernel.Kernels;
import org.apical.kernel.MapShape;
import org.apical.kernel.Products;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** The lowering of convolutions to products, against its definition. */
public interface LoweringContract {
    int BATCH = 3;

    List<MapShape> SHAPES = List.of(
            new MapShape(2, 6, 7, 3, 1),
            new MapShape(3, 9, 8, 3, 2), // with a remainder that no position reaches
            new MapShape(1, 5, 5, 5, 1),
            new MapShape(4, 32, 32, 5, 2),
            new MapShape(2, 28, 20, 1, 1),
            new MapShape(3, 11, 40, 2, 3),
            MapShape.whole(2, 3, 5),
            new MapShape(5, 1, 1, 1, 1));

    Kernels kernels();

    @Test
    default void unfoldingLaysOutWhatEachPositionSees() {
        for (MapShape shape : SHAPES) {
            StateArray maps = integers(mapElements(shape), 1);
            StateArray columns =
                    TestArrays.zeros("columns", columnElements(shape), kernels().precision());
            columns.fill(-1);
            kernels().products().unfold(shape, BATCH, maps, columns, 0, shape.channels());
            int k = 0;
            for (int c = 0; c < shape.channels(); c++) {
                for (int i = 0; i < shape.kernelHeight(); i++) {
                    for (int j = 0; j < shape.kernelWidth(); j++) {
                        k = compareRow(shape, maps, columns, k, c, i, j);
                    }
                }
            }
            assertEquals(columns.length(), k);
        }
    }

    private static int compareRow(MapShape shape, StateArray maps, StateArray columns, int from, int c, int i, int j) {
        int k = from;
        for (int b = 0; b < BATCH; b++) {
            for (int y = 0; y < shape.outputHeight(); y++) {
                for (int x = 0; x < shape.outputWidth(); x++) {
                    int line = (c * BATCH + b) * shape.height() + y * shape.stride() + i;
                    double seen = maps.get(line * shape.width() + x * shape.stride() + j);
                    assertEquals(seen, columns.get(k++), shape + ": column " + (k - 1));
                }
            }
        }
        return k;
    }

    @Test
    default void foldingIsTheAdjointOfUnfolding() {
        for (MapShape shape : SHAPES) {
            StateArray maps = integers(mapElements(shape), 2);
            StateArray columns = integers(columnElements(shape), 3);
            StateArray unfolded = TestArrays.zeros(
                    "unfolded", columnElements(shape), kernels().precision());
            StateArray folded =
                    TestArrays.zeros("folded", mapElements(shape), kernels().precision());
            folded.fill(Double.NaN);
            Products products = kernels().products();
            products.unfold(shape, BATCH, maps, unfolded, 0, shape.channels());
            products.fold(shape, BATCH, columns, folded, 0, shape.channels());
            // small integers: both sums are exact
            assertEquals(dot(unfolded, columns), dot(maps, folded), () -> "<U m, c> = <m, F c> of " + shape);
        }
    }

    @Test
    default void placesThatNoPositionReachesReceiveNothing() {
        MapShape shape = new MapShape(1, 3, 4, 2, 2); // the last line is seen by none
        StateArray columns = TestArrays.of(kernels().precision(), 1, 2, 3, 4, 5, 6, 7, 8);
        StateArray maps = TestArrays.zeros("maps", 12, kernels().precision());
        maps.fill(9);
        kernels().products().fold(shape, 1, columns, maps, 0, 1);
        TestArrays.assertSame(
                List.of(TestArrays.of(kernels().precision(), 1, 3, 2, 4, 5, 7, 6, 8, 0, 0, 0, 0)), List.of(maps));
    }

    @Test
    default void channelsAreLoweredOneByOneLikeTogether() {
        for (MapShape shape : SHAPES) {
            StateArray maps = integers(mapElements(shape), 4);
            StateArray together = TestArrays.zeros(
                    "together", columnElements(shape), kernels().precision());
            StateArray single =
                    TestArrays.zeros("single", columnElements(shape), kernels().precision());
            StateArray back =
                    TestArrays.zeros("back", mapElements(shape), kernels().precision());
            StateArray again =
                    TestArrays.zeros("again", mapElements(shape), kernels().precision());
            Products products = kernels().products();
            products.unfold(shape, BATCH, maps, together, 0, shape.channels());
            products.fold(shape, BATCH, together, back, 0, shape.channels());
            for (int c = shape.channels() - 1; c >= 0; c--) {
                products.unfold(shape, BATCH, maps, single, c, c + 1);
                products.fold(shape, BATCH, single, again, c, c + 1);
            }
            TestArrays.assertSame(List.of(together, back), List.of(single, again));
        }
    }

    @Test
    default void roomThatIsTooSmallIsRefused() {
        MapShape shape = new MapShape(2, 4, 4, 3, 1);
        StateArray maps = TestArrays.zeros("maps", mapElements(shape), kernels().precision());
        StateArray columns =
                TestArrays.zeros("columns", columnElements(shape) - 1, kernels().precision());
        Products products = kernels().products();
        assertThrows(IllegalArgumentException.class, () -> products.unfold(shape, BATCH, maps, columns, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> products.fold(shape, BATCH, columns, maps, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> products.unfold(shape, 1, maps, columns, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> products.unfold(shape, 0, maps, columns, 0, 1));
    }

    private static int mapElements(MapShape shape) {
        return shape.channels() * BATCH * shape.height() * shape.width();
    }

    private static int columnElements(MapShape shape) {
        return shape.fanIn() * BATCH * shape.positions();
    }

    private StateArray integers(int n, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StateArray array = TestArrays.zeros("integers", n, kernels().precision());
        for (int k = 0; k < n; k++) {
            array.set(k, random.nextInt(-3, 4));
        }
        return array;
    }

    private static double dot(StateArray a, StateArray b) {
        double sum = 0;
        for (int k = 0; k < a.length(); k++) {
            sum += a.get(k) * b.get(k);
        }
        return sum;
    }
}
