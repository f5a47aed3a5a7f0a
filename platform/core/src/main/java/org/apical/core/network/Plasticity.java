package org.apical.core.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.Kernels;
import org.apical.kernel.RowBinding;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.StateArray;

/**
 * A plasticity rule at work on one connection: finds the moments of both sides, keeps the traces, calls the rule.
 *
 * <p>Within phase 2 the presynaptic moments come first; at each moment: traces that count before it, transmission, the rule's
 * statements, traces that count after it.
 */
public final class Plasticity implements RuleContext {
    /** Transmits a presynaptic moment. */
    interface Transmitter {
        void transmit(int pre, long step);
    }

    /** The arrays that a rule works on. */
    record Arrays(Map<String, StateArray> synapse, Map<String, ScaledTrace> traces) {}

    /** A trace that counts after transmission. */
    private record CountInPhase4(ScaledTrace counter, SpikeHistory history, int delay) {
        void count(long step) {
            UnitList units = history.at(step - delay);
            for (int i = 0; i < units.count(); i++) {
                counter.count(units.get(i), step);
            }
        }
    }

    /** What belongs to a moment of a side. */
    private record Stop(boolean transmits, boolean listens, ScaledTrace[] before, ScaledTrace[] after) {}

    private final Parameters parameters;
    private final double dt;
    private final Kernels kernels;
    private final Synapses synapses;
    private final Arrays arrays;
    private final Neighbourhood pre;
    private final Neighbourhood post;
    private final RuleDynamics dynamics;
    private final Map<Moment, Stop> preStops = new EnumMap<>(Moment.class);
    private final Map<Moment, Stop> postStops = new EnumMap<>(Moment.class);
    private final List<CountInPhase4> phase4 = new ArrayList<>();
    private boolean plastic;
    private long now;

    Plasticity(
            PlasticityRule rule,
            Parameters parameters,
            Moment transmits,
            double dt,
            Kernels kernels,
            Synapses synapses,
            Arrays arrays,
            Neighbourhood pre,
            Neighbourhood post) {
        this.parameters = parameters;
        this.dt = dt;
        this.kernels = kernels;
        this.synapses = synapses;
        this.arrays = arrays;
        this.pre = pre;
        this.post = post;
        synapses.transpose();
        this.dynamics = rule.create(this);
        for (Moment moment : Moment.values()) {
            preStops.put(moment, stop(rule, Side.PRE, moment, moment == transmits));
            postStops.put(moment, stop(rule, Side.POST, moment, false));
        }
        rule.traces().stream().filter(t -> t.timing() == Trace.Timing.PHASE_4).forEach(this::countInPhase4);
    }

    private Stop stop(PlasticityRule rule, Side side, Moment moment, boolean transmits) {
        return new Stop(
                transmits,
                dynamics.listensTo(side, moment),
                counted(rule, side, moment, Trace.Timing.BEFORE),
                counted(rule, side, moment, Trace.Timing.AFTER));
    }

    private ScaledTrace[] counted(PlasticityRule rule, Side side, Moment moment, Trace.Timing timing) {
        return rule.traces().stream()
                .filter(t -> t.side() == side && t.counts() == moment && t.timing() == timing)
                .map(t -> arrays.traces().get(t.name()))
                .toArray(ScaledTrace[]::new);
    }

    private void countInPhase4(Trace trace) {
        ScaledTrace counter = arrays.traces().get(trace.name());
        int late = (int) Math.round(trace.late().applyAsDouble(parameters) / dt);
        Neighbourhood side = (trace.side() == Side.PRE ? pre : post).later(late);
        phase4.add(new CountInPhase4(counter, side.history(trace.counts()), side.delay()));
    }

    /** Lets weights change, or freezes them. */
    public void setPlastic(boolean isPlastic) {
        plastic = isPlastic;
    }

    /** The variables of the synapses, in the order of the rule: the weight first. */
    public List<StateArray> synapseArrays() {
        return List.copyOf(arrays.synapse().values());
    }

    /** A trace of the rule. */
    public ScaledTrace trace(String name) {
        return arrays.traces().get(name);
    }

    /** The names of all traces. */
    public List<String> traceNames() {
        return List.copyOf(arrays.traces().keySet());
    }

    /** Phase 2. */
    void apply(long step, Transmitter transmitter) {
        now = step;
        if (!pre.isSilent(step)) {
            pre.visit(step, (moment, unit) -> atPre(preStops.get(moment), moment, unit, transmitter));
        }
        if (!post.isSilent(step)) {
            post.visit(step, (moment, unit) -> atPost(postStops.get(moment), moment, unit));
        }
    }

    private void atPre(Stop stop, Moment moment, int unit, Transmitter transmitter) {
        count(stop.before, unit);
        if (stop.transmits) {
            transmitter.transmit(unit, now);
        }
        if (stop.listens) {
            int first = synapses.preStart(unit);
            dynamics.on(Side.PRE, moment, unit, first, synapses.preStart(unit + 1) - first);
        }
        count(stop.after, unit);
    }

    private void atPost(Stop stop, Moment moment, int unit) {
        count(stop.before, unit);
        if (stop.listens) {
            int first = synapses.postStart(unit);
            dynamics.on(Side.POST, moment, unit, first, synapses.postStart(unit + 1) - first);
        }
        count(stop.after, unit);
    }

    private void count(ScaledTrace[] traces, int unit) {
        for (ScaledTrace trace : traces) {
            trace.count(unit, now);
        }
    }

    /** Phase 4. */
    void count(long step) {
        now = step;
        for (int i = 0; i < phase4.size(); i++) {
            phase4.get(i).count(step);
        }
    }

    /** Its traces. */
    Collection<ScaledTrace> traces() {
        return arrays.traces().values();
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public double dt() {
        return dt;
    }

    @Override
    public StateArray array(String name) {
        StateArray synapse = arrays.synapse().get(name);
        if (synapse != null) {
            return synapse;
        }
        return arrays.traces().get(name).stored();
    }

    @Override
    public double traceScale(String trace) {
        return arrays.traces().get(trace).scale(now);
    }

    @Override
    public boolean isPlastic() {
        return plastic;
    }

    @Override
    public RowBinding rows(Side side) {
        return side == Side.PRE
                ? new RowBinding(List.of(), Extent.PRE, null, synapses.target())
                : new RowBinding(List.of(), Extent.POST, synapses.synapse(), synapses.source());
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }
}
