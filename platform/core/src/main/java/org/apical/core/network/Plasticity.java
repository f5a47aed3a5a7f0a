package org.apical.core.network;

import java.util.List;
import java.util.Optional;
import org.apical.state.StateArray;

/** A plasticity rule at work on one connection, in as many shares as there are threads. */
public final class Plasticity {
    private final RuleSettings settings;
    private final List<RuleShare> shares;
    private boolean isPlastic;

    /** A rule; the first share's traces are those that others see. */
    Plasticity(RuleSettings settings, List<RuleShare> shares) {
        this.settings = settings;
        this.shares = shares;
    }

    /** Lets weights change, or freezes them. */
    public void setPlastic(boolean mayChange) {
        isPlastic = mayChange;
        shares.forEach(share -> share.setPlastic(mayChange));
    }

    /** Whether weights may change. */
    boolean isPlastic() {
        return isPlastic;
    }

    /** All traces by name. */
    List<ScaledTrace> traces() {
        return traceNames().stream().map(this::trace).toList();
    }

    /** The variables of the synapses, in the order of the rule: the weight first. */
    public List<StateArray> synapseArrays() {
        return List.copyOf(settings.variables().values());
    }

    /** A trace of the rule. */
    public ScaledTrace trace(String name) {
        return shares.get(0).trace(name);
    }

    /** A trace of the rule, if it keeps one of that name. */
    public Optional<ScaledTrace> traceIfKept(String name) {
        return Optional.ofNullable(trace(name));
    }

    /** The names of all traces. */
    public List<String> traceNames() {
        return settings.rule().traces().stream().map(t -> t.name()).toList();
    }
}
