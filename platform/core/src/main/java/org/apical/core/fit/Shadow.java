package org.apical.core.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.network.ParameterBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;

/**
 * The stand-in of a group beside it: it receives what the group receives and sends nothing, so that its drives can be read while the
 * cells themselves keep the network going.
 */
final class Shadow {
    /** The model that stands in. */
    static final String MODEL = "burst-ensemble";

    /** Its parameters that are found by the fit; others are those of the cell, where it has them. */
    static final List<String> FITTED = List.of("e_max", "mu_e", "s_e", "shunt", "tau_e", "theta", "s", "tau_p");

    private static final Place PLACE = Place.of("fit");

    private final Experiment experiment;
    private final GroupSpec group;
    private final PluginRegistry registry;

    Shadow(Experiment experiment, String group, PluginRegistry registry) {
        this.experiment = experiment;
        this.registry = registry;
        this.group = experiment.groups().stream()
                .filter(g -> g.name().equals(group))
                .findFirst()
                .orElseThrow(() -> unknown(group));
    }

    private InputException unknown(String name) {
        InputException fault = new InputException(
                "group-unknown", "experiment '" + experiment.name() + "' has no group '" + name + "'");
        fault.known(experiment.groups().stream().map(GroupSpec::name).toList()).mend("name one of its groups");
        return fault;
    }

    /** Its name. */
    String name() {
        return group.name() + "_stand_in";
    }

    /** Parameters of the model that it has in common with the cell, where they differ from the model's defaults. */
    Map<String, String> shared() {
        NeuronModel cell = model(group.model().name());
        if (cell.signals().isPresent()) {
            throw new InputException("fit-group", "group '" + group.name() + "' is an ensemble already")
                    .at(group.place())
                    .mend("fit a group whose cells spike; without 'ensemble' none is replaced");
        }
        Parameters values = ParameterBinding.bind(group.model(), cell.parameters());
        Map<String, String> shared = new LinkedHashMap<>();
        for (Parameter p : model(MODEL).parameters()) {
            boolean isCommon = cell.parameters().stream()
                    .anyMatch(c -> c.name().equals(p.name()) && c.unit().equals(p.unit()));
            if (isCommon && !FITTED.contains(p.name()) && values.get(p.name()) != p.defaultValue()) {
                shared.put(p.name(), new Quantity(values.get(p.name()), p.unit()).toString());
            }
        }
        return shared;
    }

    private NeuronModel model(String name) {
        return (NeuronModel) registry.find(PluginKind.NEURON_MODEL, name, "").plugin();
    }

    /** The groups with the stand-in among them. */
    YamlNode.Mapping groups(YamlNode.Mapping groups, Map<String, String> parameters) {
        YamlNode.Mapping cells = (YamlNode.Mapping) groups.entries().get(group.name());
        YamlNode.Mapping standIn = cells.without("initial")
                .without("parameters")
                .with("model", YamlText.parseValue(PLACE, MODEL))
                .with("parameters", YamlText.parseValue(PLACE, braces(parameters)));
        return groups.with(name(), standIn);
    }

    /** A mapping on one line. */
    static String braces(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The connections with copies of the group's inputs, frozen. */
    YamlNode.Mapping connections(YamlNode.Mapping connections) {
        YamlNode.Mapping all = connections;
        for (ConnectionSpec spec : experiment.connections()) {
            if (spec.to().equals(group.name())) {
                YamlNode.Mapping copy = (YamlNode.Mapping) connections.entries().get(spec.name());
                String site = name() + "." + spec.compartment().name().toLowerCase(Locale.ROOT);
                all = all.with(
                        copyOf(spec.name()),
                        copy.with("to", YamlText.parseValue(PLACE, site))
                                .with("transmits", YamlText.parseValue(PLACE, transmits(spec)))
                                .with("plasticity", YamlText.parseValue(PLACE, "none")));
            }
        }
        return all;
    }

    private static String copyOf(String connection) {
        return connection + "_to_stand_in";
    }

    private String transmits(ConnectionSpec spec) {
        Moment moment = spec.transmits()
                .or(() -> spec.plasticity()
                        .map(use -> use.resolve(registry, PlasticityRule.class).transmits()))
                .orElse(Moment.SPIKE);
        return moment.name().toLowerCase(Locale.ROOT) + "s";
    }

    /** The weights that a phase sets, with those of copied connections. */
    YamlNode.Mapping weights(YamlNode.Mapping weights) {
        YamlNode.Mapping all = weights;
        for (ConnectionSpec spec : experiment.connections()) {
            YamlNode weight = weights.entries().get(spec.name());
            if (weight != null && spec.to().equals(group.name())) {
                all = all.with(copyOf(spec.name()), weight);
            }
        }
        return all;
    }
}
