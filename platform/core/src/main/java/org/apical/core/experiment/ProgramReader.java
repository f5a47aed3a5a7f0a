package org.apical.core.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.core.experiment.ProgramUse.Reading;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/** Reads injectors and measures of the network, with what they read. */
final class ProgramReader {
    private final Scope scope;
    private final Network network;

    ProgramReader(Scope scope, Network network) {
        this.scope = scope;
        this.network = network;
    }

    /** Reads the section {@code injectors}. */
    Map<String, ProgramUse> injectors(Map<String, YamlNode> injectors) {
        Map<String, ProgramUse> uses = new LinkedHashMap<>();
        injectors.forEach((name, node) -> {
            Faults.name("injector", name, node.place());
            List<String> keys = List.of("injector", "parameters", "reads");
            Section section = new Section(scope, node, "injector '" + name + "'", keys);
            uses.put(name, program(name, section, "injector", PluginKind.INJECTOR));
        });
        return uses;
    }

    /** The program that a section names at a key. */
    ProgramUse program(String name, Section section, String key, PluginKind kind) {
        PluginUse plugin = new PluginUseReader(scope).use(kind, section, key);
        Map<String, Reading> reads = new LinkedHashMap<>();
        section.entries("reads").forEach((input, node) -> reads.put(input, reading(input, node, section)));
        return new ProgramUse(name, plugin, reads);
    }

    private Reading reading(String input, YamlNode node, Section section) {
        String what = "what '" + input + "' reads in " + section.what();
        String text = Section.text(node, what);
        if (Literals.isExpression(node) || Literals.looksLikeNumber(text)) {
            String expression = Literals.isExpression(node) ? Literals.expression(node) : text;
            scope.checkPerExample(expression, what, Optional.empty(), node);
            return new Reading.Expression(expression);
        }
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new InputException("value-form", what + " is '" + text + "', which names no variable")
                    .at(node.place())
                    .mend("write connection.trace or group.variable, or an expression that begins with =");
        }
        String owner = text.substring(0, dot);
        String variable = text.substring(dot + 1);
        if (network.connections().containsKey(owner)) {
            return new Reading.Trace(owner, variable);
        }
        List<String> known = Stream.concat(network.connections().keySet().stream(), network.groups().keySet().stream())
                .toList();
        Faults.known("connection or group", owner, known, node.place());
        return new Reading.Variable(owner, variable);
    }
}
