package org.apical.core.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.Expressions;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;

/** The block {@code parameters} of a file: numbers, which expressions may use, and words and lists, which stand for themselves. */
final class ParameterBlock {
    static final List<String> KEYS = List.of("value", "range", "choices", "meaning", "source");

    private final Map<String, YamlNode.Mapping> entries = new LinkedHashMap<>();
    private final Map<String, Quantity> numbers = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** Reads and checks a block; {@code block} may be null. */
    ParameterBlock(YamlNode block) {
        if (block != null) {
            Section.mapping(block, "parameters").entries().forEach(this::declare);
        }
        entries.keySet().forEach(this::check);
    }

    private void declare(String name, YamlNode node) {
        Faults.name("parameter", name, node.place());
        if (name.matches("[xt][0-9]+|t|pi|epoch|seed")) {
            throw new InputException("name-form", "'" + name + "' cannot be the name of a parameter: it has a meaning")
                    .at(node.place())
                    .mend("choose another name; x1, t1, t, pi, epoch and seed are taken");
        }
        YamlNode.Mapping entry = Section.mapping(node, "parameter '" + name + "'");
        Section.checkKeys(entry, "parameter '" + name + "'", KEYS);
        if (!entry.entries().containsKey("value")) {
            throw Section.missing("value", "parameter '" + name + "'", node.place());
        }
        entries.put(name, entry);
    }

    private void check(String name) {
        YamlNode value = value(name);
        if (value instanceof YamlNode.Empty || value instanceof YamlNode.Mapping) {
            throw Faults.form(value, "parameter '" + name + "'", "a number, a word or a list");
        }
        List<String> choices = choices(name);
        if (!choices.isEmpty()) {
            checkChoice(name, value, choices);
        } else {
            number(name).ifPresent(quantity -> checkRange(name, quantity));
        }
    }

    private static void checkChoice(String name, YamlNode value, List<String> choices) {
        String word = value instanceof YamlNode.Scalar scalar ? scalar.text() : value.kind();
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(choice -> words.put(choice, choice));
        Faults.choice("parameter '" + name + "'", word, words, value.place());
    }

    private void checkRange(String name, Quantity value) {
        Range range = range(name, value);
        if (!Double.isFinite(value.value()) || !range.contains(value.value())) {
            throw new InputException(
                            "parameter-range",
                            "parameter '" + name + "' is " + written(name) + ", but must be in "
                                    + (range.equals(Range.ALL) ? "the range of finite numbers" : text(name, "range")))
                    .at(value(name).place())
                    .mend("give a value in this range");
        }
    }

    private Range range(String name, Quantity value) {
        YamlNode range = entries.get(name).entries().get("range");
        return range == null ? Range.ALL : RangeText.parse(text(name, "range"), value.unit(), range.place());
    }

    /** Names of all parameters. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The value as it stands in the file. */
    YamlNode value(String name) {
        return entries.get(name).entries().get("value");
    }

    /** The words that are allowed; empty where the parameter is no word. */
    List<String> choices(String name) {
        YamlNode node = entries.get(name).entries().get("choices");
        if (node == null) {
            return List.of();
        }
        return Section.sequence(node, "choices of parameter '" + name + "'").stream()
                .map(item -> Section.text(item, "a choice"))
                .toList();
    }

    /** Whether the value is a number. */
    boolean isNumber(String name) {
        YamlNode value = value(name);
        return choices(name).isEmpty()
                && value instanceof YamlNode.Scalar scalar
                && (Literals.isExpression(value) || Literals.looksLikeNumber(scalar.text()));
    }

    /** The value of a parameter that is a number; empty for words, lists and unknown names. */
    Optional<Quantity> number(String name) {
        if (!entries.containsKey(name) || !isNumber(name)) {
            return Optional.empty();
        }
        Quantity known = numbers.get(name);
        if (known == null) {
            known = compute(name);
            numbers.put(name, known);
        }
        return Optional.of(known);
    }

    /** The values of a parameter that is a list of numbers; empty for others. */
    List<Quantity> items(String name) {
        if (!entries.containsKey(name) || !(value(name) instanceof YamlNode.Sequence list)) {
            return List.of();
        }
        boolean isNumbers = list.items().stream()
                .allMatch(n -> n instanceof YamlNode.Scalar scalar && Literals.looksLikeNumber(scalar.text()));
        return isNumbers
                ? list.items().stream()
                        .map(n -> Literals.quantity(n, "a value of parameter '" + name + "'"))
                        .toList()
                : List.of();
    }

    private Quantity compute(String name) {
        YamlNode value = value(name);
        if (!Literals.isExpression(value)) {
            return Literals.quantity(value, "parameter '" + name + "'");
        }
        if (open.contains(name)) {
            throw new InputException("parameter-loop", "parameter '" + name + "' depends on itself")
                    .at(value.place())
                    .mend("give one of " + String.join(", ", open) + " a value of its own");
        }
        open.push(name);
        try {
            return Expressions.evaluate(Literals.expression(value), this::number, value.place());
        } finally {
            open.pop();
        }
    }

    /** The values of all parameters that are numbers, in the order of the file. */
    Map<String, Quantity> constants() {
        Map<String, Quantity> constants = new LinkedHashMap<>();
        entries.keySet().forEach(name -> number(name).ifPresent(q -> constants.put(name, q)));
        return constants;
    }

    /** What a user may vary. */
    List<ParameterEntry> entries() {
        return entries.keySet().stream().map(this::entry).toList();
    }

    private ParameterEntry entry(String name) {
        String written = written(name);
        boolean literal = isNumber(name) && !Literals.isExpression(value(name));
        return new ParameterEntry(
                name,
                literal ? Literals.number(written) : written,
                literal ? Literals.unit(written) : unitOf(name),
                text(name, "range"),
                choices(name),
                text(name, "meaning"),
                text(name, "source"));
    }

    private String unitOf(String name) {
        return number(name)
                .filter(q -> !q.unit().isDimensionless())
                .map(q -> q.unit().toString())
                .orElse("");
    }

    private String written(String name) {
        YamlNode value = value(name);
        if (value instanceof YamlNode.Sequence sequence) {
            List<String> items = sequence.items().stream()
                    .map(item -> Section.text(item, "an item of parameter '" + name + "'"))
                    .toList();
            return "[" + String.join(", ", items) + "]";
        }
        return ((YamlNode.Scalar) value).text();
    }

    private String text(String name, String key) {
        YamlNode node = entries.get(name).entries().get(key);
        return node == null ? "" : Section.text(node, key + " of parameter '" + name + "'");
    }
}
