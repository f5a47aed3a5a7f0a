package org.apical.core.network;

import java.util.List;
import org.apical.kernel.DeliveryKernel;
import org.apical.plasticity.Moment;
import org.apical.state.StateArray;

/**
 * A connection from an ensemble: where a spiking source adds its weight w at a moment, it adds the expected value {@code w · rate · dt}
 * in every step. The sum over the sources is computed when they tell new rates, and holds until the next time.
 */
final class RateTract implements Tract, RuleShare.Transmitter {
    /**
     * What flows into the cells of a share in every step.
     *
     * @param array the inflow per step
     * @param collect adds a row of weights to the inflow
     * @param add adds the inflow to the conductance
     * @param from the share's first cell
     * @param to the end of its cells
     */
    record Inflow(StateArray array, DeliveryKernel collect, DeliveryKernel add, int from, int to) {
        void clear() {
            for (int i = from; i < to; i++) {
                array.set(i, 0);
            }
        }

        void flow() {
            add.deliver(from, to, 1);
        }
    }

    private final ExpectedSignals source;
    private final List<Moment> transmitted;
    private final int delay;
    private final Rows rows;
    private final Inflow inflow;
    private final ExpectedShortTerm shortTerm;
    private final RuleShare rule;

    /**
     * A part of a connection.
     *
     * @param source signals of the presynaptic group
     * @param moment what is transmitted
     * @param delay axonal delay in steps
     * @param rows the synapses onto the share's cells
     * @param inflow what they add up to
     * @param shortTerm short-term plasticity, or null
     * @param rule plasticity rule, or null
     */
    RateTract(
            ExpectedSignals source,
            Moment moment,
            int delay,
            Rows rows,
            Inflow inflow,
            ExpectedShortTerm shortTerm,
            RuleShare rule) {
        this.source = source;
        this.transmitted = ExpectedSignals.parts(moment);
        this.delay = delay;
        this.rows = rows;
        this.inflow = inflow;
        this.shortTerm = shortTerm;
        this.rule = rule;
    }

    @Override
    public void plan(Agenda transmissions, Agenda counts) {
        transmissions.addAlways(this::propagate);
        if (rule != null) {
            rule.plan(transmissions, this, counts);
        }
    }

    private void propagate(long step) {
        if (source.isTold(step - delay)) {
            collect(step - delay);
        }
        inflow.flow();
    }

    private void collect(long told) {
        inflow.clear();
        StateArray first = source.rates(transmitted.get(0), told);
        StateArray second = transmitted.size() > 1 ? source.rates(transmitted.get(1), told) : null;
        for (int pre = 0; pre < first.length(); pre++) {
            double events = first.get(pre);
            double bursts = second == null ? 0 : second.get(pre);
            double number = shortTerm == null
                    ? (events + bursts) * source.dt() * source.pool()
                    : shortTerm.release(pre, events, bursts, told);
            inflow.collect().deliver(rows.start(pre), rows.end(pre), number);
        }
    }

    /** Nothing: it flows in every step. */
    @Override
    public void transmit(int pre, long step) {}

    @Override
    public List<StateArray> shortTermArrays() {
        return shortTerm == null ? List.of() : shortTerm.state();
    }

    @Override
    public RuleShare rule() {
        return rule;
    }
}
