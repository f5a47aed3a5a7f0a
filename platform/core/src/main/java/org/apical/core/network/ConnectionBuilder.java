package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.DeliverySpec;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.stp.ShortTermPlasticity;
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

    Connection build() {
        checkSizes();
        StateArray conductance = Ports.require(to, spec.compartment(), spec.receptor(), spec.place());
        Synapses synapses = new Connectivity(from.size(), to.size(), from == to)
                .draw(spec.pattern(), settings.streams().open(spec.name() + " / connectivity"));
        return spec.plasticity().isPresent() ? plastic(synapses, conductance) : fixed(synapses, conductance);
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

    private Connection fixed(Synapses synapses, StateArray conductance) {
        Moment moment = spec.transmits().orElse(Moment.SPIKE);
        StateArray weight =
                settings.store().allocate(spec.name(), "w", Unit.ONE, Extent.SYNAPSE, 1); // all have the same
        weight.fill(spec.weight());
        return connection(synapses, weight, conductance, moment, null);
    }

    private Connection plastic(Synapses synapses, StateArray conductance) {
        PlasticityRule rule = spec.plasticity().orElseThrow().resolve(registry, PlasticityRule.class);
        Parameters parameters = ParameterBinding.bind(spec.plasticity().orElseThrow(), rule.parameters());
        Moment moment = spec.transmits().orElse(rule.transmits());
        Plasticity.Arrays arrays =
                new Plasticity.Arrays(variables(rule, parameters, synapses), traces(rule, parameters));
        int delay = delay(moment);
        Plasticity plasticity = new Plasticity(
                rule,
                parameters,
                moment,
                settings.dt(),
                settings.kernels(),
                synapses,
                arrays,
                Neighbourhood.of(sourceDetector(), delay),
                Neighbourhood.of(detector(to, 0), 0));
        return connection(synapses, weight(arrays), conductance, moment, plasticity);
    }

    private StateArray weight(Plasticity.Arrays arrays) {
        StateArray weight = arrays.synapse().values().iterator().next();
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

    private Map<String, ScaledTrace> traces(PlasticityRule rule, Parameters parameters) {
        Map<String, ScaledTrace> traces = new LinkedHashMap<>();
        for (Trace trace : rule.traces()) {
            boolean isPre = trace.side() == Side.PRE;
            StateArray stored = settings.store()
                    .allocate(
                            spec.name(),
                            trace.name(),
                            trace.unit(),
                            isPre ? Extent.PRE : Extent.POST,
                            isPre ? from.size() : to.size());
            stored.fill(trace.initial().applyAsDouble(parameters));
            traces.put(trace.name(), trace(trace, stored, parameters));
        }
        return traces;
    }

    /** With Euler steps, what the postsynaptic side counts decays from the next step on. */
    private ScaledTrace trace(Trace trace, StateArray stored, Parameters parameters) {
        double tau = trace.tau().applyAsDouble(parameters);
        if (spec.relaxation().isEuler() && !(tau > settings.dt())) {
            throw new InputException(
                            "decay-step",
                            "trace " + trace.name() + " of connection '" + spec.name() + "' has a time constant of "
                                    + tau + " s, but an Euler step of " + settings.dt() + " s needs a longer one")
                    .at(spec.place())
                    .mend("make time / dt smaller, or write decay: exponential");
        }
        Decay decay = settings.decays().of(tau, spec.relaxation(), trace.side());
        return spec.relaxation().isEuler() && trace.side() == Side.POST
                ? ScaledTrace.countingUndecayed(stored, decay)
                : new ScaledTrace(stored, decay);
    }

    private Connection connection(
            Synapses synapses, StateArray weight, StateArray conductance, Moment moment, Plasticity plasticity) {
        int delay = delay(moment);
        SpikeHistory transmitted =
                moment == Moment.SPIKE ? from.spikes() : sourceDetector().history(moment);
        transmitted.remember(delay);
        return new Connection(
                spec.name(),
                synapses,
                weight,
                transmitted,
                delay,
                settings.kernels()
                        .delivery(new DeliverySpec(synapses.target(), weight, conductance, synapses.hasRuns())),
                shortTerm(),
                plasticity);
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

    private ShortTerm shortTerm() {
        if (spec.shortTerm().isEmpty()) {
            return null;
        }
        ShortTermPlasticity plugin = spec.shortTerm().get().resolve(registry, ShortTermPlasticity.class);
        Parameters parameters = ParameterBinding.bind(spec.shortTerm().get(), plugin.parameters());
        List<StateArray> state = plugin.state().stream()
                .map(v -> settings.store()
                        .allocate(
                                spec.name(),
                                v,
                                Extent.PRE,
                                from.size(),
                                v.initial().applyAsDouble(parameters)))
                .toList();
        StateArray last = settings.store()
                .allocate(spec.name(), "last_spike", Unit.ONE, Extent.PRE, from.size(), Precision.FLOAT64);
        return new ShortTerm(plugin.create(parameters, settings.dt()), state, last);
    }
}
