package org.apical.kernel;

import org.apical.neuron.SpikeSink;
import org.osgi.annotation.versioning.ProviderType;

/** A program bound to arrays, with its own registers: one thread at a time. */
@ProviderType
public interface BoundProgram {
    /**
     * Runs the {@code STEP} section, then each {@code ON} section on its list.
     *
     * @param step number of the step, the address of random draws
     * @param spikes receives, ascending and once each, the units of the sections that emit spikes
     */
    void step(long step, SpikeSink spikes);

    /** Runs the {@code AFTER} section, if there is one. */
    void after(long step);

    /** The {@code AFTER} section of the step before, then {@link #step}; with the bits of both calls. */
    default void afterAndStep(long step, SpikeSink spikes) {
        after(step - 1);
        step(step, spikes);
    }

    /** The numbers behind {@code D} operands, to be set before a run. */
    double[] stepScalars();
}
