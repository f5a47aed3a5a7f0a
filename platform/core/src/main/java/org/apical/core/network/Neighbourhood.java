package org.apical.core.network;

import org.apical.plasticity.Moment;

/**
 * What a connection sees of some cells of one of its two groups: spikes, events and bursts, as late as its axon makes them.
 *
 * @param spikes those of the group
 * @param events those of the group
 * @param bursts those of the group
 * @param delay of the axon, in steps
 * @param from the first cell that is seen
 * @param to the end of the cells, exclusive
 */
record Neighbourhood(SpikeHistory spikes, SpikeHistory events, SpikeHistory bursts, int delay, int from, int to) {
    /** Receives what happened to a neuron. */
    interface Listener {
        void on(Moment moment, int unit);
    }

    /** What a share sees; before the first step only. */
    static Neighbourhood of(Detector detector, int share, int delay, int from, int to) {
        return new Neighbourhood(
                        detector.history(Moment.SPIKE, share),
                        detector.history(Moment.EVENT, share),
                        detector.history(Moment.BURST, share),
                        delay,
                        from,
                        to)
                .later(0);
    }

    /** The same, seen that many steps later still; before the first step only. */
    Neighbourhood later(int steps) {
        spikes.remember(delay + steps);
        events.remember(delay + steps);
        bursts.remember(delay + steps);
        return new Neighbourhood(spikes, events, bursts, delay + steps, from, to);
    }

    /** Spikes, events or bursts. */
    SpikeHistory history(Moment moment) {
        return switch (moment) {
            case SPIKE -> spikes;
            case EVENT -> events;
            case BURST -> bursts;
        };
    }

    /** Whether nothing happens to the group in a step. */
    boolean isSilent(long step) {
        return spikes.at(step - delay).count() == 0;
    }

    /** Whether a cell is one of those that are seen. */
    boolean has(int unit) {
        return unit >= from && unit < to;
    }

    /** Tells all moments of a step: neurons ascending, for each its spike first, then its event, then its burst. */
    void visit(long step, Listener listener) {
        UnitList all = spikes.at(step - delay);
        UnitList first = events.at(step - delay);
        UnitList second = bursts.at(step - delay);
        int e = 0;
        int b = 0;
        for (int i = 0; i < all.count(); i++) {
            int unit = all.get(i);
            boolean isEvent = e < first.count() && first.get(e) == unit;
            boolean isBurst = b < second.count() && second.get(b) == unit;
            e += isEvent ? 1 : 0;
            b += isBurst ? 1 : 0;
            if (has(unit)) {
                tell(unit, isEvent, isBurst, listener);
            }
        }
    }

    private static void tell(int unit, boolean isEvent, boolean isBurst, Listener listener) {
        listener.on(Moment.SPIKE, unit);
        if (isEvent) {
            listener.on(Moment.EVENT, unit);
        }
        if (isBurst) {
            listener.on(Moment.BURST, unit);
        }
    }
}
