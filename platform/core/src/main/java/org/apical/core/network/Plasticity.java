package org.apical.core.network;

import java.util.List;
import org.apical.state.StateArray;

/** A plasticity rule at work on one connection, in as many shares as there are threads. */
public final class Plasticity {
    private final RuleSettings settings;
    private final List<RuleShare> shares;

    /** A rule; the first share's traces are those that others see. */
    Plasticity(RuleSettings settings, List<RuleShare> shares) {
        this.settings = settings;
        this.shares = shares;
    }

    /** Lets weights change, or freezes them. */
    public void setPlastic(boolean isPlastic) {
        shares.forEach(share -> share.setPlastic(isPlastic));
    }

    /** The variables of the synapses, in the order of the rule: the weight first. */
    public List<StateArray> synapseArrays() {
        return List.copyOf(settings.variables().values());
    }

    /** A trace of the rule. */
    public ScaledTrace trace(String name) {
        return shares.get(0).trace(name);
    }

    /** The names of all traces. */
    public List<String> traceNames() {
        return settings.rule().traces().stream().map(t -> t.name()).toList();
    }
}
