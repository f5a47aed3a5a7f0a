package org.apical.core.network;

import java.util.List;
import org.apical.state.StateArray;
import org.apical.stp.ExpectedRelease;

/** Short-term plasticity of a connection from an ensemble: the means of its variables, one set per presynaptic unit. */
final class ExpectedShortTerm {
    private final ExpectedRelease dynamics;
    private final List<StateArray> state;
    private final ExpectedSignals source;
    private final PluginFault fault;
    private final double[] local;

    ExpectedShortTerm(ExpectedRelease dynamics, List<StateArray> state, ExpectedSignals source, PluginFault fault) {
        this.dynamics = dynamics;
        this.state = state;
        this.source = source;
        this.fault = fault;
        this.local = new double[state.size()];
    }

    /** The factors of all spikes to be expected in a step, summed up over the cells that a unit stands for. */
    double release(int pre, double eventRate, double burstRate, long step) {
        for (int v = 0; v < local.length; v++) {
            local[v] = state.get(v).get(pre);
        }
        double factor = factor(eventRate * source.dt(), burstRate * source.dt(), step);
        for (int v = 0; v < local.length; v++) {
            state.get(v).set(pre, local[v]);
        }
        return factor * source.pool();
    }

    private double factor(double events, double bursts, long step) {
        try {
            return dynamics.release(local, events, bursts, source.hold());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw fault.of(step, e);
        }
    }

    /** Its variables. */
    List<StateArray> state() {
        return state;
    }
}
