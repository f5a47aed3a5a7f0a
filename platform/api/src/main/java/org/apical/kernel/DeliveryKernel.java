package org.apical.kernel;

import org.osgi.annotation.versioning.ProviderType;

/** Transmission bound to arrays: {@code g_i ← g_i + f · w_ij}. */
@ProviderType
public interface DeliveryKernel {
    /**
     * Delivers one spike: adds the weights of a row of synapses to the conductances of their targets.
     *
     * @param first first synapse of the row
     * @param end end of the row, exclusive
     * @param factor what the weights are multiplied by, rounded to the type of the arrays
     */
    void deliver(int first, int end, double factor);

    /** Says that a row will be delivered in the next step, so that its memory may be fetched. */
    default void announce(int first, int end) {}
}
