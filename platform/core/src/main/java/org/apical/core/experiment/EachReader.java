package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.BlockSpec.Each;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;

/** Reads the key {@code each} of a block: {@code {parameter: unit of its column}}. */
final class EachReader {
    private static final String KEY = "each";

    private final Section block;

    EachReader(Section block) {
        this.block = block;
    }

    Optional<Each> read() {
        Map<String, YamlNode> entries = block.entries(KEY);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        if (entries.size() > 1 || block.has("repeat")) {
            throw new InputException("value-form", block.what() + " goes through several lists, or says repeat too")
                    .at(block.place(KEY))
                    .mend("go through one list; it has one repetition per value");
        }
        Map.Entry<String, YamlNode> entry = entries.entrySet().iterator().next();
        return Optional.of(each(entry.getKey(), entry.getValue()));
    }

    private Each each(String name, YamlNode unit) {
        ParameterBlock parameters = block.scope().parameters();
        Faults.known("parameter", name, parameters.names(), unit.place());
        List<Quantity> values = parameters.items(name);
        if (values.isEmpty()) {
            throw Faults.form(parameters.value(name), "parameter '" + name + "'", "a list of at least one value");
        }
        Quantity one = SweepUnit.parse(unit);
        List<Double> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(SweepUnit.number(value, one, name, unit)));
        return new Each(name, SweepUnit.column(name, unit), values, numbers);
    }
}
