package org.apical.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.registry.PluginRegistry;
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
    private final NeuronGroup from;
    private final NeuronGroup to;
    private final Moment moment;
    private final PluginRegistry registry;
    private final BuildSettings settings;

    TractBuilder(
            ConnectionSpec spec,
            NeuronGroup from,
            NeuronGroup to,
            Moment moment,
            PluginRegistry registry,
            BuildSettings settings) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.moment = moment;
        this.registry = registry;
        this.settings = settings;
    }

    /** The axonal delay in steps. */
    int delay() {
        double seconds = spec.delay().orElse(moment == Moment.SPIKE ? SPIKE_DELAY : 0.0);
        return Math.toIntExact(Math.round(seconds / settings.dt()));
    }

    /**
     * Adds the parts to the shares.
     *
     * @param synapses who connects to whom
     * @param weight the weights
     * @param conductance what they are added to
     * @param rules the rule of each share, if there is one
     */
    void build(
            Synapses synapses,
            StateArray weight,
            StateArray conductance,
            Map<Integer, RuleShare> rules,
            List<Share> shares) {
        Rows[] rows = synapses.rows(to.cuts());
        Maker maker = from.signals().isPresent()
                ? rateTracts(from.signals().get(), synapses, weight, conductance)
                : spikeTracts(synapses, weight, conductance);
        for (int s = 0; s < rows.length; s++) {
            if (!to.cuts().isEmpty(s)) {
                shares.get(s).add(maker.tract(s, rows[s], rules.get(s)));
            }
        }
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
                    ? from.spikes(share)
                    : SideBuilder.sourceDetector(spec, from, settings).history(moment, share);
            transmitted.remember(delay());
            ShortTerm own = shortTerm.map(ShortTermBuilder::next).orElse(null);
            return new SpikeTract(transmitted, delay(), delivery, rows, own, rule);
        };
    }

    private Maker rateTracts(ExpectedSignals source, Synapses synapses, StateArray weight, StateArray conductance) {
        source.remember(delay());
        StateArray inflow = settings.store().allocate(spec.name(), "inflow", Unit.ONE, Extent.POST, to.size());
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
        return spec.shortTerm().map(use -> new ShortTermBuilder(spec.name(), use, from.size(), registry, settings));
    }

    private DeliveryKernel delivery(Synapses synapses, StateArray weight, StateArray target) {
        return settings.kernels().delivery(new DeliverySpec(synapses.target(), weight, target, synapses.hasRuns()));
    }
}
