package org.apical.core.network;

import java.util.List;
import org.apical.kernel.Kernels;

/**
 * What all parts of a network are built with.
 *
 * @param dt time step in s
 * @param kernels the backend's array mathematics
 * @param arrays where arrays come from
 * @param streams random numbers
 * @param decays those of traces, for each share of the threads its own
 * @param copies arrays that several shares have
 */
record BuildSettings(
        double dt, Kernels kernels, ArraySource arrays, Streams streams, List<Decays> decays, Copies copies) {
    /** The same for a change. */
    BuildSettings with(Kernels others, ArraySource source) {
        return new BuildSettings(dt, others, source, streams, decays, copies);
    }

    /** How many threads share the cells of each group. */
    int shares() {
        return decays.size();
    }
}
