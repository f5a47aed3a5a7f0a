package org.apical.core.network;

import java.util.List;
import org.apical.state.StateArray;
import org.apical.stp.ReleaseDynamics;

/**
 * Short-term plasticity of one connection: one state per presynaptic neuron, advanced at its spikes. A neuron's factors depend
 * on its own spikes in their order only, so they may be computed when a spike arrives instead of when it leaves.
 */
final class ShortTerm {
    private final ReleaseDynamics dynamics;
    private final List<StateArray> state;
    private final StateArray lastSpike;
    private final PluginFault fault;
    private final double[] local;

    /**
     * Short-term plasticity on arrays.
     *
     * @param dynamics the plug-in's dynamics
     * @param state its variables, one element per presynaptic neuron
     * @param lastSpike step of the last spike, 0 before the first
     * @param fault says whose it is if it throws
     */
    ShortTerm(ReleaseDynamics dynamics, List<StateArray> state, StateArray lastSpike, PluginFault fault) {
        this.dynamics = dynamics;
        this.state = state;
        this.lastSpike = lastSpike;
        this.fault = fault;
        this.local = new double[state.size()];
    }

    /** Its variables. */
    List<StateArray> state() {
        return state;
    }

    /** The factor on the weights of a spike that left a neuron in a step. */
    double release(int pre, long spikeStep) {
        for (int v = 0; v < local.length; v++) {
            local[v] = state.get(v).get(pre);
        }
        double factor = factor(pre, spikeStep);
        for (int v = 0; v < local.length; v++) {
            state.get(v).set(pre, local[v]);
        }
        lastSpike.set(pre, spikeStep);
        return factor;
    }

    private double factor(int pre, long spikeStep) {
        try {
            return dynamics.release(local, spikeStep - (long) lastSpike.get(pre));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw fault.of(spikeStep, e);
        }
    }
}
