package org.apical.core.network;

import java.util.List;
import org.apical.kernel.DeliveryKernel;
import org.apical.state.StateArray;

/** A connection from cells that spike: a row of weights is delivered at each moment that it transmits. */
final class SpikeTract implements Tract, RuleShare.Transmitter {
    private final SpikeHistory transmitted;
    private final int delay;
    private final DeliveryKernel delivery;
    private final Rows rows;
    private final ShortTerm shortTerm;
    private final RuleShare rule;

    /**
     * A part of a connection.
     *
     * @param transmitted what the connection transmits: spikes, events or bursts of the presynaptic group
     * @param delay axonal delay in steps
     * @param delivery adds weights to the target's conductance
     * @param rows the synapses onto the share's cells
     * @param shortTerm short-term plasticity, or null
     * @param rule plasticity rule, or null
     */
    SpikeTract(
            SpikeHistory transmitted,
            int delay,
            DeliveryKernel delivery,
            Rows rows,
            ShortTerm shortTerm,
            RuleShare rule) {
        this.transmitted = transmitted;
        this.delay = delay;
        this.delivery = delivery;
        this.rows = rows;
        this.shortTerm = shortTerm;
        this.rule = rule;
    }

    @Override
    public void plan(Agenda transmissions, Agenda counts) {
        if (rule != null) {
            rule.plan(transmissions, this, counts);
        } else {
            transmissions.add(this::propagate, transmitted, delay, transmitted, Math.max(0, delay - 1));
        }
    }

    private void propagate(long step) {
        UnitList arriving = transmitted.at(step - delay);
        for (int i = 0; i < arriving.count(); i++) {
            transmit(arriving.get(i), step);
        }
        announce(step + 1);
    }

    /** Has the rows fetched that the next step delivers, as far as they are known. */
    private void announce(long step) {
        if (delay > 0) {
            UnitList arriving = transmitted.at(step - delay);
            for (int i = 0; i < arriving.count(); i++) {
                int pre = arriving.get(i);
                delivery.announce(rows.start(pre), rows.end(pre));
            }
        }
    }

    @Override
    public void transmit(int pre, long step) {
        double factor = shortTerm == null ? 1 : shortTerm.release(pre, step - delay);
        delivery.deliver(rows.start(pre), rows.end(pre), factor);
    }

    @Override
    public List<StateArray> shortTermArrays() {
        return shortTerm == null ? List.of() : shortTerm.state();
    }

    @Override
    public RuleShare rule() {
        return rule;
    }
}
