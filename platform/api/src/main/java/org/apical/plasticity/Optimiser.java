package org.apical.plasticity;

import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a weight follows its gradient. {@link #text()} is the optimiser; the platform compiles it into each {@code descend} of a
 * {@link SweepRule}.
 */
@ConsumerType
public interface Optimiser extends Plugin {}
