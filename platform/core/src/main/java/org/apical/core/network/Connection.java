package org.apical.core.network;

import java.util.Optional;
import org.apical.kernel.DeliveryKernel;
import org.apical.state.StateArray;

/** A projection from one group to a compartment of another. */
public final class Connection {
    private final String name;
    private final Synapses synapses;
    private final StateArray weight;
    private final SpikeHistory transmitted;
    private final int delay;
    private final DeliveryKernel delivery;
    private final ShortTerm shortTerm;
    private final Plasticity plasticity;

    /**
     * A projection.
     *
     * @param name its name in the experiment file
     * @param synapses who connects to whom
     * @param weight the weights, by synapse, or a single one for all
     * @param transmitted what it transmits: spikes, events or bursts of the presynaptic group
     * @param delay axonal delay in steps
     * @param delivery adds weights to the target's conductance
     * @param shortTerm short-term plasticity, or null
     * @param plasticity plasticity rule, or null
     */
    Connection(
            String name,
            Synapses synapses,
            StateArray weight,
            SpikeHistory transmitted,
            int delay,
            DeliveryKernel delivery,
            ShortTerm shortTerm,
            Plasticity plasticity) {
        this.name = name;
        this.synapses = synapses;
        this.weight = weight;
        this.transmitted = transmitted;
        this.delay = delay;
        this.delivery = delivery;
        this.shortTerm = shortTerm;
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

    /** Phase 2: transmits, then applies the rule. */
    void propagate(long step) {
        if (plasticity != null) {
            plasticity.apply(step, this::deliver);
        } else {
            UnitList arriving = transmitted.at(step - delay);
            for (int i = 0; i < arriving.count(); i++) {
                deliver(arriving.get(i), step);
            }
            announce(step + 1);
        }
    }

    /** Has the rows fetched that the next step delivers, as far as they are known. */
    private void announce(long step) {
        if (delay > 0) {
            UnitList arriving = transmitted.at(step - delay);
            for (int i = 0; i < arriving.count(); i++) {
                int pre = arriving.get(i);
                delivery.announce(synapses.preStart(pre), synapses.preStart(pre + 1));
            }
        }
    }

    private void deliver(int pre, long step) {
        double factor = shortTerm == null ? 1 : shortTerm.release(pre, step - delay);
        delivery.deliver(synapses.preStart(pre), synapses.preStart(pre + 1), factor);
    }

    /** Phase 4: traces count. */
    void count(long step) {
        if (plasticity != null) {
            plasticity.count(step);
        }
    }
}
