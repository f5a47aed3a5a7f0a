package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.GroupSpec.Background;
import org.apical.core.experiment.GroupSpec.Distribution;
import org.apical.core.experiment.GroupSpec.Initial;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** Reads the section {@code groups}. */
final class GroupReader {
    static final double SPIKE_DELAY = 0.8e-3; // s, the axonal delay of ordinary connections
    static final int MOST_SCRIPTED_CELLS = 1_000_000;
    private static final List<String> KEYS = List.of(
            "model",
            "size",
            "parameters",
            "initial",
            "background",
            "inputs",
            "spikes",
            "signals",
            "signal_step",
            "pool");
    private static final List<String> BACKGROUND_KEYS = List.of("to", "receptor", "rate", "weight", "delay");

    private static final Map<String, Boolean> IS_SAMPLED = Map.of("expected", false, "sampled", true);

    private final Scope scope;

    GroupReader(Scope scope) {
        this.scope = scope;
    }

    Map<String, GroupSpec> read(Map<String, YamlNode> groups) {
        Map<String, GroupSpec> specs = new LinkedHashMap<>();
        groups.forEach((name, node) -> specs.put(name, group(name, node, specs)));
        return specs;
    }

    private GroupSpec group(String name, YamlNode node, Map<String, GroupSpec> above) {
        Faults.name("group", name, node.place());
        Section group = new Section(scope, node, "group '" + name + "'", KEYS);
        SpikeTimesReader spikes = new SpikeTimesReader(group);
        SignalSpec signals = signals(group);
        return new GroupSpec(
                name,
                new PluginUseReader(scope).use(PluginKind.NEURON_MODEL, group, "model"),
                units(group, signals.pool()),
                initial(group),
                background(group),
                group.quantities("inputs"),
                spikes.read(),
                spikes.law(above),
                signals,
                group.place());
    }

    private SignalSpec signals(Section group) {
        SignalSpec usual = SignalSpec.DEFAULT;
        return new SignalSpec(
                group.choice("signals", "expected", IS_SAMPLED),
                group.number("signal_step", usual.every(), Unit.SECOND, Range.POSITIVE),
                group.has("pool") ? group.count("pool") : usual.pool());
    }

    /** The units that stand for the cells of a group, so many cells each. */
    private int units(Section group, int pool) {
        int cells = group.count("size");
        if (cells % pool != 0) {
            throw new InputException(
                            "signals-pool",
                            group.what() + " has " + cells + " cells, which is no multiple of its pool of " + pool)
                    .at(group.place("pool"))
                    .mend("give a pool that divides the number of cells");
        }
        return cells / pool;
    }

    private List<Initial> initial(Section group) {
        List<Initial> initial = new ArrayList<>();
        group.entries("initial").forEach((variable, node) -> initial.add(initial(variable, node, group)));
        return initial;
    }

    private Initial initial(String variable, YamlNode node, Section group) {
        String what = "initial " + variable + " of " + group.what();
        if (!(node instanceof YamlNode.Mapping)) {
            Quantity value = scope.quantity(node, what);
            return law(variable, Distribution.CONSTANT, value, 0, node);
        }
        Section law = new Section(scope, node, what, List.of("normal", "uniform"));
        if (law.has("normal") == law.has("uniform")) {
            throw new InputException("value-form", what + " must have one law, normal or uniform")
                    .at(node.place())
                    .mend("write {normal: {mean: -70 mV, sd: 5 mV}} or {uniform: {low: -70 mV, high: -60 mV}}");
        }
        return law.has("normal") ? normal(variable, law.need("normal"), what) : uniform(variable, law, what);
    }

    private Initial normal(String variable, YamlNode node, String what) {
        Section law = new Section(scope, node, what, List.of("mean", "sd"));
        Quantity mean = scope.quantity(law.need("mean"), law.said("mean"));
        double sd = law.number("sd", mean.unit(), Range.NON_NEGATIVE);
        return law(variable, Distribution.NORMAL, mean, sd, node);
    }

    private Initial uniform(String variable, Section laws, String what) {
        Section law = new Section(scope, laws.need("uniform"), what, List.of("low", "high"));
        Quantity low = scope.quantity(law.need("low"), law.said("low"));
        Range above = new Range(low.value(), true, Double.POSITIVE_INFINITY, false);
        double high = law.number("high", low.unit(), above);
        return law(variable, Distribution.UNIFORM, low, high - low.value(), laws.need("uniform"));
    }

    private static Initial law(
            String variable, Distribution distribution, Quantity centre, double spread, YamlNode node) {
        return new Initial(
                variable, distribution, centre.value(), spread, node.place(), java.util.Optional.of(centre.unit()));
    }

    private List<Background> background(Section group) {
        return group
                .find("background")
                .map(node -> Section.sequence(node, group.said("background")))
                .orElse(List.of())
                .stream()
                .map(node -> source(node, group))
                .toList();
    }

    private Background source(YamlNode node, Section group) {
        Section source = new Section(scope, node, "background of " + group.what(), BACKGROUND_KEYS);
        Range oneSpikePerStep = new Range(0, true, 1 / scope.dt(), true);
        source.need("to");
        return new Background(
                source.choice("to", "", Words.COMPARTMENTS),
                source.choice("receptor", "excitatory", Words.RECEPTORS),
                source.number("rate", Unit.HERTZ, oneSpikePerStep),
                source.number("weight", Unit.ONE, Range.NON_NEGATIVE),
                source.number("delay", SPIKE_DELAY, Unit.SECOND, Range.NON_NEGATIVE),
                source.place());
    }
}
