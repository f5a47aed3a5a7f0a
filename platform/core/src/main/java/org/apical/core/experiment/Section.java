package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.registry.Suggestions;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * A mapping of the file whose keys are known.
 *
 * <pre>{@code
 * Section phase = new Section(scope, node, "phase 'test'", List.of("duration", "plastic", "inject"));
 * double seconds = phase.number("duration", Unit.SECOND, Range.POSITIVE);
 * }</pre>
 */
final class Section {
    private final Scope scope;
    private final YamlNode.Mapping mapping;
    private final String what;

    /**
     * A mapping with checked keys.
     *
     * @param what what it is, with its name, for sentences
     */
    Section(Scope scope, YamlNode node, String what, List<String> keys) {
        this.scope = scope;
        this.mapping = mapping(node, what);
        this.what = what;
        checkKeys(mapping, what, keys);
    }

    static void checkKeys(YamlNode.Mapping mapping, String what, List<String> keys) {
        mapping.entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                throw new InputException(
                                "key-unknown", what + " has no key '" + key + "'" + Suggestions.didYouMean(key, keys))
                        .at(value.place())
                        .known(keys)
                        .mend("correct the key, or remove it");
            }
        });
    }

    static YamlNode.Mapping mapping(YamlNode node, String what) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw Faults.form(node, what, "a mapping of keys to values").mend("write {key: value, ...}");
    }

    static List<YamlNode> sequence(YamlNode node, String what) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw Faults.form(node, what, "a list").mend("write [first, second, ...]");
    }

    static String text(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        throw Faults.form(node, what, "a word or a text");
    }

    static ApicalException missing(String key, String what, Place place) {
        return new InputException("key-missing", what + " needs the key '" + key + "'")
                .at(place)
                .mend("add it; the reference page of experiment files says what it takes");
    }

    /** Where it stands. */
    Place place() {
        return mapping.place();
    }

    /** Where the value of a key stands, or the whole if it does not. */
    Place place(String key) {
        return find(key).map(YamlNode::place).orElse(mapping.place());
    }

    /** The value of a key, with a parameter that is a word or a list put in. */
    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(scope::substitute);
    }

    /** The value of a key that must be there. */
    YamlNode need(String key) {
        return find(key).orElseThrow(() -> missing(key, what, place()));
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    String word(String key) {
        return text(need(key), said(key));
    }

    String word(String key, String otherwise) {
        return find(key).map(node -> text(node, said(key))).orElse(otherwise);
    }

    <T> T choice(String key, String otherwise, Map<String, T> choices) {
        return Faults.choice(said(key), word(key, otherwise), choices, place(key));
    }

    double number(String key, Unit unit, Range range) {
        return scope.number(need(key), said(key), unit, range);
    }

    double number(String key, double otherwise, Unit unit, Range range) {
        return find(key).map(node -> scope.number(node, said(key), unit, range)).orElse(otherwise);
    }

    int count(String key) {
        return scope.whole(need(key), said(key), 1);
    }

    /** A duration that is a whole number of time steps. */
    double steps(String key) {
        return scope.steps(need(key), said(key));
    }

    /** The quantities below a key, by name; none if the key is not there. */
    Map<String, Quantity> quantities(String key) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        entries(key).forEach((name, node) -> quantities.put(name, scope.quantity(node, name + " of " + what)));
        return quantities;
    }

    /** The entries below a key; none if the key is not there. */
    Map<String, YamlNode> entries(String key) {
        return find(key).map(node -> mapping(node, said(key)).entries()).orElse(Map.of());
    }

    /** The items of a list, or the one value that stands in place of a list; none if the key is not there. */
    List<YamlNode> items(String key) {
        Optional<YamlNode> found = find(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(scope::substitute).toList();
        }
        return List.of(found.get());
    }

    /** The words of a list, or the one word that stands in place of a list; each a known name. */
    List<String> names(String key, String kind, java.util.Collection<String> known) {
        List<String> names = new ArrayList<>();
        for (YamlNode item : items(key)) {
            String name = Faults.known(kind, text(item, said(key)), known, item.place());
            if (names.contains(name)) {
                throw new InputException("name-duplicate", said(key) + " names '" + name + "' twice")
                        .at(item.place())
                        .mend("name it once");
            }
            names.add(name);
        }
        return names;
    }

    /** A name that must be known. */
    String name(String key, String kind, java.util.Collection<String> known) {
        return Faults.known(kind, word(key), known, place(key));
    }

    /** Key and owner, for sentences. */
    String said(String key) {
        return key + " of " + what;
    }

    /** What it is, with its name. */
    String what() {
        return what;
    }

    Scope scope() {
        return scope;
    }
}
