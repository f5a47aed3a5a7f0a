package org.apical.core.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.kernel.NoiseKernel;
import org.apical.neuron.GroupDynamics;

/** The part of a group that one thread steps: its dynamics, its background noise, its spikes. */
final class GroupSlice {
    /** Tells others, in each step, what its cells say besides spikes. */
    @FunctionalInterface
    interface Voice {
        void tell(long step);
    }

    /** Background noise that begins after its axonal delay. */
    record DelayedNoise(NoiseKernel kernel, long firstStep) {}

    private final NeuronGroup group;
    private final int share;
    private final GroupDynamics dynamics;
    private final DelayedNoise[] noise;
    private final Voice voice;
    private final UnitList spikes = new UnitList();
    private boolean afterIsDue;
    private long spikeCount;

    GroupSlice(
            NeuronGroup group,
            int share,
            GroupDynamics dynamics,
            List<DelayedNoise> noise,
            Optional<ExpectedSignals> signals) {
        this.group = group;
        this.share = share;
        this.dynamics = dynamics;
        this.noise = noise.toArray(new DelayedNoise[0]);
        this.voice = voice(signals, group.cuts().from(share), group.cuts().to(share));
    }

    private static Voice voice(Optional<ExpectedSignals> signals, int from, int to) {
        return signals.<Voice>map(s -> step -> s.tell(step, from, to)).orElse(step -> {});
    }

    /** Integrates one step, draws the noise that arrives in it, and tells what its cells did. */
    void evolve(long step, Outbox outbox) {
        spikes.clear();
        try {
            integrate(step);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw group.failure(step, e);
        }
        for (DelayedNoise source : noise) {
            if (step >= source.firstStep()) {
                source.kernel().add(step);
            }
        }
        if (spikes.count() != 0) {
            spikeCount += spikes.count();
            group.tell(step, share, spikes, outbox);
        }
        voice.tell(step);
    }

    /** Whose part it is. */
    int share() {
        return share;
    }

    /** The dynamics of its model. */
    GroupDynamics dynamics() {
        return dynamics;
    }

    private void integrate(long step) {
        if (afterIsDue) {
            dynamics.afterAndStep(step, spikes);
        } else {
            dynamics.step(step, spikes);
            afterIsDue = true;
        }
    }

    /** Phase 4: detection counts. */
    void plan(Agenda counts) {
        group.plan(counts, share);
    }

    /**
     * What the model does after transmission, if it is due. It touches nothing but the slice's own cells, so it can wait until
     * the next step or until somebody looks, whichever is first.
     */
    void after(long step) {
        if (afterIsDue) {
            dynamics.after(step);
            afterIsDue = false;
        }
    }

    /** What the model does after transmission is not due: the state has become that of a step boundary. */
    void restart() {
        afterIsDue = false;
    }

    /** The traces of detection that are its own. */
    Stream<ScaledTrace> traces() {
        return group.traces(share);
    }

    /** Number of spikes since it was built. */
    long spikeCount() {
        return spikeCount;
    }
}
