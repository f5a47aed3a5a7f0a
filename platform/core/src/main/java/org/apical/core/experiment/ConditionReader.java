package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apical.core.yaml.YamlNode;
import org.apical.unit.Quantity;

/**
 * Reads the conditions of a file: {@code conditions} (named sets of values), {@code sweep} (lists of values, in all combinations)
 * and {@code seeds}. Each condition is the content of the file with its values put in.
 */
final class ConditionReader {
    private static final String CONDITIONS = "conditions";
    private static final String SWEEP = "sweep";
    private static final String SEEDS = "seeds";

    private final YamlNode.Mapping content;
    private final Section top;
    private final ParameterBlock parameters;

    /** One value that a condition gives a parameter, and the leading column that says so; none for the seed. */
    private record Choice(String column, Object key, String parameter, YamlNode value) {}

    ConditionReader(YamlNode.Mapping content) {
        this.content = content;
        this.parameters = new ParameterBlock(content.entries().get("parameters"));
        this.top = new Section(new Scope(parameters, 1, false), content, "the file", ContentKeys.TOP);
    }

    /** Whether the file has several conditions. */
    boolean isSweep() {
        return top.has(CONDITIONS) || top.has(SWEEP) || top.has(SEEDS);
    }

    /** The leading columns of all tables, besides the seed. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        if (top.has(CONDITIONS)) {
            columns.add(Condition.NAME);
        }
        top.entries(SWEEP).forEach((name, unit) -> columns.add(SweepUnit.column(name, unit)));
        return columns;
    }

    /** Tells every condition: its leading columns, and the content with its values. */
    void read(BiConsumer<Map<String, Object>, YamlNode.Mapping> conditions) {
        List<List<List<Choice>>> axes = new ArrayList<>();
        if (top.has(CONDITIONS)) {
            axes.add(named());
        }
        top.entries(SWEEP).forEach((name, unit) -> axes.add(swept(name, unit)));
        if (top.has(SEEDS)) {
            axes.add(seeds());
        }
        combine(axes, 0, new ArrayList<>(), conditions);
    }

    private void combine(
            List<List<List<Choice>>> axes,
            int axis,
            List<Choice> chosen,
            BiConsumer<Map<String, Object>, YamlNode.Mapping> conditions) {
        if (axis == axes.size()) {
            conditions.accept(keys(chosen), filled(chosen));
            return;
        }
        for (List<Choice> choices : axes.get(axis)) {
            List<Choice> longer = new ArrayList<>(chosen);
            longer.addAll(choices);
            combine(axes, axis + 1, longer, conditions);
        }
    }

    private static Map<String, Object> keys(List<Choice> chosen) {
        Map<String, Object> keys = new LinkedHashMap<>();
        chosen.stream().filter(c -> !c.column().isEmpty()).forEach(c -> keys.put(c.column(), c.key()));
        return keys;
    }

    private YamlNode.Mapping filled(List<Choice> chosen) {
        YamlNode.Mapping filled = content.without(CONDITIONS).without(SWEEP).without(SEEDS);
        for (Choice choice : chosen) {
            if (choice.parameter().isEmpty()) {
                filled = choice.value() == null ? filled : filled.with("seed", choice.value());
            } else {
                YamlNode.Mapping block = (YamlNode.Mapping) filled.entries().get("parameters");
                YamlNode.Mapping entry = (YamlNode.Mapping) block.entries().get(choice.parameter());
                filled = filled.with("parameters", block.with(choice.parameter(), entry.with("value", choice.value())));
            }
        }
        return filled;
    }

    private List<List<Choice>> seeds() {
        List<List<Choice>> seeds = new ArrayList<>();
        top.items(SEEDS).forEach(node -> seeds.add(List.of(new Choice("", 0, "", node))));
        return checked(seeds, SEEDS, top.need(SEEDS));
    }

    private List<List<Choice>> swept(String name, YamlNode unit) {
        Faults.known("parameter", name, parameters.names(), unit.place());
        if (!(parameters.value(name) instanceof YamlNode.Sequence values)) {
            throw Faults.form(parameters.value(name), "parameter '" + name + "'", "a list, for it is swept over");
        }
        Quantity one = SweepUnit.parse(unit);
        List<Quantity> quantities = parameters.items(name);
        List<List<Choice>> choices = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            double key = SweepUnit.number(quantities.get(i), one, name, unit);
            choices.add(List.of(new Choice(
                    SweepUnit.column(name, unit), key, name, values.items().get(i))));
        }
        return checked(choices, "parameter '" + name + "'", parameters.value(name));
    }

    private static List<List<Choice>> checked(List<List<Choice>> choices, String what, YamlNode node) {
        if (choices.isEmpty()) {
            throw Faults.form(node, what, "a list of at least one value");
        }
        return choices;
    }

    private List<List<Choice>> named() {
        List<List<Choice>> all = new ArrayList<>();
        top.entries(CONDITIONS).forEach((name, node) -> named(name, node, all));
        return checked(all, CONDITIONS, top.need(CONDITIONS));
    }

    /** A condition, or one for each item where it gives a parameter a list: their names end with the items' numbers. */
    private void named(String name, YamlNode node, List<List<Choice>> all) {
        List<List<Choice>> variants = new ArrayList<>(List.of(List.of(new Choice(Condition.NAME, name, "", null))));
        YamlNode.Mapping values = Section.mapping(node, "condition '" + name + "'");
        values.entries().forEach((parameter, value) -> {
            Faults.known("parameter", parameter, parameters.names(), value.place());
            YamlNode meant = top.scope().substitute(value);
            variants.replaceAll(variant -> with(variant, parameter, meant));
            if (meant instanceof YamlNode.Sequence list) {
                List<List<Choice>> each = new ArrayList<>();
                variants.forEach(variant -> list.items().forEach(item -> each.add(item(variant, parameter, item))));
                variants.clear();
                variants.addAll(each);
            }
        });
        all.addAll(variants);
    }

    private static List<Choice> with(List<Choice> variant, String parameter, YamlNode value) {
        List<Choice> longer = new ArrayList<>(variant);
        if (!(value instanceof YamlNode.Sequence)) {
            longer.add(new Choice("", 0, parameter, value));
        }
        return longer;
    }

    private static List<Choice> item(List<Choice> variant, String parameter, YamlNode item) {
        List<Choice> longer = new ArrayList<>(variant);
        String number = Literals.number(Section.text(item, "a value of '" + parameter + "'"));
        longer.set(0, new Choice(Condition.NAME, variant.get(0).key() + "_" + number, "", null));
        longer.add(new Choice("", 0, parameter, item));
        return longer;
    }
}
