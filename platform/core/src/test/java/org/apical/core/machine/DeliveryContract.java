package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.kernel.DeliveryKernel;
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
        kernels().delivery(new DeliverySpec(target, weight, g, false)).deliver(1, 4, 0.5);
        assertEquals(0.5 + 5 + 500, g.get(0)); // two synapses of the row meet in cell 0
        assertEquals(50, g.get(1));
        assertEquals(0, g.get(2));
        assertEquals(0, g.get(3));
    }

    @Test
    default void emptyRowAddsNothing() {
        StateArray weight = TestArrays.of(kernels().precision(), 1);
        StateArray g = TestArrays.of(kernels().precision(), 0);
        kernels()
                .delivery(new DeliverySpec(TestArrays.indices(0), weight, g, true))
                .deliver(1, 1, 1);
        assertEquals(0, g.get(0));
    }

    @Test
    default void runsOfTargetsGetTheirWeights() {
        IndexArray target = TestArrays.indices(0, 1, 2, 3, 4, 2, 3, 4);
        StateArray weight = TestArrays.of(kernels().precision(), 9, 9, 9, 9, 9, 1, 2, 3);
        StateArray g = TestArrays.of(kernels().precision(), 0, 0, 0, 0, 0.25, 0);
        kernels().delivery(new DeliverySpec(target, weight, g, true)).deliver(5, 8, 0.5);
        assertEquals(
                List.of(0.0, 0.0, 0.5, 1.0, 1.75, 0.0),
                List.of(g.get(0), g.get(1), g.get(2), g.get(3), g.get(4), g.get(5)));
    }

    @Test
    default void allSynapsesMayShareAWeight() {
        for (boolean hasRuns : new boolean[] {false, true}) {
            StateArray weight = TestArrays.of(kernels().precision(), 3);
            StateArray g = TestArrays.of(kernels().precision(), 0, 0.5, 0);
            IndexArray target = TestArrays.indices(0, 1, 2, 0, 1);
            DeliveryKernel delivery = kernels().delivery(new DeliverySpec(target, weight, g, hasRuns));
            delivery.announce(3, 5);
            delivery.deliver(3, 5, 0.5);
            assertEquals(List.of(1.5, 2.0, 0.0), List.of(g.get(0), g.get(1), g.get(2)));
        }
    }

    @Test
    default void oneWeightPerTargetOrOneForAllIsRequired() {
        StateArray weight = TestArrays.of(kernels().precision(), 1, 2);
        DeliverySpec spec = new DeliverySpec(TestArrays.indices(0), weight, weight, true);
        assertThrows(IllegalArgumentException.class, () -> kernels().delivery(spec));
    }
}
