package org.apical.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.core.equation.Expressions;
import org.apical.core.folder.RunFolder;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.RunException;
import org.apical.report.figure.FigureReader;
import org.apical.report.figure.FigureText;
import org.apical.unit.Quantity;

/**
 * What the report needs of the experiment file of a run.
 *
 * @param text the whole file; empty if there is none
 * @param root its content; empty if it cannot be read
 * @param messages why it cannot be read, if so
 */
record ExperimentFile(String text, Optional<FigureText> root, List<String> messages) {
    /** A parameter of the experiment. */
    record Setting(String name, String value, String meaning) {}

    static ExperimentFile of(RunFolder folder) {
        Path file = folder.experiment();
        if (!Files.exists(file)) {
            return new ExperimentFile("", Optional.empty(), List.of("The run has no experiment.yaml, so no figures."));
        }
        String text = read(file);
        try {
            return new ExperimentFile(
                    text, Optional.of(new FigureText(YamlText.parse("experiment.yaml", text))), List.of());
        } catch (InputException e) {
            return new ExperimentFile(
                    text, Optional.empty(), List.of("The experiment cannot be read: " + e.getMessage()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RunException("io", file + " cannot be read: " + e.getMessage()).because(e);
        }
    }

    String title(String otherwise) {
        return root.flatMap(r -> r.get("title"))
                .filter(FigureText::isScalar)
                .map(FigureText::text)
                .orElse(otherwise);
    }

    Map<String, FigureText> figures() {
        return root.map(FigureReader::find).orElse(Map.of());
    }

    /** What a user may vary, as it was in this run. */
    List<Setting> settings() {
        return parameters().entrySet().stream()
                .map(e -> new Setting(e.getKey(), value(e.getValue()), meaning(e.getValue())))
                .toList();
    }

    /** The parameters that are numbers, in SI; one that begins with {@code =} is computed from the others. */
    Map<String, Double> constants() {
        Map<String, Quantity> known = new LinkedHashMap<>();
        settings().forEach(setting -> evaluate(setting, setting.value(), known));
        settings().stream()
                .filter(setting -> setting.value().startsWith("="))
                .forEach(setting -> evaluate(setting, setting.value().substring(1), known));
        Map<String, Double> constants = new LinkedHashMap<>();
        known.forEach((name, quantity) -> constants.put(name, quantity.value()));
        return constants;
    }

    /** A word or a list is no number for expressions, so it stays unknown. */
    private static void evaluate(Setting setting, String text, Map<String, Quantity> known) {
        try {
            Place place = new Place("experiment.yaml", 0, 0, "parameters / " + setting.name());
            known.put(setting.name(), Expressions.evaluate(text, name -> Optional.ofNullable(known.get(name)), place));
        } catch (InputException e) {
            known.remove(setting.name());
        }
    }

    private Map<String, FigureText> parameters() {
        return root.flatMap(r -> r.get("parameters")).map(FigureText::entries).orElse(Map.of());
    }

    private static String value(FigureText parameter) {
        FigureText value = parameter.get("value").orElse(parameter);
        return value.items().stream()
                .map(item -> item.isScalar() ? item.text() : "...")
                .collect(Collectors.joining(", "));
    }

    private static String meaning(FigureText parameter) {
        return parameter
                .get("meaning")
                .filter(FigureText::isScalar)
                .map(FigureText::text)
                .orElse("");
    }
}
