package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.cli.format.Console;
import org.apical.cli.format.Json;
import org.apical.cli.format.Numbers;
import org.apical.core.experiment.Experiment;
import org.apical.core.run.Rehearsal;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;

/** Checks an experiment against its plug-ins, prints it resolved, and estimates what a run of it would take. */
final class DryRun {
    private final Experiment experiment;
    private final ApicalHost host;
    private final RunSettings settings;

    DryRun(Experiment experiment, ApicalHost host, RunSettings settings) {
        this.experiment = experiment;
        this.host = host;
        this.settings = settings;
    }

    /** Does it. */
    int run(Console console, boolean isJson) {
        Rehearsal.Estimate estimate = new Rehearsal(experiment, host.registry(), settings).run();
        if (isJson) {
            console.print(Json.text(json(estimate)));
        } else {
            console.print(experiment.resolved());
            console.note(text(estimate));
        }
        return ExitStatus.DONE;
    }

    private Map<String, Object> json(Rehearsal.Estimate e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("experiment", experiment.name());
        json.put("resolved", experiment.resolved());
        json.put("cells", e.cells());
        json.put("synapses", Math.round(e.synapses()));
        json.put("memory_mib", e.bytes() / (1 << 20));
        json.put("simulated_s", e.simulatedSeconds());
        json.put("wall_s", e.wallSeconds());
        json.put("backend", settings.backend().backend().name());
        json.put("precision", settings.backend().precision().word());
        json.put("threads", settings.threads());
        return json;
    }

    private String text(Rehearsal.Estimate e) {
        return "nothing is wrong with '" + experiment.name() + "'\n"
                + "network:  " + e.cells() + " cells, about " + Math.round(e.synapses()) + " synapses\n"
                + "memory:   about " + Numbers.bytes(e.bytes())
                + " for its arrays, and what Java takes (counted from sizes and probabilities)\n"
                + "schedule: " + Numbers.text(e.simulatedSeconds()) + " simulated s\n"
                + "time:     about " + Numbers.duration(e.wallSeconds()) + " on "
                + settings.backend().title()
                + ", threads: " + settings.threads()
                + " (at the usual cost of cells and steps; another machine or model may differ twofold)";
    }
}
