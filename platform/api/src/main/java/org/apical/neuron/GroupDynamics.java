package org.apical.neuron;

import org.osgi.annotation.versioning.ConsumerType;

/** One model bound to one slice of a group. Holds constants and scratch memory, no state. */
@ConsumerType
public interface GroupDynamics {
    /**
     * Integrates the cells of the slice over one step and reports those that spiked.
     *
     * @param step number of the step, from 0
     * @param spikes receives each cell that spiked, ascending, each at most once
     */
    void step(long step, SpikeSink spikes);

    /** What the model does after synaptic transmission of the same step, such as adding injected currents. */
    default void after(long step) {}

    /** What comes after transmission of the step before, then a step; a dynamics may do both at once. */
    default void afterAndStep(long step, SpikeSink spikes) {
        after(step - 1);
        step(step, spikes);
    }
}
