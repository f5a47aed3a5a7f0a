package org.apical.core.network;

import java.util.Optional;

/** Tells events and bursts apart in the spikes of a run of cells. */
final class DetectorPart {
    private final SpikeSorter sorter;
    private final ScaledTrace trace;
    private final UnitList events = new UnitList();
    private final UnitList bursts = new UnitList();
    private long eventCount;
    private long burstCount;

    /**
     * A part of a detector.
     *
     * @param sorter sorts
     * @param trace what it feeds, of these cells alone; null if there is none
     */
    DetectorPart(SpikeSorter sorter, ScaledTrace trace) {
        this.sorter = sorter;
        this.trace = trace;
    }

    /** Sorts the spikes of a step; the trace counts them later, in {@link #count}. */
    void sort(long step, UnitList spikes) {
        events.clear();
        bursts.clear();
        sorter.sort(step, spikes, events, bursts);
        eventCount += events.count();
        burstCount += bursts.count();
    }

    /** The trace counts spikes of the whole group, as far as they are its own. */
    void count(long step, UnitList late) {
        for (int i = 0; i < late.count(); i++) {
            if (trace.isOf(late.get(i))) {
                trace.count(late.get(i), step);
            }
        }
    }

    Optional<ScaledTrace> trace() {
        return Optional.ofNullable(trace);
    }

    /** The events that were sorted last. */
    UnitList events() {
        return events;
    }

    /** The bursts that were sorted last. */
    UnitList bursts() {
        return bursts;
    }

    long eventCount() {
        return eventCount;
    }

    long burstCount() {
        return burstCount;
    }
}
