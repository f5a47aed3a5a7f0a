package org.apical.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.registry.Suggestions;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;

/** Gives parameters the values that the user sets, and those of the chosen scale. */
final class ParameterSettings {
    private static final String SCALE = "scale";

    private final YamlNode.Mapping content;
    private final ParameterBlock declared;

    ParameterSettings(YamlNode.Mapping content) {
        this.content = content;
        this.declared = new ParameterBlock(content.entries().get("parameters"));
    }

    /** The content with the settings whose path is a bare name put in; {@code scales} is gone. */
    YamlNode.Mapping apply(List<Setting> settings) {
        YamlNode.Mapping changed = content;
        for (Setting setting : settings) {
            changed = set(changed, setting);
        }
        return applyScale(changed, settings).without("scales");
    }

    private YamlNode.Mapping set(YamlNode.Mapping changed, Setting setting) {
        String name = setting.path();
        YamlNode value = YamlText.parseValue(setting.place(), setting.value());
        if (declared.names().contains(name)) {
            return withValue(changed, name, value);
        }
        if (ContentKeys.BARE.contains(name)) {
            return changed.with(name, value);
        }
        List<String> known = Stream.concat(declared.names().stream(), ContentKeys.BARE.stream())
                .toList();
        throw new InputException(
                        "set-unknown",
                        "this experiment has no parameter '" + name + "'" + Suggestions.didYouMean(name, known))
                .at(setting.place())
                .known(known)
                .mend("correct the name, or give the way to a key with dots, such as groups.output.size");
    }

    private YamlNode.Mapping applyScale(YamlNode.Mapping changed, List<Setting> settings) {
        YamlNode block = content.entries().get("scales");
        if (block == null) {
            refuseOtherScale(settings);
            return changed;
        }
        Map<String, YamlNode> scales = Section.mapping(block, "scales").entries();
        scales.forEach(this::checkScale);
        String scale = Section.text(valueOf(changed, SCALE), "parameter 'scale'");
        YamlNode chosen = scales.get(scale);
        return chosen == null ? changed : withScale(changed, (YamlNode.Mapping) chosen, settings);
    }

    private YamlNode.Mapping withScale(YamlNode.Mapping changed, YamlNode.Mapping scale, List<Setting> settings) {
        List<String> explicit = settings.stream().map(Setting::path).toList();
        YamlNode.Mapping scaled = changed;
        for (Map.Entry<String, YamlNode> entry : scale.entries().entrySet()) {
            if (!explicit.contains(entry.getKey())) {
                scaled = withValue(scaled, entry.getKey(), entry.getValue());
            }
        }
        return scaled;
    }

    private void checkScale(String scale, YamlNode node) {
        List<String> choices = declared.names().contains(SCALE) ? declared.choices(SCALE) : List.of();
        Faults.known("scale", scale, choices, node.place());
        Section.mapping(node, "scale '" + scale + "'").entries().forEach((name, value) -> {
            Faults.known("parameter", name, declared.names(), value.place());
            checkKind(name, value);
        });
    }

    /** A file without scales, such as the one that a run stores, cannot go to another scale. */
    private void refuseOtherScale(List<Setting> settings) {
        for (Setting setting : settings) {
            boolean other = setting.path().equals(SCALE)
                    && declared.names().contains(SCALE)
                    && !setting.value().equals(Section.text(declared.value(SCALE), "parameter 'scale'"));
            if (other) {
                throw new InputException("scale-unknown", "this file has no block 'scales', so its scale cannot be set")
                        .at(setting.place())
                        .mend("set the parameters themselves, or run the preset that the file came from");
            }
        }
    }

    private YamlNode.Mapping withValue(YamlNode.Mapping changed, String name, YamlNode value) {
        YamlNode full = declared.value(name) instanceof YamlNode.Sequence ? list(value) : value;
        checkKind(name, full);
        YamlNode.Mapping block = (YamlNode.Mapping) changed.entries().get("parameters");
        YamlNode.Mapping entry = (YamlNode.Mapping) block.entries().get(name);
        return changed.with("parameters", block.with(name, entry.with("value", full)));
    }

    /** One value in place of a list is a list of one, and nothing the empty list. */
    private static YamlNode list(YamlNode value) {
        if (value instanceof YamlNode.Empty) {
            return new YamlNode.Sequence(List.of(), value.place());
        }
        return value instanceof YamlNode.Scalar ? new YamlNode.Sequence(List.of(value), value.place()) : value;
    }

    private static YamlNode valueOf(YamlNode.Mapping changed, String name) {
        YamlNode.Mapping block = (YamlNode.Mapping) changed.entries().get("parameters");
        YamlNode.Mapping entry =
                block == null ? null : (YamlNode.Mapping) block.entries().get(name);
        if (entry == null) {
            throw new InputException("parameter-unknown", "the block 'scales' needs a parameter called 'scale'")
                    .at(changed.entries().getOrDefault("scales", changed).place())
                    .mend("declare it: scale: {value: full, choices: [full, quick], meaning: size of the run}");
        }
        return entry.entries().get("value");
    }

    /** A new value must be of the declared one's form: a list for a list, a number of the same unit for a number. */
    private void checkKind(String name, YamlNode value) {
        String what = "parameter '" + name + "'";
        if (declared.value(name) instanceof YamlNode.Sequence) {
            Section.sequence(value, what);
        } else if (declared.isNumber(name)) {
            checkUnit(name, value, declared.number(name).orElseThrow());
        } else {
            Section.text(value, what);
        }
    }

    private void checkUnit(String name, YamlNode value, Quantity old) {
        Scope scope = new Scope(declared, 1, false);
        scope.number(value, "parameter '" + name + "'", old.unit(), Range.ALL);
    }
}
