package org.apical.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.core.experiment.SignalSpec;
import org.apical.neuron.RateSignals;
import org.apical.plasticity.Moment;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * What the units of an ensemble group tell others: rates of events and bursts, read off every few steps and valid until the next
 * time. Whoever receives them takes {@code rate · seconds} as the expected number of moments.
 *
 * <p>Rates that were told stay where they are while delays reach back to them, and one time longer, since a thread may be a step ahead
 * of those that still read. Numbers are summed up by runs of cells that no deal of cells to threads divides.
 */
public final class ExpectedSignals implements MomentCounts {
    /** The moments that a group tells of; a spike is one of them. */
    static final List<Moment> TOLD = List.of(Moment.EVENT, Moment.BURST);

    private final String owner;
    private final int size;
    private final int hold;
    private final int pool;
    private final double dt;
    private final ArraySource store;
    private final Map<Moment, StateArray> rates = new EnumMap<>(Moment.class);
    private final Map<Moment, StateArray> sums = new EnumMap<>(Moment.class);
    private final Map<Moment, List<StateArray>> told = new EnumMap<>(Moment.class);

    /**
     * The signals of a group.
     *
     * @param group its name
     * @param arrays its arrays
     * @param names the states that hold its rates
     * @param form how often it tells them, and for how many cells a unit stands
     * @param settings what the network is built with
     */
    ExpectedSignals(
            String group, Map<String, StateArray> arrays, RateSignals names, SignalSpec form, BuildSettings settings) {
        this.owner = group + "/signals";
        this.hold = form.steps(settings.dt());
        this.pool = form.pool();
        this.dt = settings.dt();
        this.store = settings.arrays();
        rates.put(Moment.EVENT, arrays.get(names.eventRate()));
        rates.put(Moment.BURST, arrays.get(names.burstRate()));
        this.size = rates.get(Moment.EVENT).length();
        for (Moment moment : TOLD) {
            sums.put(
                    moment,
                    store.array(
                            owner,
                            new ArrayShape(word(moment) + " sum", Unit.ONE, Extent.CELL, runs(), Precision.FLOAT64),
                            0));
            told.put(moment, new ArrayList<>());
        }
        remember(0);
    }

    private static String word(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT);
    }

    private int runs() {
        return StateArray.padded(size) / StateArray.LANES;
    }

    /** Keeps what was told that many steps ago; before the first step only. */
    void remember(int steps) {
        for (Moment moment : TOLD) {
            List<StateArray> places = told.get(moment);
            while (places.size() < steps / hold + 3) {
                String name = word(moment) + " rate " + places.size();
                places.add(store.allocate(owner, name, Unit.HERTZ, Extent.CELL, size));
            }
        }
    }

    /** Whether rates are told in a step. */
    boolean isTold(long step) {
        return step >= 0 && step % hold == 0;
    }

    /** Tells the rates of some cells, a run of them from a multiple of {@link StateArray#LANES} on, if it is time. */
    void tell(long step, int from, int to) {
        if (isTold(step)) {
            for (Moment moment : TOLD) {
                tell(rates.get(moment), rates(moment, step), sums.get(moment), from, to);
            }
        }
    }

    private void tell(StateArray rate, StateArray copy, StateArray sum, int from, int to) {
        for (int first = from; first < to; first += StateArray.LANES) {
            double number = 0;
            for (int i = first; i < Math.min(first + StateArray.LANES, to); i++) {
                double r = rate.get(i);
                copy.set(i, r);
                number += r;
            }
            sum.add(first / StateArray.LANES, number * seconds());
        }
    }

    /** The rates of events or bursts that were told in a step. */
    StateArray rates(Moment moment, long step) {
        List<StateArray> places = told.get(moment);
        return places.get((int) (step / hold % places.size()));
    }

    /** All arrays in which rates of events or bursts may be told. */
    List<StateArray> places(Moment moment) {
        return told.get(moment);
    }

    /** For how long rates hold that were told, in s. */
    double seconds() {
        return hold * dt;
    }

    /** For how many cells a unit stands. */
    int pool() {
        return pool;
    }

    /** The time step in s. */
    double dt() {
        return dt;
    }

    /** For how many steps rates hold that were told. */
    int hold() {
        return hold;
    }

    /** The told moments that make up a moment: a spike is the first or the second of its event. */
    static List<Moment> parts(Moment moment) {
        return moment == Moment.SPIKE ? TOLD : List.of(moment);
    }

    @Override
    public double events() {
        return sum(Moment.EVENT);
    }

    @Override
    public double bursts() {
        return sum(Moment.BURST);
    }

    private double sum(Moment moment) {
        return Arrays.stream(sums.get(moment).toArray()).sum();
    }
}
