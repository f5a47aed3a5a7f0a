package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.plasticity.Moment;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** Builds the parts of a connection that transmit, one for each share of the threads that has cells of the target. */
final class TractBuilder {
    /** The axonal delay of spikes where a file gives none, in s. */
    private static final double SPIKE_DELAY = 0.8e-3;

    private final ConnectionSpec spec;
    private final End from;
    private final End to;
    private final Moment moment;
    private final Wiring.Choice choice;
    private final BuildSettings settings;

    TractBuilder(ConnectionSpec spec, End from, End to, Moment moment, Wiring.Choice choice, BuildSettings settings) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.moment = moment;
        this.choice = choice;
        this.settings = settings;
    }

    /** The axonal delay in steps. */
    int delay() {
        double seconds = spec.delay().orElse(moment == Moment.SPIKE ? SPIKE_DELAY : 0.0);
        return Math.toIntExact(Math.round(seconds / settings.dt()));
    }

    /**
     * Builds the parts, by the number of the share.
     *
     * @param synapses who connects to whom
     * @param weight the weights
     * @param conductance what they are added to
     * @param rules the rule of each share, if there is one
     */
    Map<Integer, Tract> build(
            Synapses synapses, StateArray weight, StateArray conductance, Map<Integer, RuleShare> rules) {
        Rows[] rows = synapses.rows(to.cuts());
        Maker maker = from.signals().isPresent()
                ? rateTracts(from.signals().get(), synapses, weight, conductance)
                : spikeTracts(synapses, weight, conductance);
        Map<Integer, Tract> tracts = new LinkedHashMap<>();
        for (int s = 0; s < rows.length; s++) {
            if (!to.cuts().isEmpty(s)) {
                tracts.put(s, maker.tract(s, rows[s], rules.get(s)));
            }
        }
        return tracts;
    }

    /** Makes the part of a share. */
    private interface Maker {
        Tract tract(int share, Rows rows, RuleShare rule);
    }

    private Maker spikeTracts(Synapses synapses, StateArray weight, StateArray conductance) {
        DeliveryKernel delivery = delivery(synapses, weight, conductance);
        Optional<ShortTermBuilder> shortTerm = shortTerm();
        return (share, rows, rule) -> {
            SpikeHistory transmitted = moment == Moment.SPIKE
                    ? from.group().spikes(share)
                    : SideBuilder.sourceDetector(spec, from.group(), settings).history(moment, share);
            transmitted.remember(delay());
            ShortTerm own = shortTerm.map(ShortTermBuilder::next).orElse(null);
            return new SpikeTract(transmitted, delay(), delivery, rows, own, rule);
        };
    }

    private Maker rateTracts(ExpectedSignals source, Synapses synapses, StateArray weight, StateArray conductance) {
        source.remember(delay());
        StateArray inflow = settings.arrays().allocate(spec.name(), "inflow", Unit.ONE, Extent.POST, to.size());
        DeliveryKernel collect = delivery(synapses, weight, inflow);
        DeliveryKernel add =
                settings.kernels().delivery(new DeliverySpec(Ramp.of(to.size()), inflow, conductance, true));
        Optional<ShortTermBuilder> shortTerm = shortTerm();
        return (share, rows, rule) -> {
            int first = to.cuts().from(share);
            int end = to.cuts().to(share);
            return new RateTract(
                    source,
                    moment,
                    delay(),
                    rows,
                    new RateTract.Inflow(inflow, collect, add, first, end),
                    shortTerm.map(s -> s.nextExpected(source)).orElse(null),
                    rule);
        };
    }

    private Optional<ShortTermBuilder> shortTerm() {
        return choice.shortTerm().map(chosen -> new ShortTermBuilder(spec.name(), chosen, from.size(), settings));
    }

    private DeliveryKernel delivery(Synapses synapses, StateArray weight, StateArray target) {
        return settings.kernels().delivery(new DeliverySpec(synapses.target(), weight, target, synapses.hasRuns()));
    }
}
