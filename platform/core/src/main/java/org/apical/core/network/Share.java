package org.apical.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What one thread does in a step: its part of every group, transmission to it, and the rules on its synapses. Between {@link #evolve}
 * and {@link #receive} all shares must have evolved; nothing else of a share waits for another one.
 *
 * <p>Nothing that changes in every step lies in this object, beside which another share's may lie in memory.
 */
final class Share {
    private final int number;
    private final List<GroupSlice> slices;
    private final List<Tract> tracts;
    private final Outbox outbox = new Outbox();
    private Agenda transmissions;
    private Agenda counts;
    private SpikeHistory[] histories;
    private Activity activity;
    private Traces traces;

    /** The share of that number, of all groups and connections. */
    Share(int number, Collection<NeuronGroup> groups, Collection<Connection> connections) {
        this.number = number;
        this.slices = groups.stream()
                .flatMap(g -> g.parts().slices().stream())
                .filter(slice -> slice.share() == number)
                .toList();
        this.tracts = connections.stream()
                .map(c -> c.wiring().tracts().get(number))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Before the first step, and again after a change; until then monitors may ask for detectors. Histories must have their numbers. */
    void prepare(Collection<NeuronGroup> groups, long step) {
        histories = groups.stream().flatMap(g -> g.histories(number).stream()).toArray(SpikeHistory[]::new);
        for (SpikeHistory history : histories) {
            history.makeRoom();
        }
        transmissions = new Agenda();
        counts = new Agenda();
        slices.forEach(slice -> slice.plan(counts));
        tracts.forEach(tract -> tract.plan(transmissions, counts));
        List<ScaledTrace> all = new ArrayList<>();
        slices.forEach(s -> s.traces().forEach(all::add));
        tracts.stream()
                .filter(t -> t.rule() != null)
                .forEach(t -> all.addAll(t.rule().traces()));
        traces = new Traces(all);
        recall(step);
    }

    /** What happened in the steps before one, of which its histories tell. */
    private void recall(long step) {
        int reach = Arrays.stream(histories).mapToInt(SpikeHistory::reach).max().orElse(0);
        activity = new Activity(reach);
        for (long then = Math.max(0, step - reach); then < step; then++) {
            long bits = 0;
            for (SpikeHistory history : histories) {
                bits |= history.at(then).count() > 0 ? history.bit() : 0;
            }
            activity.set(then, bits);
        }
    }

    /** Phase 1: its cells integrate and tell their spikes. */
    void evolve(long step) {
        outbox.begin(step);
        for (int i = 0; i < slices.size(); i++) {
            slices.get(i).evolve(step, outbox);
        }
    }

    /** Hears what the cells of all shares told. */
    void receive(long step, Share[] all) {
        long bits = 0;
        for (Share share : all) {
            bits |= share.outbox.tell(step, histories);
        }
        activity.set(step, bits);
    }

    /** Phase 2: transmission to its cells, and rules. */
    void propagate(long step) {
        transmissions.run(step, activity);
    }

    /** Phase 4: traces count, and decay. */
    void decay(long step) {
        counts.run(step, activity);
        traces.decay(step);
    }

    /** Brings the arrays of its cells up to date, before a step. */
    void settle(long step) {
        slices.forEach(s -> s.after(step - 1));
    }
}
