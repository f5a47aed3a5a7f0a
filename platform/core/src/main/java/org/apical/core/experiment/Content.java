package org.apical.core.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** The content of a file with everything filled in, and what stands at its top. */
final class Content {
    private static final Map<String, String> DEFAULTS = defaults();

    private Content() {}

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("seed", "1");
        defaults.put("solver", "fixed-step");
        return defaults;
    }

    /** The content after {@code extends}, parameters, scales, {@code like}, stand-ins and the other settings, in a fixed order of keys. */
    static YamlNode.Mapping resolve(SourceText source, List<Setting> settings) {
        YamlNode.Mapping merged = SourceFiles.read(source);
        Section.checkKeys(merged, "the file", ContentKeys.TOP);
        checkFormat(merged);
        YamlNode.Mapping scaled = applyPaths(merged, settings, path -> path.startsWith("scales."));
        List<Setting> bare =
                settings.stream().filter(s -> s.path().indexOf('.') < 0).toList();
        YamlNode.Mapping filled = LikeEntries.fill(new ParameterSettings(scaled).apply(bare));
        YamlNode.Mapping set =
                applyPaths(filled, settings, path -> path.indexOf('.') >= 0 && !path.startsWith("scales."));
        boolean isOneSeed = settings.stream().anyMatch(s -> s.path().equals("seed"));
        YamlNode.Mapping replaced = StandIns.fill(isOneSeed ? set.without("seeds") : set);
        return ordered(InlinedFiles.fill(replaced, source));
    }

    private static YamlNode.Mapping applyPaths(
            YamlNode.Mapping content, List<Setting> settings, Predicate<String> which) {
        YamlNode.Mapping changed = content;
        for (Setting setting : settings) {
            changed = which.test(setting.path()) ? PathSettings.apply(changed, setting) : changed;
        }
        return changed;
    }

    private static void checkFormat(YamlNode.Mapping content) {
        YamlNode version = content.entries().get("apical");
        if (version == null) {
            throw Section.missing("apical", "the file", content.place())
                    .mend("begin the file with the line 'apical: 1'");
        }
        if (!"1".equals(Section.text(version, "apical"))) {
            throw new InputException(
                            "format-unknown", "the file is in format " + version.kind() + ", but this program knows 1")
                    .at(version.place())
                    .known(List.of("1"))
                    .mend("write 'apical: 1', or use a newer version of the program");
        }
    }

    private static YamlNode.Mapping ordered(YamlNode.Mapping content) {
        Map<String, YamlNode> ordered = new LinkedHashMap<>();
        for (String key : ContentKeys.TOP) {
            YamlNode value = content.entries().get(key);
            if (value == null && DEFAULTS.containsKey(key)) {
                value = new YamlNode.Scalar(DEFAULTS.get(key), true, content.place());
            }
            if (value != null && !(value instanceof YamlNode.Empty)) {
                ordered.put(key, value);
            }
        }
        return new YamlNode.Mapping(ordered, content.place());
    }

    /** The top of a resolved content, with the parameters, the time step and the examples in scope. */
    static Section top(YamlNode.Mapping content) {
        ParameterBlock parameters = new ParameterBlock(content.entries().get("parameters"));
        Scope scope = new Scope(parameters, 1, false);
        Section top = new Section(scope, content, "the file", ContentKeys.TOP);
        boolean examples = top.find("dataset")
                .filter(node -> !(node instanceof YamlNode.Scalar scalar && "none".equals(scalar.text())))
                .isPresent();
        return new Section(scope.with(step(top), examples), content, "the file", ContentKeys.TOP);
    }

    private static double step(Section top) {
        if (top.has("layers") && !top.has("time")) {
            return 1; // a layered network has no clock; its steps are batches
        }
        YamlNode node = top.need("time");
        Section time = new Section(top.scope(), node, "time", List.of("dt"));
        return time.number("dt", Unit.SECOND, Range.POSITIVE);
    }

    /** The seed: a whole number of 64 bits. */
    static long seed(Section top) {
        YamlNode node = top.need("seed");
        String text = Section.text(node, "seed");
        try {
            return Literals.isExpression(node) ? top.scope().whole(node, "seed", 0) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InputException("value-form", "the seed is '" + text + "', but must be a whole number of 64 bits")
                    .at(node.place())
                    .mend("give a whole number such as 1")
                    .because(e);
        }
    }
}
