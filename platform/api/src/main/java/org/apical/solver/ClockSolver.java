package org.apical.solver;

import org.osgi.annotation.versioning.ConsumerType;

/** What advances a network in time: the order of the phases of a step. */
@ConsumerType
public interface ClockSolver extends Solver {
    /** Advances a clocked network by one step of its {@code dt}. */
    void step(ClockedNetwork network);
}
