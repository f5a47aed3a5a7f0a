package org.apical.core.network;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.ConnectionSpec;
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
    private final End from;
    private final End to;
    private final Wiring.Choice choice;
    private final BuildSettings settings;

    /**
     * A builder of a connection, or of another wiring of it.
     *
     * @param from the presynaptic group
     * @param to the postsynaptic group
     * @param choice its plug-ins
     */
    ConnectionBuilder(ConnectionSpec spec, End from, End to, Wiring.Choice choice, BuildSettings settings) {
        this.spec = spec;
        this.from = from;
        this.to = to;
        this.choice = choice;
        this.settings = settings;
    }

    /** Draws who connects to whom, and wires it. */
    Connection build() {
        checkSizes();
        port();
        Synapses synapses = new Connectivity(from.size(), to.size(), from.group() == to.group())
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
        return Ports.require(to.parts().arrays(), spec.compartment(), spec.receptor(), spec.place());
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
        return new Wiring(spec, choice, weight, null, tracts(moment).build(synapses, weight, port(), Map.of()));
    }

    private TractBuilder tracts(Moment moment) {
        return new TractBuilder(spec, from, to, moment, choice, settings);
    }

    private Wiring plastic(Synapses synapses) {
        ChosenPlugin<PlasticityRule> chosen = choice.rule().orElseThrow();
        PlasticityRule rule = chosen.plugin();
        Parameters parameters = ParameterBinding.bind(chosen.use(), rule.parameters());
        Moment moment = spec.transmits().orElse(rule.transmits());
        Map<String, StateArray> variables = variables(rule, parameters, synapses);
        PluginFault fault = new PluginFault(choice.rule(), "connection '" + spec.name() + "'", settings.dt());
        RuleSettings common = new RuleSettings(
                rule, fault, parameters, moment, expected(), settings.dt(), settings.kernels(), synapses, variables);
        TractBuilder tracts = tracts(moment);
        Map<Integer, RuleShare> rules = rules(common, tracts.delay());
        StateArray weight = variables.values().iterator().next();
        Map<Integer, Tract> built = tracts.build(synapses, weight, port(), rules);
        return new Wiring(spec, choice, weight, new Plasticity(common, List.copyOf(rules.values())), built);
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
}
