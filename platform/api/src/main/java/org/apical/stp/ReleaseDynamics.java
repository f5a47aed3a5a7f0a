package org.apical.stp;

import org.osgi.annotation.versioning.ConsumerType;

/** One short-term dynamics with its parameters. Holds constants, no state. */
@ConsumerType
public interface ReleaseDynamics {
    /**
     * Advances the state of one presynaptic neuron to a spike and past it.
     *
     * @param state its variables, in the order of {@link ShortTermPlasticity#state()}; changed in place
     * @param steps steps since its last spike, or since the start of the run
     * @return the factor by which this spike's weights are multiplied
     */
    double release(double[] state, long steps);
}
