package org.apical.core.network;

import java.util.Map;
import java.util.Set;
import org.apical.kernel.Kernels;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plugin.Parameters;
import org.apical.state.StateArray;

/**
 * What all shares of a plastic connection have in common.
 *
 * @param rule the plug-in
 * @param fault says whose it is if it throws
 * @param parameters its parameters
 * @param transmits at which presynaptic moments the connection transmits
 * @param expected the sides that are ensembles, which tell expected numbers
 * @param dt step in s
 * @param kernels the backend's array mathematics
 * @param synapses who connects to whom, with its transpose
 * @param variables the variables of the synapses by name, the weight first
 */
record RuleSettings(
        PlasticityRule rule,
        PluginFault fault,
        Parameters parameters,
        Moment transmits,
        Set<Side> expected,
        double dt,
        Kernels kernels,
        Synapses synapses,
        Map<String, StateArray> variables) {}
