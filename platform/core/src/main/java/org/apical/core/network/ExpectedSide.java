package org.apical.core.network;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.Kernels;
import org.apical.plasticity.ExpectedRule;
import org.apical.plasticity.Moment;
import org.apical.plasticity.Side;
import org.apical.state.StateArray;

/** A side that is an ensemble: when it tells its rates, each moment of all units at once, in expected numbers. */
final class ExpectedSide implements RuleSide {
    private static final Moment[] ORDER = Moment.values();

    private final Side side;
    private final View view;
    private final Row row;
    private final ExpectedRule rule;
    private final Kernels kernels;
    private final Map<Moment, Visit> visits = new EnumMap<>(Moment.class);
    private final List<CountLater> later;

    /**
     * Which units are seen, and how late.
     *
     * @param cells their signals
     * @param delay of the axon, in steps
     * @param from the first unit
     * @param to the end of the units, exclusive
     */
    record View(ExpectedSignals cells, int delay, int from, int to) {}

    private record Visit(boolean listens, RateCounter[] before, RateCounter[] after) {}

    private record CountLater(RateCounter counter, Moment moment, int delay) {}

    /**
     * A side.
     *
     * @param side which
     * @param view its units
     * @param row their synapses
     * @param rule the rule
     * @param stops what belongs to each moment
     * @param later traces that count after transmission
     * @param kernels the backend's array mathematics
     */
    ExpectedSide(
            Side side,
            View view,
            Row row,
            ExpectedRule rule,
            Map<Moment, Stop> stops,
            List<Later> later,
            Kernels kernels) {
        this.side = side;
        this.view = view;
        this.row = row;
        this.rule = rule;
        this.kernels = kernels;
        stops.forEach((moment, stop) ->
                visits.put(moment, new Visit(stop.listens(), counters(stop.before()), counters(stop.after()))));
        this.later = later.stream()
                .map(l -> new CountLater(counter(l.trace()), l.moment(), view.delay() + l.steps()))
                .toList();
        view.cells().remember(view.delay());
        this.later.forEach(l -> view.cells().remember(l.delay()));
    }

    private RateCounter[] counters(ScaledTrace[] traces) {
        return Arrays.stream(traces).map(this::counter).toArray(RateCounter[]::new);
    }

    private RateCounter counter(ScaledTrace trace) {
        return new RateCounter(trace, view.cells(), view.from(), view.to());
    }

    @Override
    public void plan(Agenda counts) {
        visits.values().forEach(visit -> {
            prepare(visit.before());
            prepare(visit.after());
        });
        for (CountLater late : later) {
            late.counter().prepare(kernels);
            counts.addAlways(step -> count(late, step));
        }
    }

    private void prepare(RateCounter[] counters) {
        for (RateCounter counter : counters) {
            counter.prepare(kernels);
        }
    }

    private void count(CountLater late, long step) {
        long told = step - late.delay();
        if (view.cells().isTold(told)) {
            late.counter().count(late.moment(), told, step);
        }
    }

    /** What is transmitted flows in every step, so nothing is transmitted here. */
    @Override
    public void apply(long step, RuleShare.Transmitter transmitter) {
        long told = step - view.delay();
        if (view.cells().isTold(told)) {
            for (Moment moment : ORDER) {
                apply(visits.get(moment), moment, told, step);
            }
        }
    }

    private void apply(Visit visit, Moment moment, long told, long step) {
        for (RateCounter counter : visit.before()) {
            counter.count(moment, told, step);
        }
        if (visit.listens() && rule.begin(side, moment)) {
            tell(moment, told);
        }
        for (RateCounter counter : visit.after()) {
            counter.count(moment, told, step);
        }
    }

    private void tell(Moment moment, long told) {
        List<Moment> parts = ExpectedSignals.parts(moment);
        StateArray first = view.cells().rates(parts.get(0), told);
        StateArray second = parts.size() > 1 ? view.cells().rates(parts.get(1), told) : null;
        double seconds = view.cells().seconds();
        for (int unit = view.from(); unit < view.to(); unit++) {
            double rate = first.get(unit) + (second == null ? 0 : second.get(unit));
            if (rate > 0) {
                int start = row.start(unit);
                rule.expect(unit, start, row.end(unit) - start, rate * seconds);
            }
        }
    }

    @Override
    public List<Occasion> occasions() {
        return List.of();
    }
}
