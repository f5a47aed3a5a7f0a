package org.apical.core.network;

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
 * A rule at work on the synapses onto the cells of one share of the threads: finds the moments of both sides, keeps the traces, calls
 * the rule.
 *
 * <p>Within phase 2 the presynaptic moments come first; at each moment: traces that count before it, transmission, the rule's
 * statements, traces that count after it. All shares see all presynaptic moments, and each keeps the presynaptic traces for itself.
 */
final class RuleShare implements RuleContext {
    /** Transmits a presynaptic moment. */
    interface Transmitter {
        void transmit(int pre, long step);
    }

    /** A trace that counts after transmission. */
    private record CountInPhase4(ScaledTrace counter, Moment moment, Neighbourhood side) {
        void count(long step) {
            UnitList units = side.history(moment).at(step - side.delay());
            for (int i = 0; i < units.count(); i++) {
                if (side.has(units.get(i))) {
                    counter.count(units.get(i), step);
                }
            }
        }
    }

    /** What belongs to a moment of a side. */
    private record Stop(boolean transmits, boolean listens, ScaledTrace[] before, ScaledTrace[] after) {}

    private final RuleSettings settings;
    private final Map<String, ScaledTrace> traces;
    private final Rows rows;
    private final Neighbourhood pre;
    private final Neighbourhood post;
    private final RuleDynamics dynamics;
    private final Map<Moment, Stop> preStops = new EnumMap<>(Moment.class);
    private final Map<Moment, Stop> postStops = new EnumMap<>(Moment.class);
    private final CountInPhase4[] phase4;
    private boolean plastic;
    private long now;

    /**
     * A share.
     *
     * @param settings what all shares have in common
     * @param traces the rule's traces by name, as far as they are this share's
     * @param rows the synapses of presynaptic neurons onto the share's cells
     * @param pre all presynaptic cells
     * @param post the share's cells
     */
    RuleShare(
            RuleSettings settings, Map<String, ScaledTrace> traces, Rows rows, Neighbourhood pre, Neighbourhood post) {
        this.settings = settings;
        this.traces = traces;
        this.rows = rows;
        this.pre = pre;
        this.post = post;
        PlasticityRule rule = settings.rule();
        this.dynamics = rule.create(this);
        for (Moment moment : Moment.values()) {
            preStops.put(moment, stop(rule, Side.PRE, moment, moment == settings.transmits()));
            postStops.put(moment, stop(rule, Side.POST, moment, false));
        }
        this.phase4 = rule.traces().stream()
                .filter(t -> t.timing() == Trace.Timing.PHASE_4)
                .map(this::countInPhase4)
                .toArray(CountInPhase4[]::new);
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
                .map(t -> traces.get(t.name()))
                .toArray(ScaledTrace[]::new);
    }

    private CountInPhase4 countInPhase4(Trace trace) {
        int late = (int) Math.round(trace.late().applyAsDouble(parameters()) / dt());
        Neighbourhood side = (trace.side() == Side.PRE ? pre : post).later(late);
        return new CountInPhase4(traces.get(trace.name()), trace.counts(), side);
    }

    void setPlastic(boolean isPlastic) {
        plastic = isPlastic;
    }

    /** Phase 2. */
    void apply(long step, Transmitter transmitter) {
        if (!pre.isSilent(step)) {
            now = step;
            pre.visit(step, (moment, unit) -> atPre(preStops.get(moment), moment, unit, transmitter));
        }
        if (!post.isSilent(step)) {
            now = step;
            post.visit(step, (moment, unit) -> atPost(postStops.get(moment), moment, unit));
        }
    }

    private void atPre(Stop stop, Moment moment, int unit, Transmitter transmitter) {
        count(stop.before, unit);
        if (stop.transmits) {
            transmitter.transmit(unit, now);
        }
        if (stop.listens) {
            int first = rows.start(unit);
            dynamics.on(Side.PRE, moment, unit, first, rows.end(unit) - first);
        }
        count(stop.after, unit);
    }

    private void atPost(Stop stop, Moment moment, int unit) {
        count(stop.before, unit);
        if (stop.listens) {
            int first = settings.synapses().postStart(unit);
            dynamics.on(Side.POST, moment, unit, first, settings.synapses().postStart(unit + 1) - first);
        }
        count(stop.after, unit);
    }

    private void count(ScaledTrace[] counted, int unit) {
        for (ScaledTrace trace : counted) {
            trace.count(unit, now);
        }
    }

    /** Phase 4. */
    void plan(Agenda counts) {
        for (CountInPhase4 trace : phase4) {
            counts.add(
                    trace::count,
                    trace.side().history(trace.moment()),
                    trace.side().delay());
        }
    }

    /** What it sees of the presynaptic cells. */
    Neighbourhood pre() {
        return pre;
    }

    /** What it sees of its own postsynaptic cells. */
    Neighbourhood post() {
        return post;
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
