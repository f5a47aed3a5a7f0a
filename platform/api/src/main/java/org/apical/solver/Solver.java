package org.apical.solver;

import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/** What advances a network: a {@link ClockSolver} in time, a {@link SweepSolver} from batch to batch. */
@ConsumerType
public interface Solver extends Plugin {}
