package org.apical.cli.command;

import org.apical.cli.format.Console;
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
    int run(Console console, boolean isQuiet) {
        Rehearsal.Estimate estimate = new Rehearsal(experiment, host.registry(), settings).run();
        console.print(experiment.resolved());
        if (!isQuiet) {
            console.note(text(estimate));
        }
        return ExitStatus.DONE;
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
