package org.apical.core.network;

/** How often something happened to the units of a group since the start of the run; for an ensemble the expected number. */
public interface MomentCounts {
    /** Number of events. */
    double events();

    /** Number of bursts. */
    double bursts();
}
