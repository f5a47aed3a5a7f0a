package org.apical.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.ApicalException;

/**
 * One experiment from its first step to the folder that it leaves.
 *
 * <pre>{@code
 * RunOutcome outcome = new ExperimentJob(experiment, registry, settings).run(folder, observer);
 * }</pre>
 *
 * <p>What is wrong with the experiment is said before anything is written. A run that fails or is stopped keeps what it has:
 * its tables so far, its metrics, its log, and a record with the reason.
 */
public final class ExperimentJob {
    private final Experiment experiment;
    private final PluginRegistry registry;
    private final RunSettings settings;

    /** A job. */
    public ExperimentJob(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this.experiment = experiment;
        this.registry = registry;
        this.settings = settings;
    }

    /**
     * Runs the experiment. A failure on the way is part of the outcome, not thrown.
     *
     * @param out where its folder is made
     * @param observer told about the run; may ask it to stop
     * @throws ApicalException if the experiment cannot begin: then there is no folder
     */
    public RunOutcome run(Path out, RunObserver observer) {
        if (!experiment.conditions().isEmpty()) {
            return new ConditionsJob(experiment, registry, settings).run(out, observer);
        }
        RunFolder.requireFree(out);
        Resources resources = new Resources();
        Instant start = Instant.now();
        try (RunJournal journal = new RunJournal(observer);
                Simulation simulation = build(journal)) {
            RunFolder folder = RunFolder.create(out);
            RunRecord record = record(simulation, start);
            folder.writeRecord(record);
            folder.writeExperiment(experiment.resolved());
            TableFiles tables = new TableFiles(experiment, simulation.tables(), folder);
            journal.open(folder, tables);
            journal.log("apical " + record.program().version() + " runs '" + experiment.name() + "' with seed "
                    + experiment.seed() + " on " + settings.backend().title() + ", threads: " + settings.threads());
            journal.log("backend: " + settings.backend().reason());
            return new RunAttempt(simulation, folder, record, tables, journal, resources).complete();
        }
    }

    private Simulation build(RunObserver observer) {
        return new Simulation(
                experiment, registry, settings.backend().kernels(), PhiloxStream::new, settings.threads(), observer);
    }

    private RunRecord record(Simulation simulation, Instant start) {
        return new RunRecord(
                experiment.name(),
                settings.program(),
                settings.bundles(),
                MachineFacts.read(),
                settings.execution(),
                experiment.seed(),
                simulation.streams(),
                start,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "");
    }
}
