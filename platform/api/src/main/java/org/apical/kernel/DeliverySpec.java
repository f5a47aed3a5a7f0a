package org.apical.kernel;

import org.apical.state.IndexArray;
import org.apical.state.StateArray;

/**
 * The memory that a connection transmits through.
 *
 * @param target synapse to postsynaptic neuron
 * @param weight the weights, by synapse; of length 1 if all synapses have one
 * @param conductance what a weight is added to, by postsynaptic neuron
 * @param hasRuns whether the targets of every row are neighbours, ascending
 */
public record DeliverySpec(IndexArray target, StateArray weight, StateArray conductance, boolean hasRuns) {}
