package org.apical.core.network;

import java.util.HashMap;
import java.util.Map;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.kernel.Kernels;
import org.apical.plasticity.Moment;
import org.apical.state.IndexArray;
import org.apical.state.StateArray;

/** A trace that counts the expected moments of some units of an ensemble, all at once. */
final class RateCounter {
    private final ScaledTrace trace;
    private final ExpectedSignals cells;
    private final int from;
    private final int to;
    private final Map<StateArray, DeliveryKernel> adders = new HashMap<>();

    RateCounter(ScaledTrace trace, ExpectedSignals cells, int from, int to) {
        this.trace = trace;
        this.cells = cells;
        this.from = from;
        this.to = to;
    }

    /** Gets ready to count what may be told; after all delays are known. */
    void prepare(Kernels kernels) {
        IndexArray ramp = Ramp.of(trace.stored().length());
        for (Moment moment : ExpectedSignals.TOLD) {
            for (StateArray rates : cells.places(moment)) {
                adders.put(rates, kernels.delivery(new DeliverySpec(ramp, rates, trace.stored(), true)));
            }
        }
    }

    /** Counts in a step what was told of a moment in the same step or before it. */
    void count(Moment moment, long told, long step) {
        double perRate = cells.seconds() * trace.perCount(step);
        for (Moment part : ExpectedSignals.parts(moment)) {
            adders.get(cells.rates(part, told)).deliver(from, to, perRate);
        }
    }
}
