package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.ConnectionSpec;
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
    private final GroupArrays target;
    private final Wiring.Choice choice;
    private final BuildSettings settings;

    /**
     * A builder of a connection, or of another wiring of it.
     *
     * @param target what the postsynaptic model lets others see
     * @param choice its plug-ins
     */
    ConnectionBuilder(
            ConnectionSpec spec,
            NeuronGroup from,
            NeuronGroup to,
            GroupArrays target,
            Wiring.Choice choice,
            BuildSettings settings) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.target = target;
        this.choice = choice;
        this.settings = settings;
    }

    /** Draws who connects to whom, and wires it. */
    Connection build() {
        checkSizes();
        port();
        Synapses synapses = new Connectivity(from.size(), to.size(), from == to)
                .draw(spec.pattern(), settings.streams().open(spec.name() + " / connectivity"));
        if (spec.plasticity().isPresent()) {
            synapses.transpose();
        }
        return new Connection(synapses, wire(synapses));
    }

    /** Lets each share of the threads have its part. */
    Wiring wire(Synapses synapses) {
        return spec.plasticity().isPresent() ? plastic(synapses) : fixed(synapses);
    }

    private StateArray port() {
        return Ports.require(target, spec.compartment(), spec.receptor(), spec.place());
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

    private Wiring fixed(Synapses synapses) {
        Moment moment = spec.transmits().orElse(Moment.SPIKE);
        int length = synapses.hasTranspose() ? synapses.count() : 1; // one for all where no rule ever gave each its own
        ArrayShape shape = new ArrayShape(
                "w", Unit.ONE, Extent.SYNAPSE, length, settings.arrays().precision());
        StateArray weight = settings.arrays().array(spec.name(), shape, spec.weight());
        Map<Integer, Tract> tracts = tracts(delivery(synapses, weight), synapses.rows(to.cuts()), moment, Map.of());
        return new Wiring(spec, choice, weight, null, tracts);
    }

    private Wiring plastic(Synapses synapses) {
        ChosenPlugin<PlasticityRule> chosen = choice.rule().orElseThrow();
        PlasticityRule rule = chosen.plugin();
        Parameters parameters = ParameterBinding.bind(chosen.use(), rule.parameters());
        Moment moment = spec.transmits().orElse(rule.transmits());
        Map<String, StateArray> variables = variables(rule, parameters, synapses);
        RuleSettings common =
                new RuleSettings(rule, parameters, moment, settings.dt(), settings.kernels(), synapses, variables);
        Rows[] rows = synapses.rows(to.cuts());
        Map<Integer, RuleShare> rules = rules(common, rows, delay(moment));
        StateArray weight = variables.values().iterator().next();
        Map<Integer, Tract> tracts = tracts(delivery(synapses, weight), rows, moment, rules);
        return new Wiring(spec, choice, weight, new Plasticity(common, List.copyOf(rules.values())), tracts);
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

    private Map<Integer, Tract> tracts(
            DeliveryKernel delivery, Rows[] rows, Moment moment, Map<Integer, RuleShare> rules) {
        int delay = delay(moment);
        Optional<ShortTermBuilder> shortTerm =
                choice.shortTerm().map(chosen -> new ShortTermBuilder(spec.name(), chosen, from.size(), settings));
        Map<Integer, Tract> tracts = new LinkedHashMap<>();
        for (int s = 0; s < rows.length; s++) {
            if (!to.cuts().isEmpty(s)) {
                SpikeHistory transmitted = transmitted(moment, s);
                transmitted.remember(delay);
                ShortTerm own = shortTerm.map(ShortTermBuilder::next).orElse(null);
                tracts.put(
                        s,
                        new Tract(
                                transmitted,
                                delay,
                                delivery,
                                rows[s],
                                own,
                                rules.get(s),
                                choice,
                                "connection '" + spec.name() + "'",
                                settings.dt()));
            }
        }
        return tracts;
    }

    private SpikeHistory transmitted(Moment moment, int share) {
        return moment == Moment.SPIKE ? from.spikes(share) : sourceDetector().history(moment, share);
    }

    private DeliveryKernel delivery(Synapses synapses, StateArray weight) {
        return settings.kernels().delivery(new DeliverySpec(synapses.target(), weight, port(), synapses.hasRuns()));
    }

    /** The variables of a synapse; the first is the weight, whose initial value the connection says. */
    private Map<String, StateArray> variables(PlasticityRule rule, Parameters parameters, Synapses synapses) {
        Map<String, StateArray> arrays = new LinkedHashMap<>();
        for (Variable variable : rule.synapse()) {
            double initial =
                    arrays.isEmpty() ? spec.weight() : variable.initial().applyAsDouble(parameters);
            arrays.put(
                    variable.name(),
                    settings.arrays().allocate(spec.name(), variable, Extent.SYNAPSE, synapses.count(), initial));
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
