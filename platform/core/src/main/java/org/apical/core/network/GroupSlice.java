package org.apical.core.network;

import java.util.List;
import org.apical.kernel.NoiseKernel;
import org.apical.neuron.GroupDynamics;

/** The part of a group that one thread steps: its dynamics, its background noise, its list of spikes. */
final class GroupSlice {
    /** Background noise that begins after its axonal delay. */
    record DelayedNoise(NoiseKernel kernel, long firstStep) {}

    private final GroupDynamics dynamics;
    private final DelayedNoise[] noise;
    private final UnitList spikes = new UnitList();
    private boolean afterIsDue;

    GroupSlice(GroupDynamics dynamics, List<DelayedNoise> noise) {
        this.dynamics = dynamics;
        this.noise = noise.toArray(new DelayedNoise[0]);
    }

    /** Integrates one step and draws the noise that arrives in it. */
    void step(long step) {
        spikes.clear();
        if (afterIsDue) {
            dynamics.afterAndStep(step, spikes);
        } else {
            dynamics.step(step, spikes);
        }
        for (DelayedNoise source : noise) {
            if (step >= source.firstStep()) {
                source.kernel().add(step);
            }
        }
        afterIsDue = true;
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

    UnitList spikes() {
        return spikes;
    }
}
