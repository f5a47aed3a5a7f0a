package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apical.kernel.DeliverySpec;
import org.apical.kernel.Kernels;
import org.apical.state.IndexArray;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Test;

/** Transmission. */
public interface DeliveryContract {
    Kernels kernels();

    @Test
    default void addsTheWeightsOfOneRow() {
        IndexArray target = TestArrays.indices(2, 0, 1, 0, 3);
        StateArray weight = TestArrays.of(kernels().precision(), 1, 10, 100, 1000, 10000);
        StateArray g = TestArrays.of(kernels().precision(), 0.5, 0, 0, 0);
        kernels().delivery(new DeliverySpec(target, weight, g)).deliver(1, 4, 0.5);
        assertEquals(0.5 + 5 + 500, g.get(0)); // two synapses of the row meet in cell 0
        assertEquals(50, g.get(1));
        assertEquals(0, g.get(2));
        assertEquals(0, g.get(3));
    }

    @Test
    default void emptyRowAddsNothing() {
        StateArray weight = TestArrays.of(kernels().precision(), 1);
        StateArray g = TestArrays.of(kernels().precision(), 0);
        kernels().delivery(new DeliverySpec(TestArrays.indices(0), weight, g)).deliver(1, 1, 1);
        assertEquals(0, g.get(0));
    }

    @Test
    default void oneWeightPerTargetIsRequired() {
        StateArray weight = TestArrays.of(kernels().precision(), 1, 2);
        DeliverySpec spec = new DeliverySpec(TestArrays.indices(0), weight, weight);
        assertThrows(IllegalArgumentException.class, () -> kernels().delivery(spec));
    }
}
