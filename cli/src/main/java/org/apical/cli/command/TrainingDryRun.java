package org.apical.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.cli.format.Console;
import org.apical.cli.format.Json;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;
import org.apical.core.experiment.Experiment;
import org.apical.core.run.LayerSize;
import org.apical.core.run.RunSettings;
import org.apical.core.run.TrainingRehearsal;
import org.apical.host.ApicalHost;

/** Checks an experiment with layers, prints it resolved, and tells how large its network is and how long its training would take. */
final class TrainingDryRun {
    private final Experiment experiment;
    private final ApicalHost host;
    private final RunSettings settings;

    TrainingDryRun(Experiment experiment, ApicalHost host, RunSettings settings) {
        this.experiment = experiment;
        this.host = host;
        this.settings = settings;
    }

    /** Does it. */
    int run(Console console, boolean isJson) {
        TrainingRehearsal.Estimate estimate = new TrainingRehearsal(experiment, host.registry(), settings).run();
        if (isJson) {
            console.print(Json.text(json(estimate)));
        } else {
            console.print(experiment.resolved());
            console.note(text(estimate));
        }
        return ExitStatus.DONE;
    }

    private Map<String, Object> json(TrainingRehearsal.Estimate e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("experiment", experiment.name());
        json.put("resolved", experiment.resolved());
        json.put("layers", e.layers().stream().map(TrainingDryRun::json).toList());
        json.put("weights", e.parameters());
        json.put("memory_mib", e.bytes() / (double) (1 << 20));
        json.put("epochs", e.epochs());
        json.put("images", e.images());
        json.put("test_images", e.testImages());
        json.put("images_per_second", 1 / e.speed().secondsPerImage());
        json.put("measured_batches", e.speed().batches());
        json.put("wall_s", e.wallSeconds());
        json.put("backend", settings.backend().backend().name());
        json.put("precision", settings.backend().precision().word());
        json.put("threads", settings.threads());
        return json;
    }

    private static Map<String, Object> json(LayerSize layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", layer.name());
        json.put("shape", layer.shape());
        json.put("units", layer.units());
        json.put("weights", layer.arrays());
        return json;
    }

    private String text(TrainingRehearsal.Estimate e) {
        List<String> lines = new ArrayList<>();
        lines.add("nothing is wrong with '" + experiment.name() + "'");
        lines.add(table(e));
        lines.add("network:  " + e.parameters() + " weights");
        lines.add("memory:   " + Numbers.bytes(e.bytes())
                + " for its arrays, and what Java and the images take (counted from the layers and the batch)");
        lines.add("training: " + e.epochs() + " epochs of " + e.images() + " images, each followed by a test with "
                + e.testImages() + (e.runs() > 1 ? ", " + e.runs() + " times" : ""));
        lines.add("time:     about " + Numbers.duration(e.wallSeconds()) + " on "
                + settings.backend().title() + ", threads: " + settings.threads() + " ("
                + Math.round(1 / e.speed().secondsPerImage()) + " images/s, measured here over "
                + e.speed().batches()
                + " batches; the comparison with the true gradient is not counted)");
        return String.join("\n", lines);
    }

    private static String table(TrainingRehearsal.Estimate e) {
        TextTable table = new TextTable("layer", "shape", "#units", "#weights", "arrays");
        for (LayerSize layer : e.layers()) {
            String arrays = layer.arrays().entrySet().stream()
                    .map(a -> a.getKey() + " " + a.getValue())
                    .collect(Collectors.joining(", "));
            table.row(layer.name(), layer.shape(), "" + layer.units(), "" + layer.count(), arrays);
        }
        return table.text().stripTrailing();
    }
}
