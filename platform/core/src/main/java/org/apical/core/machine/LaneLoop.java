package org.apical.core.machine;

/** An instruction bound to its slots. Each is compiled on its own: a call costs a few ns per block and nothing per lane. */
@FunctionalInterface
interface LaneLoop {
    /** Runs on the first n lanes. */
    void run(int n);
}
