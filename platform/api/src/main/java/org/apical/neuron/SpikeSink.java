package org.apical.neuron;

import org.osgi.annotation.versioning.ProviderType;

/** Receives the cells that spike in a step. */
@ProviderType
public interface SpikeSink {
    /** Cell {@code unit} of the group spikes in this step. */
    void spike(int unit);
}
