package org.apical.core.network;

import java.io.IOException;
import java.util.Optional;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.plasticity.Moment;
import org.apical.state.StateArray;

/**
 * Tells events and bursts apart in the spikes of one group: by a trace or by intervals, as its sorter does. On the source side of
 * a connection the trace is fed late, see {@link #lag}.
 */
public final class Detector {
    private final SpikeHistory spikes;
    private final SpikeSorter sorter;
    private final ScaledTrace trace;
    private final int lag;
    private final SpikeHistory events = new SpikeHistory();
    private final SpikeHistory bursts = new SpikeHistory();
    private long eventCount;
    private long burstCount;

    /**
     * A detector by a trace.
     *
     * @param spikes the group's spikes
     * @param trace the detection trace
     * @param inBurst 1 for neurons whose burst has been counted, else 0
     * @param lag by how many steps the trace lags behind the spikes
     */
    Detector(SpikeHistory spikes, ScaledTrace trace, StateArray inBurst, int lag) {
        this(spikes, new TraceSorter(trace, inBurst), trace, lag);
        spikes.remember(lag);
    }

    /** A detector that needs no trace. */
    Detector(SpikeHistory spikes, SpikeSorter sorter) {
        this(spikes, sorter, null, 0);
    }

    private Detector(SpikeHistory spikes, SpikeSorter sorter, ScaledTrace trace, int lag) {
        this.spikes = spikes;
        this.sorter = sorter;
        this.trace = trace;
        this.lag = lag;
    }

    /** Classifies the spikes of a step; the trace counts them later, in {@link #count}. */
    void classify(long step) {
        UnitList first = events.begin(step);
        UnitList second = bursts.begin(step);
        sorter.sort(step, spikes.at(step), first, second);
        eventCount += first.count();
        burstCount += second.count();
    }

    /** Phase 4: the trace counts the spikes of {@code lag} steps ago. */
    void count(long step) {
        if (trace == null) {
            return;
        }
        UnitList late = spikes.at(step - lag);
        for (int i = 0; i < late.count(); i++) {
            trace.count(late.get(i), step);
        }
    }

    Optional<ScaledTrace> trace() {
        return Optional.ofNullable(trace);
    }

    /** Writes what it holds besides its arrays, at the boundary before a step. */
    void save(String name, long step, StateWriter out) throws IOException {
        out.wholes(name + ", counts", new long[] {eventCount, burstCount});
        events.save(name + ", events", step, out);
        bursts.save(name + ", bursts", step, out);
    }

    /** Takes that over. */
    void restore(String name, long step, StateReader in) throws IOException {
        long[] counts = in.wholes(name + ", counts", 2);
        eventCount = counts[0];
        burstCount = counts[1];
        events.restore(name + ", events", step, in);
        bursts.restore(name + ", bursts", step, in);
    }

    /** Events or bursts, by step. */
    SpikeHistory history(Moment moment) {
        return switch (moment) {
            case SPIKE -> spikes;
            case EVENT -> events;
            case BURST -> bursts;
        };
    }

    /** Spikes, events or bursts of the step that was classified last. */
    public UnitList moments(Moment moment, long step) {
        return history(moment).at(step);
    }

    /** Number of events since the start of the run. */
    public long eventCount() {
        return eventCount;
    }

    /** Number of bursts since the start of the run. */
    public long burstCount() {
        return burstCount;
    }
}
