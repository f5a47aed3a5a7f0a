package org.apical.stp;

import org.osgi.annotation.versioning.ConsumerType;

/** A short-term dynamics that also has a mean: what an ensemble of cells with these rates transmits. */
@ConsumerType
public interface ExpectedRelease extends ReleaseDynamics {
    /**
     * Advances the means of the state over some steps.
     *
     * @param state mean of its variables before a spike, in the order of {@link ShortTermPlasticity#state()}; changed in place
     * @param events events to be expected in one of these steps
     * @param bursts bursts to be expected in one of these steps: second spikes, each about 10 ms behind its event
     * @param steps number of steps
     * @return the sum of the factors of all spikes to be expected in one step
     */
    double release(double[] state, double events, double bursts, int steps);
}
