package org.apical.neuron;

import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The units of a layer, each an infinite population: event rate of the somatic input, burst probability of the apical potential.
 * {@link #text()} is the model; the platform compiles its functions into the equations of a sweep rule.
 */
@ConsumerType
public interface EnsembleModel extends Plugin {}
