package org.apical.core.network;

import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.plasticity.PlasticityRule;
import org.apical.state.StateArray;
import org.apical.stp.ShortTermPlasticity;

/** A projection from one group to a compartment of another. */
public final class Connection {
    private final String name;
    private final Synapses synapses;
    private Wiring wiring;

    /**
     * A projection.
     *
     * @param synapses who connects to whom
     * @param wiring how it works
     */
    Connection(Synapses synapses, Wiring wiring) {
        this.name = wiring.spec().name();
        this.synapses = synapses;
        this.wiring = wiring;
    }

    /** Its rule, as it was chosen. */
    public Optional<ChosenPlugin<PlasticityRule>> rule() {
        return wiring.choice().rule();
    }

    /** Its short-term plasticity, as it was chosen. */
    public Optional<ChosenPlugin<ShortTermPlasticity>> shortTerm() {
        return wiring.choice().shortTerm();
    }

    /** How it works. */
    Wiring wiring() {
        return wiring;
    }

    /** Lets it work in another way from now on; whether its weights may change stays. */
    void install(Wiring other) {
        if (wiring.plasticity() != null && other.plasticity() != null) {
            other.plasticity().setPlastic(wiring.plasticity().isPlastic());
        }
        wiring = other;
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
        return wiring.weight();
    }

    /** The rule at work, if there is one. */
    public Optional<Plasticity> plasticity() {
        return Optional.ofNullable(wiring.plasticity());
    }

    /** Mean over all weights; NaN where there is no synapse. */
    public double meanWeight() {
        if (synapses.count() == 0) {
            return Double.NaN;
        }
        StateArray weight = wiring.weight();
        double sum = 0;
        for (int s = 0; s < weight.length(); s++) {
            sum += weight.get(s);
        }
        return sum / weight.length();
    }
}
