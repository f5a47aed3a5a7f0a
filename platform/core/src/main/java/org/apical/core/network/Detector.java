package org.apical.core.network;

import java.io.IOException;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.plasticity.Moment;
import org.apical.state.StateArray;

/**
 * Tells events and bursts apart in the spikes of one group.
 *
 * <p>Each neuron has a trace T with time constant τ_b that adds 1 per spike. A spike that finds {@code T < 1/e} is an event; the
 * first one after it that does not is the second spike of a burst; further ones count as neither. On the source side of a
 * connection the trace is fed late, see {@link #lag}.
 *
 * <p>An isolated interval of exactly τ_b makes T = 1/e up to rounding, and counts as a burst.
 */
public final class Detector {
    /** 1/e, lowered by less than one step of decay and by more than any rounding. */
    private static final double THRESHOLD = StrictMath.exp(-1) * (1 - 1e-4);

    private final SpikeHistory spikes;
    private final ScaledTrace trace;
    private final StateArray inBurst;
    private final int lag;
    private final SpikeHistory events = new SpikeHistory();
    private final SpikeHistory bursts = new SpikeHistory();
    private long eventCount;
    private long burstCount;

    /**
     * A detector.
     *
     * @param spikes the group's spikes
     * @param trace the detection trace
     * @param inBurst 1 for neurons whose burst has been counted, else 0
     * @param lag by how many steps the trace lags behind the spikes
     */
    Detector(SpikeHistory spikes, ScaledTrace trace, StateArray inBurst, int lag) {
        this.spikes = spikes;
        this.trace = trace;
        this.inBurst = inBurst;
        this.lag = lag;
        spikes.remember(lag);
    }

    /** Classifies the spikes of a step; the trace counts them later, in {@link #count}. */
    void classify(long step) {
        UnitList now = spikes.at(step);
        UnitList first = events.begin(step);
        UnitList second = bursts.begin(step);
        for (int i = 0; i < now.count(); i++) {
            int unit = now.get(i);
            if (trace.value(unit, step) < THRESHOLD) {
                inBurst.set(unit, 0);
                first.spike(unit);
            } else if (inBurst.get(unit) == 0) {
                inBurst.set(unit, 1);
                second.spike(unit);
            }
        }
        eventCount += first.count();
        burstCount += second.count();
    }

    /** Phase 4: the trace counts the spikes of {@code lag} steps ago. */
    void count(long step) {
        UnitList late = spikes.at(step - lag);
        for (int i = 0; i < late.count(); i++) {
            trace.count(late.get(i), step);
        }
    }

    ScaledTrace trace() {
        return trace;
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
