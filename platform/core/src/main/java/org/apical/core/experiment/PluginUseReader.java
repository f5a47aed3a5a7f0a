package org.apical.core.experiment;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;

/** Reads uses of plug-ins: {@code name}, {@code name@1.0}, {@code {name: {parameter: value}}}. */
final class PluginUseReader {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)?)(?:@(.+))?");

    private static final Set<PluginKind> TAKE_WORDS = EnumSet.of(PluginKind.DATASET, PluginKind.SWEEP_RULE);

    private final Scope scope;

    PluginUseReader(Scope scope) {
        this.scope = scope;
    }

    /** A use in one value; empty for the word "none". */
    Optional<PluginUse> optional(PluginKind kind, YamlNode node) {
        boolean isNone = node instanceof YamlNode.Scalar scalar && "none".equals(scalar.text());
        return isNone ? Optional.empty() : Optional.of(use(kind, node));
    }

    /** A use in one value. */
    PluginUse use(PluginKind kind, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return use(kind, scalar.text(), node.place(), Map.of());
        }
        Map<String, YamlNode> entries =
                Section.mapping(node, "the " + kind.title()).entries();
        if (entries.size() != 1) {
            throw new InputException(
                            "value-form",
                            "the " + kind.title() + " is given by " + entries.size() + " names " + entries.keySet()
                                    + ", but must be one")
                    .at(node.place())
                    .mend("write name or {name: {parameter: value}}");
        }
        Map.Entry<String, YamlNode> entry = entries.entrySet().iterator().next();
        return use(kind, entry.getKey(), entry.getValue().place(), parameters(entry.getKey(), entry.getValue()));
    }

    private static Map<String, YamlNode> parameters(String name, YamlNode node) {
        if (node instanceof YamlNode.Empty) {
            return Map.of();
        }
        return Section.mapping(node, "parameters of '" + name + "'").entries();
    }

    /** A use whose name stands at one key of a section and whose parameters at another. */
    PluginUse use(PluginKind kind, Section section, String key) {
        String name = section.word(key);
        return use(kind, name, section.place(key), section.entries("parameters"));
    }

    private PluginUse use(PluginKind kind, String written, Place place, Map<String, YamlNode> parameters) {
        Matcher m = NAME.matcher(written);
        if (!m.matches()) {
            throw new InputException("name-form", "'" + written + "' cannot be the name of a " + kind.title())
                    .at(place)
                    .mend(
                            "write a name such as burst-dependent or mylab/burst-clipped, with @ and a version if needed");
        }
        Map<String, Quantity> values = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        parameters.forEach((name, node) -> {
            places.put(name, node.place());
            Optional<String> word = TAKE_WORDS.contains(kind) ? word(node) : Optional.empty();
            word.ifPresent(text -> words.put(name, text));
            if (word.isEmpty() || isNumber(word.get())) {
                values.put(name, value(name, m.group(1), node));
            }
        });
        String version = m.group(2) == null ? "" : m.group(2);
        return new PluginUse(kind, m.group(1), version, values, place, places, words);
    }

    /** What a value says as a word; empty for an expression. */
    private Optional<String> word(YamlNode node) {
        YamlNode meant = scope.substitute(node);
        boolean isWord = meant instanceof YamlNode.Scalar && !Literals.isExpression(meant);
        return isWord ? Optional.of(((YamlNode.Scalar) meant).text()) : Optional.empty();
    }

    /** Whether a word of a dataset can be a number, too. */
    private static boolean isNumber(String word) {
        if (word.matches("true|false")) {
            return true;
        }
        try {
            Quantity.parse(word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A number; true and false are 1 and 0. */
    private Quantity value(String name, String plugin, YamlNode node) {
        YamlNode meant = scope.substitute(node);
        if (meant instanceof YamlNode.Scalar scalar && scalar.text().matches("true|false")) {
            return Quantity.of("true".equals(scalar.text()) ? 1 : 0);
        }
        return scope.quantity(meant, "parameter " + name + " of '" + plugin + "'");
    }
}
