package org.apical.core.network;

import java.util.Optional;
import org.apical.state.StateArray;

/** A projection from one group to a compartment of another. */
public final class Connection {
    private final String name;
    private final Synapses synapses;
    private final StateArray weight;
    private final Plasticity plasticity;

    /**
     * A projection.
     *
     * @param name its name in the experiment file
     * @param synapses who connects to whom
     * @param weight the weights, by synapse, or a single one for all
     * @param plasticity plasticity rule, or null
     */
    Connection(String name, Synapses synapses, StateArray weight, Plasticity plasticity) {
        this.name = name;
        this.synapses = synapses;
        this.weight = weight;
        this.plasticity = plasticity;
    }

    /** The name in the experiment file. */
    public String name() {
        return name;
    }

    /** Who connects to whom. */
    public Synapses synapses() {
        return synapses;
    }

    /** The weights, by synapse; a single one where all synapses have the same and no rule changes it. */
    public StateArray weight() {
        return weight;
    }

    /** The rule at work, if there is one. */
    public Optional<Plasticity> plasticity() {
        return Optional.ofNullable(plasticity);
    }

    /** Mean over all weights; NaN where there is no synapse. */
    public double meanWeight() {
        if (synapses.count() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int s = 0; s < weight.length(); s++) {
            sum += weight.get(s);
        }
        return sum / weight.length();
    }
}
