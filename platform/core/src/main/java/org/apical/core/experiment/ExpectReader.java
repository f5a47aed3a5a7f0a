package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** Reads the section {@code expect}; entries of another scale or rule, or whose condition does not hold, are checked and left out. */
final class ExpectReader {
    private static final List<String> KEYS =
            List.of("measure", "at_least", "at_most", "between", "source", "scales", "rules", "when");

    private final Scope scope;
    private final Map<String, MeasureSpec> measures;

    ExpectReader(Scope scope, Map<String, MeasureSpec> measures) {
        this.scope = scope;
        this.measures = measures;
    }

    List<ExpectSpec> read(List<YamlNode> section) {
        List<ExpectSpec> specs = new ArrayList<>();
        for (YamlNode node : section) {
            Section entry = new Section(scope, node, "an entry of expect", KEYS);
            ExpectSpec spec = entry(entry);
            boolean isOfThisScale = isFor(entry, "scales", "scale");
            boolean isOfThisRule = isFor(entry, "rules", "rule");
            if (holds(entry) && isOfThisScale && isOfThisRule) {
                specs.add(spec);
            }
        }
        return specs;
    }

    private ExpectSpec entry(Section entry) {
        MeasureSpec measure = measures.get(entry.name("measure", "measure", measures.keySet()));
        long limits =
                Stream.of("at_least", "at_most", "between").filter(entry::has).count();
        if (limits == 0 || entry.has("between") && limits > 1) {
            throw new InputException(
                            "value-form", "what is expected of '" + measure.name() + "' has " + limits + " limits")
                    .at(entry.place())
                    .mend("give at_least, at_most, both of these, or between: [low, high]");
        }
        double low = limit(entry, "at_least", measure, Double.NEGATIVE_INFINITY);
        double high = limit(entry, "at_most", measure, Double.POSITIVE_INFINITY);
        if (entry.has("between")) {
            List<YamlNode> ends = Section.sequence(entry.need("between"), entry.said("between"));
            if (ends.size() != 2) {
                throw Faults.form(entry.need("between"), entry.said("between"), "[low, high]");
            }
            low = limit(ends.get(0), entry.said("between"), measure);
            high = limit(ends.get(1), entry.said("between"), measure);
        }
        checkOrder(low, high, measure, entry);
        return new ExpectSpec(measure.name(), low, high, entry.word("source", ""), entry.place());
    }

    private static void checkOrder(double low, double high, MeasureSpec measure, Section entry) {
        if (!(low <= high)) {
            throw new InputException(
                            "value-form",
                            "what is expected of '" + measure.name() + "' lies between " + low + " and " + high
                                    + ", where nothing lies")
                    .at(entry.place())
                    .mend("write the lower limit first");
        }
    }

    private double limit(Section entry, String key, MeasureSpec measure, double otherwise) {
        return entry.find(key)
                .map(node -> limit(node, entry.said(key), measure))
                .orElse(otherwise);
    }

    /** A limit in the measure's unit: a bare number is one already. */
    private double limit(YamlNode node, String what, MeasureSpec measure) {
        Quantity value = scope.quantity(node, what);
        Quantity unit = measure.unit();
        if (value.unit().isDimensionless()) {
            return value.value();
        }
        if (!value.unit().equals(unit.unit())) {
            throw new InputException(
                            "unit-wrong",
                            what + " is in " + value.unit() + ", but '" + measure.name() + "' is in "
                                    + measure.unitText())
                    .at(node.place())
                    .mend("give it in " + measure.unitText());
        }
        return value.value() / unit.value();
    }

    /** An entry may name the words of a parameter with choices for which it holds: {@code scales: [full]}, {@code rules: [burstprop]}. */
    private boolean isFor(Section entry, String key, String parameter) {
        if (!entry.has(key)) {
            return true;
        }
        ParameterBlock parameters = scope.parameters();
        List<String> choices = parameters.names().contains(parameter) ? parameters.choices(parameter) : List.of();
        List<String> named = entry.names(key, parameter, choices);
        return named.contains(Section.text(parameters.value(parameter), "parameter '" + parameter + "'"));
    }

    private boolean holds(Section entry) {
        return !entry.has("when")
                || scope.number(entry.need("when"), entry.said("when"), Unit.ONE, org.apical.plugin.Range.ALL) != 0;
    }
}
