package org.apical.solver;

import org.osgi.annotation.versioning.ProviderType;

/** A network that advances in steps of fixed length, as a solver sees it. */
@ProviderType
public interface ClockedNetwork {
    /** Every group integrates one step and collects its spikes of this step. */
    void evolve();

    /** Every connection transmits, counts moments and applies its rule, in the order of the experiment. */
    void propagate();

    /** Injectors act and monitors record. */
    void inject();

    /** Traces count the spikes of this step and decay. */
    void decay();

    /** The step is over; the next one begins. */
    void advance();
}
