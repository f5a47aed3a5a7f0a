package org.apical.core.network;

import org.apical.plasticity.Moment;

/** What a connection sees of one of its two groups: spikes, events and bursts, as late as its axon makes them. */
record Neighbourhood(SpikeHistory spikes, SpikeHistory events, SpikeHistory bursts, int delay) {
    /** The same, seen that many steps later still; before the first step only. */
    Neighbourhood later(int steps) {
        return remembering(spikes, events, bursts, delay + steps);
    }

    static Neighbourhood of(Detector detector, int delay) {
        return remembering(
                detector.history(Moment.SPIKE), detector.history(Moment.EVENT), detector.history(Moment.BURST), delay);
    }

    private static Neighbourhood remembering(SpikeHistory spikes, SpikeHistory events, SpikeHistory bursts, int delay) {
        spikes.remember(delay);
        events.remember(delay);
        bursts.remember(delay);
        return new Neighbourhood(spikes, events, bursts, delay);
    }

    /** Receives what happened to a neuron. */
    interface Listener {
        void on(Moment moment, int unit);
    }

    /** Spikes, events or bursts. */
    SpikeHistory history(Moment moment) {
        return switch (moment) {
            case SPIKE -> spikes;
            case EVENT -> events;
            case BURST -> bursts;
        };
    }

    /** Whether nothing happens in a step. */
    boolean isSilent(long step) {
        return spikes.at(step - delay).count() == 0;
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
            listener.on(Moment.SPIKE, unit);
            if (e < first.count() && first.get(e) == unit) {
                listener.on(Moment.EVENT, unit);
                e++;
            }
            if (b < second.count() && second.get(b) == unit) {
                listener.on(Moment.BURST, unit);
                b++;
            }
        }
    }
}
