package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.stp.ReleaseDynamics;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class ShortTermTest {
    private static final double RECOVERY = 1e-3; // per step, towards 1

    /** Depression that recovers by Euler steps: a spike releases half of x. */
    private static final ReleaseDynamics HALVING = new ReleaseDynamics() {
        @Override
        public double release(double[] state, long steps) {
            for (long k = 0; k < steps; k++) {
                state[0] += RECOVERY * (1 - state[0]);
            }
            double released = state[0] / 2;
            state[0] -= released;
            return released;
        }
    };

    private final StateArray x = StateArray.zeros("x", Unit.ONE, Extent.PRE, 2, Precision.FLOAT64);
    private final StateArray last = StateArray.zeros("last_spike", Unit.ONE, Extent.PRE, 2, Precision.FLOAT64);
    private final PluginFault fault = new PluginFault(Optional.empty(), "connection 'a-to-b'", 1e-3);
    private final ShortTerm shortTerm = new ShortTerm(HALVING, List.of(x), last, fault);

    @Test
    void spikeReleasesWhatHasRecoveredSinceTheLastOne() {
        x.fill(1);
        assertEquals(0.5, shortTerm.release(0, 100), 1e-15);
        double recovered = 1 - 0.5 * Math.pow(1 - RECOVERY, 50); // closed form of 50 Euler steps from 1/2
        assertEquals(recovered / 2, shortTerm.release(0, 150), 1e-12);
    }

    @Test
    void neuronsHaveResourcesOfTheirOwn() {
        x.fill(1);
        shortTerm.release(0, 10);
        assertEquals(0.5, shortTerm.release(1, 11), 1e-15);
    }

    @Test
    void recoveryBeforeTheFirstSpikeCountsFromTheStart() {
        assertEquals((1 - Math.pow(1 - RECOVERY, 200)) / 2, shortTerm.release(0, 200), 1e-12); // from x = 0
    }
}
