package org.apical.core.network;

import java.util.Map;
import org.apical.kernel.Kernels;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Parameters;
import org.apical.state.StateArray;

/**
 * What all shares of a plastic connection have in common.
 *
 * @param rule the plug-in
 * @param parameters its parameters
 * @param transmits at which presynaptic moments the connection transmits
 * @param dt step in s
 * @param kernels the backend's array mathematics
 * @param synapses who connects to whom, with its transpose
 * @param variables the variables of the synapses by name, the weight first
 */
record RuleSettings(
        PlasticityRule rule,
        Parameters parameters,
        Moment transmits,
        double dt,
        Kernels kernels,
        Synapses synapses,
        Map<String, StateArray> variables) {}
