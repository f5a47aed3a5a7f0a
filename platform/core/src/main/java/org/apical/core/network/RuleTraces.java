package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.InputException;
import org.apical.state.Extent;
import org.apical.state.StateArray;

/**
 * The traces of a plastic connection. Those of postsynaptic cells belong to the share that has the cell; presynaptic ones are needed
 * by all, so each share has an array of its own, of which the first is the network's.
 */
final class RuleTraces {
    private final ConnectionSpec spec;
    private final End to;
    private final BuildSettings settings;
    private final RuleSettings common;
    private final Map<Trace, StateArray> stored = new LinkedHashMap<>();
    private boolean isFirst = true;

    RuleTraces(ConnectionSpec spec, End from, End to, BuildSettings settings, RuleSettings common) {
        this.spec = spec;
        this.to = to;
        this.settings = settings;
        this.common = common;
        for (Trace trace : common.rule().traces()) {
            boolean isPre = trace.side() == Side.PRE;
            ArrayShape shape = new ArrayShape(
                    trace.name(),
                    trace.unit(),
                    isPre ? Extent.PRE : Extent.POST,
                    isPre ? from.size() : to.size(),
                    settings.arrays().precision());
            double initial = trace.initial().applyAsDouble(common.parameters());
            stored.put(trace, settings.arrays().array(spec.name(), shape, initial));
        }
    }

    /** The traces of a share by name; to be asked for once. */
    Map<String, ScaledTrace> of(int share) {
        Map<String, ScaledTrace> traces = new LinkedHashMap<>();
        stored.forEach((trace, array) -> traces.put(
                trace.name(), trace.side() == Side.PRE ? pre(trace, array, share) : post(trace, array, share)));
        isFirst = false;
        return traces;
    }

    private ScaledTrace pre(Trace trace, StateArray array, int share) {
        StateArray own = isFirst ? array : settings.copies().of(array, share);
        return new ScaledTrace(own, decay(trace, share));
    }

    /** With Euler steps, what the postsynaptic side counts decays from the next step on. */
    private ScaledTrace post(Trace trace, StateArray array, int share) {
        Decay decay = decay(trace, share);
        ScaledTrace all = spec.relaxation().isEuler()
                ? ScaledTrace.countingUndecayed(array, decay)
                : new ScaledTrace(array, decay);
        return all.between(to.cuts().from(share), to.cuts().to(share));
    }

    private Decay decay(Trace trace, int share) {
        double tau = trace.tau().applyAsDouble(common.parameters());
        if (spec.relaxation().isEuler() && !(tau > settings.dt())) {
            throw new InputException(
                            "decay-step",
                            "trace " + trace.name() + " of connection '" + spec.name() + "' has a time constant of "
                                    + tau + " s, but an Euler step of " + settings.dt() + " s needs a longer one")
                    .at(spec.place())
                    .mend("make time / dt smaller, or write decay: exponential");
        }
        return settings.decays().get(share).of(tau, spec.relaxation(), trace.side());
    }
}
