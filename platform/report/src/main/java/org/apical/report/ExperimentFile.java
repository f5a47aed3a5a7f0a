package org.apical.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apical.core.folder.RunFolder;
import org.apical.plugin.ApicalException;
import org.apical.plugin.RunException;
import org.apical.report.figure.FigureReader;
import org.apical.report.figure.YamlText;
import org.apical.unit.Quantity;

/**
 * What the report needs of the experiment file of a run.
 *
 * @param text the whole file; empty if there is none
 * @param root its content; empty if it cannot be read
 * @param messages why it cannot be read, if so
 */
record ExperimentFile(String text, Optional<YamlText> root, List<String> messages) {
    /** A parameter of the experiment. */
    record Setting(String name, String value, String meaning) {}

    static ExperimentFile of(RunFolder folder) {
        Path file = folder.experiment();
        if (!Files.exists(file)) {
            return new ExperimentFile("", Optional.empty(), List.of("The run has no experiment.yaml, so no figures."));
        }
        String text = read(file);
        try {
            return new ExperimentFile(text, YamlText.parse(text, "experiment.yaml"), List.of());
        } catch (ApicalException e) {
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
                .filter(YamlText::isScalar)
                .map(YamlText::text)
                .orElse(otherwise);
    }

    Map<String, YamlText> figures() {
        return root.map(FigureReader::find).orElse(Map.of());
    }

    /** What a user may vary, as it was in this run. */
    List<Setting> settings() {
        return parameters().entrySet().stream()
                .map(e -> new Setting(e.getKey(), value(e.getValue()), meaning(e.getValue())))
                .toList();
    }

    /** The parameters that are numbers, in SI. */
    Map<String, Double> constants() {
        Map<String, Double> constants = new LinkedHashMap<>();
        for (Setting setting : settings()) {
            try {
                constants.put(setting.name(), Quantity.parse(setting.value()).value());
            } catch (IllegalArgumentException e) {
                continue; // a word or a list: no number for expressions
            }
        }
        return constants;
    }

    private Map<String, YamlText> parameters() {
        return root.flatMap(r -> r.get("parameters")).map(YamlText::entries).orElse(Map.of());
    }

    private static String value(YamlText parameter) {
        YamlText value = parameter.get("value").orElse(parameter);
        return value.items().stream()
                .map(item -> item.isScalar() ? item.text() : "...")
                .collect(Collectors.joining(", "));
    }

    private static String meaning(YamlText parameter) {
        return parameter
                .get("meaning")
                .filter(YamlText::isScalar)
                .map(YamlText::text)
                .orElse("");
    }
}
