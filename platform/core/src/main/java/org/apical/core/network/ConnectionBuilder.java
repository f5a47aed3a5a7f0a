package org.apical.core.network;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/** Builds one connection: synapses, weights, detection, short-term plasticity, rule. */
final class ConnectionBuilder {
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
        StateArray weight =
                settings.store().allocate(spec.name(), "w", Unit.ONE, Extent.SYNAPSE, 1); // all have the same
        weight.fill(spec.weight());
        tracts(spec.transmits().orElse(Moment.SPIKE)).build(synapses, weight, conductance, Map.of(), shares);
        return new Connection(spec.name(), synapses, weight, null);
    }

    private TractBuilder tracts(Moment moment) {
        return new TractBuilder(spec, from, to, moment, registry, settings);
    }

    private Connection plastic(Synapses synapses, StateArray conductance, List<Share> shares) {
        PlasticityRule rule = spec.plasticity().orElseThrow().resolve(registry, PlasticityRule.class);
        Parameters parameters = ParameterBinding.bind(spec.plasticity().orElseThrow(), rule.parameters());
        Moment moment = spec.transmits().orElse(rule.transmits());
        Map<String, StateArray> variables = variables(rule, parameters, synapses);
        synapses.transpose();
        RuleSettings common = new RuleSettings(
                rule, parameters, moment, expected(), settings.dt(), settings.kernels(), synapses, variables);
        TractBuilder tracts = tracts(moment);
        Map<Integer, RuleShare> rules = rules(common, tracts.delay());
        StateArray weight = weight(variables);
        tracts.build(synapses, weight, conductance, rules, shares);
        return new Connection(spec.name(), synapses, weight, new Plasticity(common, List.copyOf(rules.values())));
    }

    /** The sides that are ensembles. */
    private Set<Side> expected() {
        Set<Side> expected = EnumSet.noneOf(Side.class);
        from.signals().ifPresent(s -> expected.add(Side.PRE));
        to.signals().ifPresent(s -> expected.add(Side.POST));
        return expected;
    }

    /** The rule's shares by number, where there are cells. */
    private Map<Integer, RuleShare> rules(RuleSettings common, int delay) {
        RuleTraces traces = new RuleTraces(spec, from, to, settings, common);
        SideBuilder pre = new SideBuilder(spec, from, settings);
        SideBuilder post = new SideBuilder(spec, to, settings);
        Rows[] rows = common.synapses().rows(to.cuts());
        Map<Integer, RuleShare> rules = new LinkedHashMap<>();
        for (int share = 0; share < rows.length; share++) {
            if (!to.cuts().isEmpty(share)) {
                RuleSide.Maker preSide = pre.presynaptic(share, delay, rows[share]);
                RuleSide.Maker postSide = post.postsynaptic(share, common.synapses());
                rules.put(share, new RuleShare(common, traces.of(share), preSide, postSide));
            }
        }
        return rules;
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
}
