package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Test
    void fullestBoxHoldsAsLittleAsCanBe() {
        assertEquals(6, new Packing(new double[] {3, 3, 2, 2, 2}, 2).largest()); // the largest first alone gives 7
        assertEquals(5, new Packing(new double[] {5, 1, 1, 1, 1, 1}, 2).largest());
    }

    @Test
    void everyThingIsInOneOfTheBoxes() {
        double[] sizes = {4, 1, 1, 2, 3, 5};
        Packing packing = new Packing(sizes, 3);
        double[] loads = new double[3];
        IntStream.range(0, sizes.length).forEach(i -> loads[packing.shareOf(i)] += sizes[i]);
        assertEquals(16, Packing.sum(loads));
        assertEquals(
                packing.largest(),
                IntStream.range(0, 3).mapToDouble(b -> loads[b]).max().orElseThrow());
    }
}
