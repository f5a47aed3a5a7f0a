package org.apical.core.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.plasticity.Moment;

/**
 * Tells events and bursts apart in the spikes of one group: by a trace or by intervals, as its sorters do, one for each share of
 * the threads. On the source side of a connection the trace is fed late, see {@link #lag}.
 */
public final class Detector implements MomentCounts {
    private final DetectorPart[] parts;
    private final SpikeHistory[] spikes;
    private final SpikeHistory[] events;
    private final SpikeHistory[] bursts;
    private final boolean hasTraces;
    private final int lag;
    private long eventsBefore;
    private long burstsBefore;

    /**
     * A detector.
     *
     * @param spikes the group's spikes, as each share sees them
     * @param parts one for each share
     * @param lag by how many steps the traces, if there are any, lag behind the spikes
     */
    Detector(SpikeHistory[] spikes, DetectorPart[] parts, int lag) {
        this.spikes = spikes;
        this.parts = parts;
        this.lag = lag;
        this.events = SpikeHistory.of(parts.length);
        this.bursts = SpikeHistory.of(parts.length);
        this.hasTraces = parts[0].trace().isPresent();
        spikes[0].remember(lag);
    }

    /** Sorts the spikes of a share's cells, and tells events and bursts under two numbers. */
    void tell(long step, int share, UnitList own, int number, Outbox outbox) {
        DetectorPart part = parts[share];
        part.sort(step, own);
        outbox.put(step, number, part.events());
        outbox.put(step, number + 1, part.bursts());
    }

    /** Phase 4: the trace of a share counts the spikes of {@code lag} steps ago. */
    void plan(Agenda counts, int share) {
        if (hasTraces) {
            SpikeHistory seen = spikes[share];
            counts.add(step -> parts[share].count(step, seen.at(step - lag)), seen, lag);
        }
    }

    /** The traces of a share, if it has any. */
    Stream<ScaledTrace> traces(int share) {
        return parts[share].trace().stream();
    }

    /** Writes what it holds besides its arrays, at the boundary before a step. */
    void save(String name, long step, StateWriter out) throws IOException {
        out.wholes(name + ", counts", new long[] {eventCount(), burstCount()});
        events[0].save(name + ", events", step, out);
        bursts[0].save(name + ", bursts", step, out);
    }

    /** Takes that over. */
    void restore(String name, long step, StateReader in) throws IOException {
        long[] counts = in.wholes(name + ", counts", 2);
        eventsBefore = counts[0] - sum(DetectorPart::eventCount);
        burstsBefore = counts[1] - sum(DetectorPart::burstCount);
        events[0].restore(name + ", events", step, in);
        bursts[0].restore(name + ", bursts", step, in);
    }

    /** Spikes, events or bursts by step, as a share sees them. */
    SpikeHistory history(Moment moment, int share) {
        return switch (moment) {
            case SPIKE -> spikes[share];
            case EVENT -> events[share];
            case BURST -> bursts[share];
        };
    }

    /** Spikes, events or bursts of the step that was classified last. */
    public UnitList moments(Moment moment, long step) {
        return history(moment, 0).at(step);
    }

    /** Number of events since the start of the run. */
    public long eventCount() {
        return eventsBefore + sum(DetectorPart::eventCount);
    }

    /** Number of bursts since the start of the run. */
    public long burstCount() {
        return burstsBefore + sum(DetectorPart::burstCount);
    }

    @Override
    public double events() {
        return eventCount();
    }

    @Override
    public double bursts() {
        return burstCount();
    }

    private long sum(ToLongFunction<DetectorPart> count) {
        return Arrays.stream(parts).mapToLong(count).sum();
    }
}
