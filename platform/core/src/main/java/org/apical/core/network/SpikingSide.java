package org.apical.core.network;

import java.util.List;
import java.util.Map;
import org.apical.plasticity.Moment;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;

/** A side whose cells spike: every moment of every cell for itself. */
final class SpikingSide implements RuleSide {
    private final Side side;
    private final Neighbourhood cells;
    private final Row row;
    private final RuleDynamics dynamics;
    private final Map<Moment, Stop> stops;
    private final List<CountLater> later;

    /** A trace that counts after transmission. */
    private record CountLater(ScaledTrace trace, Moment moment, Neighbourhood cells) {
        void count(long step) {
            UnitList units = cells.history(moment).at(step - cells.delay());
            for (int i = 0; i < units.count(); i++) {
                if (cells.has(units.get(i))) {
                    trace.count(units.get(i), step);
                }
            }
        }
    }

    /**
     * A side.
     *
     * @param side which
     * @param cells its cells
     * @param row their synapses
     * @param dynamics the rule
     * @param stops what belongs to each moment
     * @param later traces that count after transmission
     */
    SpikingSide(
            Side side,
            Neighbourhood cells,
            Row row,
            RuleDynamics dynamics,
            Map<Moment, Stop> stops,
            List<Later> later) {
        this.side = side;
        this.cells = cells;
        this.row = row;
        this.dynamics = dynamics;
        this.stops = stops;
        this.later = later.stream()
                .map(l -> new CountLater(l.trace(), l.moment(), cells.later(l.steps())))
                .toList();
    }

    @Override
    public void apply(long step, RuleShare.Transmitter transmitter) {
        if (!cells.isSilent(step)) {
            cells.visit(step, (moment, unit) -> at(stops.get(moment), moment, unit, step, transmitter));
        }
    }

    private void at(Stop stop, Moment moment, int unit, long step, RuleShare.Transmitter transmitter) {
        count(stop.before(), unit, step);
        if (stop.transmits()) {
            transmitter.transmit(unit, step);
        }
        if (stop.listens()) {
            int first = row.start(unit);
            dynamics.on(side, moment, unit, first, row.end(unit) - first);
        }
        count(stop.after(), unit, step);
    }

    private static void count(ScaledTrace[] counted, int unit, long step) {
        for (ScaledTrace trace : counted) {
            trace.count(unit, step);
        }
    }

    @Override
    public void plan(Agenda counts) {
        for (CountLater trace : later) {
            counts.add(
                    trace::count,
                    trace.cells().history(trace.moment()),
                    trace.cells().delay());
        }
    }

    @Override
    public List<Occasion> occasions() {
        return List.of(new Occasion(cells.spikes(), cells.delay()));
    }
}
