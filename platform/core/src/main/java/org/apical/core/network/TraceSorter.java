package org.apical.core.network;

import org.apical.state.StateArray;

/**
 * Sorts spikes by a trace T with time constant τ_b that adds 1 per spike. A spike that finds {@code T < 1/e} is an event; the
 * first one after it that does not is the second spike of a burst; further ones count as neither.
 *
 * <p>An isolated interval of exactly τ_b makes T = 1/e up to rounding, and counts as a burst.
 */
final class TraceSorter implements SpikeSorter {
    /** 1/e, lowered by less than one step of decay and by more than any rounding. */
    private static final double THRESHOLD = StrictMath.exp(-1) * (1 - 1e-4);

    private final ScaledTrace trace;
    private final StateArray inBurst;

    /**
     * A sorter.
     *
     * @param trace the detection trace, which others feed
     * @param inBurst 1 for neurons whose burst has been counted, else 0
     */
    TraceSorter(ScaledTrace trace, StateArray inBurst) {
        this.trace = trace;
        this.inBurst = inBurst;
    }

    @Override
    public void sort(long step, UnitList spikes, UnitList events, UnitList bursts) {
        for (int i = 0; i < spikes.count(); i++) {
            int unit = spikes.get(i);
            if (trace.value(unit, step) < THRESHOLD) {
                inBurst.set(unit, 0);
                events.spike(unit);
            } else if (inBurst.get(unit) == 0) {
                inBurst.set(unit, 1);
                bursts.spike(unit);
            }
        }
    }
}
