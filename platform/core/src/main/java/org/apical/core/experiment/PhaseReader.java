package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.PhaseSpec.Injection;
import org.apical.core.experiment.PhaseSpec.Source;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Unit;

/** Reads the section {@code phases}. */
final class PhaseReader {
    private final Scope scope;
    private final Network network;

    PhaseReader(Scope scope, Network network) {
        this.scope = scope;
        this.network = network;
    }

    Map<String, PhaseSpec> read(Map<String, YamlNode> phases) {
        Map<String, PhaseSpec> specs = new LinkedHashMap<>();
        phases.forEach((name, node) -> specs.put(name, phase(name, node)));
        return specs;
    }

    private PhaseSpec phase(String name, YamlNode node) {
        Faults.name("phase", name, node.place());
        Section phase =
                new Section(scope, node, "phase '" + name + "'", List.of("duration", "plastic", "inject", "weights"));
        List<Injection> inject = new ArrayList<>();
        phase.entries("inject").forEach((site, values) -> inject.addAll(injections(site, values, phase)));
        return new PhaseSpec(name, phase.steps("duration"), plastic(phase), inject, weights(phase), phase.place());
    }

    private Map<String, String> weights(Section phase) {
        Map<String, String> weights = new LinkedHashMap<>();
        phase.entries("weights").forEach((name, node) -> weights.put(name, weight(name, node, phase)));
        return weights;
    }

    private String weight(String name, YamlNode node, Section phase) {
        Map<String, ConnectionSpec> connections = network.connections();
        Faults.known("connection", name, connections.keySet(), node.place());
        if (connections.get(name).plasticity().isPresent()) {
            throw new InputException(
                            "weight-learned",
                            phase.what() + " sets the weights of '" + name + "', which has a plasticity rule")
                    .at(node.place())
                    .mend("take the connection out of weights, or take its rule away");
        }
        String what = "weight of " + name + " in " + phase.what();
        if (!Literals.isExpression(node)) {
            scope.number(node, what, Unit.ONE, org.apical.plugin.Range.NON_NEGATIVE);
            return Section.text(node, what);
        }
        scope.checkPerExample(Literals.expression(node), what, Optional.of(Unit.ONE), node);
        return Literals.expression(node);
    }

    private List<String> plastic(Section phase) {
        List<String> learning = network.connections().values().stream()
                .filter(c -> c.plasticity().isPresent())
                .map(ConnectionSpec::name)
                .toList();
        Optional<YamlNode> node = phase.find("plastic");
        if (node.isEmpty()) {
            return learning;
        }
        if (node.get() instanceof YamlNode.Scalar scalar && scalar.text().matches("all|none")) {
            return "all".equals(scalar.text()) ? learning : List.of();
        }
        List<String> names =
                phase.names("plastic", "connection", network.connections().keySet());
        names.forEach(name -> checkLearns(name, learning, phase));
        return names;
    }

    private static void checkLearns(String name, List<String> learning, Section phase) {
        if (!learning.contains(name)) {
            throw new InputException(
                            "not-plastic", phase.what() + " lets '" + name + "' learn, which has no plasticity rule")
                    .at(phase.place("plastic"))
                    .known(learning)
                    .mend("give the connection the key plasticity, or do not name it here");
        }
    }

    private List<Injection> injections(String where, YamlNode values, Section phase) {
        Site site = Site.parse(where, network.groups().keySet(), values.place());
        YamlNode meant = isOneOfList(values) ? values : scope.substitute(values);
        List<YamlNode> items = meant instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(meant);
        return items.stream()
                .map(item -> new Injection(site.group(), site.compartment(), source(item, where, phase), item.place()))
                .toList();
    }

    /** Whether a value names a list of numbers, of which each repetition takes one. */
    private boolean isOneOfList(YamlNode node) {
        return Literals.isExpression(node)
                && !scope.parameters().items(Literals.expression(node)).isEmpty();
    }

    private Source source(YamlNode node, String where, Section phase) {
        String what = "current into " + where + " in " + phase.what();
        if (node instanceof YamlNode.Mapping) {
            return new CurveReader(scope).read(new Section(scope, node, what, List.of("points")));
        }
        String text = Section.text(node, what);
        if (!Literals.isExpression(node) && !Literals.looksLikeNumber(text)) {
            return new Source.Injector(
                    Faults.known("injector", text, network.injectors().keySet(), node.place()));
        }
        if (Literals.isExpression(node)) {
            text = Literals.expression(node);
            scope.checkPerExample(text, what, Optional.of(Unit.AMPERE), node);
        } else {
            scope.number(node, what, Unit.AMPERE, org.apical.plugin.Range.ALL);
        }
        return new Source.Expression(text, Literals.isExpression(node) && scope.usesTime(text));
    }
}
