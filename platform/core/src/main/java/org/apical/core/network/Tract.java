package org.apical.core.network;

import java.util.List;
import org.apical.kernel.DeliveryKernel;
import org.apical.state.StateArray;

/** What one share of the threads does for a connection: transmission to its own cells, and the rule on their synapses. */
final class Tract implements RuleShare.Transmitter {
    private final SpikeHistory transmitted;
    private final int delay;
    private final DeliveryKernel delivery;
    private final Rows rows;
    private final ShortTerm shortTerm;
    private final RuleShare rule;
    private final Wiring.Choice choice;
    private final String where;
    private final double dt;

    /**
     * A part of a connection.
     *
     * @param transmitted what the connection transmits: spikes, events or bursts of the presynaptic group
     * @param delay axonal delay in steps
     * @param delivery adds weights to the target's conductance
     * @param rows the synapses onto the share's cells
     * @param shortTerm short-term plasticity, or null
     * @param rule plasticity rule, or null
     * @param choice the plug-ins of the connection
     * @param where the connection, in words
     * @param dt step in s
     */
    Tract(
            SpikeHistory transmitted,
            int delay,
            DeliveryKernel delivery,
            Rows rows,
            ShortTerm shortTerm,
            RuleShare rule,
            Wiring.Choice choice,
            String where,
            double dt) {
        this.transmitted = transmitted;
        this.delay = delay;
        this.delivery = delivery;
        this.rows = rows;
        this.shortTerm = shortTerm;
        this.rule = rule;
        this.choice = choice;
        this.where = where;
        this.dt = dt;
    }

    /** Phase 2: transmits, then applies the rule. Phase 4: traces count. */
    void plan(Agenda transmissions, Agenda counts) {
        if (rule != null) {
            transmissions.add(
                    this::apply,
                    rule.pre().spikes(),
                    rule.pre().delay(),
                    rule.post().spikes(),
                    rule.post().delay());
            rule.plan(counts);
        } else {
            transmissions.add(this::propagate, transmitted, delay, transmitted, Math.max(0, delay - 1));
        }
    }

    private void apply(long step) {
        try {
            rule.apply(step, this);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw PluginFault.of(choice.rule(), where, step, dt, e);
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
        double factor = shortTerm == null ? 1 : release(pre, step);
        delivery.deliver(rows.start(pre), rows.end(pre), factor);
    }

    private double release(int pre, long step) {
        try {
            return shortTerm.release(pre, step - delay);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw PluginFault.of(choice.shortTerm(), where, step, dt, e);
        }
    }

    /** The state of short-term plasticity; none without it. */
    List<StateArray> shortTermArrays() {
        return shortTerm == null ? List.of() : shortTerm.state();
    }

    /** The rule at work, or null. */
    RuleShare rule() {
        return rule;
    }
}
