package org.apical.core.network;

import org.apical.state.StateArray;

/**
 * Sorts spikes by the interval to the spike before: the first spike and those after more than τ_b are events, the first other one
 * after an event makes a burst. An interval of exactly τ_b belongs to a burst.
 */
final class IntervalSorter implements SpikeSorter {
    private static final double ROUNDING = 1e-6; // of a step

    private final long longest;
    private final StateArray next;
    private final StateArray inBurst;

    /**
     * A sorter.
     *
     * @param burstThreshold τ_b in s
     * @param dt step in s
     * @param next in float64, the step after the last spike of each cell; 0 before the first
     * @param inBurst 1 for cells whose burst has been counted, else 0
     */
    IntervalSorter(double burstThreshold, double dt, StateArray next, StateArray inBurst) {
        this.longest = (long) Math.floor(burstThreshold / dt + ROUNDING);
        this.next = next;
        this.inBurst = inBurst;
    }

    @Override
    public void sort(long step, UnitList spikes, UnitList events, UnitList bursts) {
        for (int i = 0; i < spikes.count(); i++) {
            int cell = spikes.get(i);
            boolean isFirst = next.get(cell) == 0;
            if (isFirst || step + 1 - next.get(cell) > longest) {
                inBurst.set(cell, 0);
                events.spike(cell);
            } else if (inBurst.get(cell) == 0) {
                inBurst.set(cell, 1);
                bursts.spike(cell);
            }
            next.set(cell, step + 1);
        }
    }
}
