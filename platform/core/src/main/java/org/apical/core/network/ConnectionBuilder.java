package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/** Builds one connection: synapses, weights, detection, short-term plasticity, rule. */
final class ConnectionBuilder {
    /** The axonal delay of spikes where a file gives none, in s. */
    private static final double SPIKE_DELAY = 0.8e-3;

    private final ConnectionSpec spec;
    private final NeuronGroup from;
    private final NeuronGroup to;
    private final PluginRegistry registry;
    private final BuildSettings settings;

    ConnectionBuilder(
            ConnectionSpec spec, NeuronGroup from, NeuronGroup to, PluginRegistry registry, BuildSettings settings) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.registry = registry;
        this.settings = settings;
    }

    /** Builds the connection, and lets each share of the threads have its part of it. */
    Connection build(List<Share> shares) {
        checkSizes();
        StateArray conductance = Ports.require(to, spec.compartment(), spec.receptor(), spec.place());
        Synapses synapses = new Connectivity(from.size(), to.size(), from == to)
                .draw(spec.pattern(), settings.streams().open(spec.name() + " / connectivity"));
        return spec.plasticity().isPresent()
                ? plastic(synapses, conductance, shares)
                : fixed(synapses, conductance, shares);
    }

    private void checkSizes() {
        if (spec.pattern() instanceof ConnectionSpec.Pattern.OneToOne && from.size() != to.size()) {
            throw new InputException(
                            "size-mismatch",
                            "connection '" + spec.name() + "' is one-to-one, but '" + from.name() + "' has "
                                    + from.size() + " cells and '" + to.name() + "' has " + to.size())
                    .at(spec.place())
                    .mend("give both groups one size, or choose another pattern");
        }
    }

    private Connection fixed(Synapses synapses, StateArray conductance, List<Share> shares) {
        Moment moment = spec.transmits().orElse(Moment.SPIKE);
        StateArray weight =
                settings.store().allocate(spec.name(), "w", Unit.ONE, Extent.SYNAPSE, 1); // all have the same
        weight.fill(spec.weight());
        share(delivery(synapses, weight, conductance), synapses.rows(to.cuts()), moment, Map.of(), shares);
        return new Connection(spec.name(), synapses, weight, null);
    }

    private Connection plastic(Synapses synapses, StateArray conductance, List<Share> shares) {
        PlasticityRule rule = spec.plasticity().orElseThrow().resolve(registry, PlasticityRule.class);
        Parameters parameters = ParameterBinding.bind(spec.plasticity().orElseThrow(), rule.parameters());
        Moment moment = spec.transmits().orElse(rule.transmits());
        Map<String, StateArray> variables = variables(rule, parameters, synapses);
        synapses.transpose();
        RuleSettings common =
                new RuleSettings(rule, parameters, moment, settings.dt(), settings.kernels(), synapses, variables);
        Rows[] rows = synapses.rows(to.cuts());
        Map<Integer, RuleShare> rules = rules(common, rows, delay(moment));
        StateArray weight = weight(variables);
        share(delivery(synapses, weight, conductance), rows, moment, rules, shares);
        return new Connection(spec.name(), synapses, weight, new Plasticity(common, List.copyOf(rules.values())));
    }

    /** The rule's shares by number, where there are cells. */
    private Map<Integer, RuleShare> rules(RuleSettings common, Rows[] rows, int delay) {
        RuleTraces traces = new RuleTraces(spec, from, to, settings, common);
        Detector source = sourceDetector();
        Detector target = detector(to, 0);
        Map<Integer, RuleShare> rules = new LinkedHashMap<>();
        for (int share = 0; share < rows.length; share++) {
            if (!to.cuts().isEmpty(share)) {
                Neighbourhood pre = Neighbourhood.of(source, share, delay, 0, from.size());
                Neighbourhood post = Neighbourhood.of(
                        target, share, 0, to.cuts().from(share), to.cuts().to(share));
                rules.put(share, new RuleShare(common, traces.of(share), rows[share], pre, post));
            }
        }
        return rules;
    }

    private void share(
            DeliveryKernel delivery, Rows[] rows, Moment moment, Map<Integer, RuleShare> rules, List<Share> shares) {
        int delay = delay(moment);
        Optional<ShortTermBuilder> shortTerm =
                spec.shortTerm().map(use -> new ShortTermBuilder(spec.name(), use, from.size(), registry, settings));
        for (int s = 0; s < rows.length; s++) {
            if (!to.cuts().isEmpty(s)) {
                SpikeHistory transmitted = transmitted(moment, s);
                transmitted.remember(delay);
                ShortTerm own = shortTerm.map(ShortTermBuilder::next).orElse(null);
                shares.get(s).add(new Tract(transmitted, delay, delivery, rows[s], own, rules.get(s)));
            }
        }
    }

    private SpikeHistory transmitted(Moment moment, int share) {
        return moment == Moment.SPIKE ? from.spikes(share) : sourceDetector().history(moment, share);
    }

    private DeliveryKernel delivery(Synapses synapses, StateArray weight, StateArray conductance) {
        return settings.kernels()
                .delivery(new DeliverySpec(synapses.target(), weight, conductance, synapses.hasRuns()));
    }

    private StateArray weight(Map<String, StateArray> variables) {
        StateArray weight = variables.values().iterator().next();
        weight.fill(spec.weight());
        return weight;
    }

    private Map<String, StateArray> variables(PlasticityRule rule, Parameters parameters, Synapses synapses) {
        Map<String, StateArray> arrays = new LinkedHashMap<>();
        for (Variable variable : rule.synapse()) {
            double initial = variable.initial().applyAsDouble(parameters);
            arrays.put(
                    variable.name(),
                    settings.store().allocate(spec.name(), variable, Extent.SYNAPSE, synapses.count(), initial));
        }
        return arrays;
    }

    private Detector sourceDetector() {
        return detector(from, steps(spec.detection().sourceDelay()));
    }

    private Detector detector(NeuronGroup group, int lag) {
        double threshold = spec.detection().burstThreshold();
        return spec.detection().byIntervals() ? group.intervalDetector(threshold) : group.detector(threshold, lag);
    }

    private int delay(Moment moment) {
        return steps(spec.delay().orElse(moment == Moment.SPIKE ? SPIKE_DELAY : 0.0));
    }

    private int steps(double duration) {
        return Math.toIntExact(Math.round(duration / settings.dt()));
    }
}
