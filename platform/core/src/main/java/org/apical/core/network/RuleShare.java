package org.apical.core.network;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.Kernels;
import org.apical.kernel.RowBinding;
import org.apical.plasticity.Moment;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.StateArray;

/**
 * A rule at work on the synapses onto the cells of one share of the threads: keeps the traces, and lets each side find its moments and
 * call the rule.
 *
 * <p>Within phase 2 the presynaptic moments come first; at each moment: traces that count before it, transmission, the rule's
 * statements, traces that count after it. All shares see all presynaptic moments, and each keeps the presynaptic traces for itself.
 */
final class RuleShare implements RuleContext {
    /** Transmits a presynaptic moment. */
    interface Transmitter {
        void transmit(int pre, long step);
    }

    private final RuleSettings settings;
    private final Map<String, ScaledTrace> traces;
    private final RuleDynamics dynamics;
    private final RuleSide pre;
    private final RuleSide post;
    private boolean plastic;
    private long now;

    /**
     * A share.
     *
     * @param settings what all shares have in common
     * @param traces the rule's traces by name, as far as they are this share's
     * @param pre makes the side of all presynaptic cells
     * @param post makes the side of the share's cells
     */
    RuleShare(RuleSettings settings, Map<String, ScaledTrace> traces, RuleSide.Maker pre, RuleSide.Maker post) {
        this.settings = settings;
        this.traces = traces;
        this.dynamics = settings.rule().create(this);
        this.pre = side(Side.PRE, pre);
        this.post = side(Side.POST, post);
    }

    private RuleSide side(Side side, RuleSide.Maker maker) {
        Map<Moment, RuleSide.Stop> stops = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            stops.put(moment, stop(side, moment));
        }
        List<RuleSide.Later> later = settings.rule().traces().stream()
                .filter(t -> t.side() == side && t.timing() == Trace.Timing.PHASE_4)
                .map(this::later)
                .toList();
        return maker.side(side, dynamics, stops, later);
    }

    private RuleSide.Stop stop(Side side, Moment moment) {
        return new RuleSide.Stop(
                side == Side.PRE && moment == settings.transmits(),
                dynamics.listensTo(side, moment),
                counted(side, moment, Trace.Timing.BEFORE),
                counted(side, moment, Trace.Timing.AFTER));
    }

    private ScaledTrace[] counted(Side side, Moment moment, Trace.Timing timing) {
        return settings.rule().traces().stream()
                .filter(t -> t.side() == side && t.counts() == moment && t.timing() == timing)
                .map(t -> traces.get(t.name()))
                .toArray(ScaledTrace[]::new);
    }

    private RuleSide.Later later(Trace trace) {
        int steps = (int) Math.round(trace.late().applyAsDouble(parameters()) / dt());
        return new RuleSide.Later(traces.get(trace.name()), trace.counts(), steps);
    }

    void setPlastic(boolean isPlastic) {
        plastic = isPlastic;
    }

    /** Phase 2: the rule after what transmits. Phase 4: traces count. */
    void plan(Agenda transmissions, Transmitter transmitter, Agenda counts) {
        transmissions.add(step -> apply(step, transmitter), pre.occasions(), post.occasions());
        pre.plan(counts);
        post.plan(counts);
    }

    private void apply(long step, Transmitter transmitter) {
        now = step;
        try {
            pre.apply(step, transmitter);
            post.apply(step, transmitter);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw settings.fault().of(step, e);
        }
    }

    /** Its traces. */
    Collection<ScaledTrace> traces() {
        return traces.values();
    }

    /** A trace by name. */
    ScaledTrace trace(String name) {
        return traces.get(name);
    }

    @Override
    public Parameters parameters() {
        return settings.parameters();
    }

    @Override
    public double dt() {
        return settings.dt();
    }

    @Override
    public StateArray array(String name) {
        StateArray synapse = settings.variables().get(name);
        return synapse != null ? synapse : traces.get(name).stored();
    }

    @Override
    public double traceScale(String trace) {
        return traces.get(trace).scale(now);
    }

    @Override
    public boolean isExpected(Side side) {
        return settings.expected().contains(side);
    }

    @Override
    public boolean isPlastic() {
        return plastic;
    }

    @Override
    public RowBinding rows(Side side) {
        Synapses synapses = settings.synapses();
        return side == Side.PRE
                ? new RowBinding(List.of(), Extent.PRE, null, synapses.target())
                : new RowBinding(List.of(), Extent.POST, synapses.synapse(), synapses.source());
    }

    @Override
    public Kernels kernels() {
        return settings.kernels();
    }
}
