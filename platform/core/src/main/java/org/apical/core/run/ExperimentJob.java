package org.apical.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.checkpoint.Saved;
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
 * <p>While it goes on, checkpoints are kept; from one of them {@link #resume} ends with the same bits as a run that was never
 * interrupted.
 *
 * <p>What is wrong with the experiment is said before anything is written. A run that fails or is stopped keeps what it has:
 * its tables so far, its metrics, its log, a checkpoint where its state is
 * whole, and a record with the reason.
 */
public final class ExperimentJob {
    private final Experiment experiment;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final RunControl control;

    /** A job. */
    public ExperimentJob(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this(
                experiment,
                registry,
                settings,
                new RunControl(settings.backend().backend().name()));
    }

    /** A job that others may change while it goes on. */
    public ExperimentJob(Experiment experiment, PluginRegistry registry, RunSettings settings, RunControl control) {
        this.control = control;
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
        RunFolder.requireFree(out);
        Resources resources = new Resources();
        Instant start = Instant.now();
        try (RunJournal journal = new RunJournal(observer);
                Course course = build(journal)) {
            RunFolder folder = RunFolder.create(out);
            return folder.whileLocked(() -> begin(folder, course, journal, resources, start));
        }
    }

    private RunOutcome begin(RunFolder folder, Course course, RunJournal journal, Resources resources, Instant start) {
        RunRecord record = record(course, start);
        folder.writeExperiment(experiment.resolved()); // before the record: a folder with a record can be resumed
        folder.writeRecord(record);
        TableFiles tables = new TableFiles(experiment, course.tables(), folder);
        Checkpointing checkpoints = checkpointing(course, folder, record, resources, journal);
        journal.open(folder, tables, Optional.of(checkpoints));
        journal.onSwap(() -> folder.writeRecord(record.with(course.swaps())));
        journal.log("apical " + record.program().version() + " runs " + how(course));
        journal.log("backend: " + settings.backend().reason());
        return new RunAttempt(
                        course, folder, record, tables, journal, checkpoints, resources, limit(course), control::end)
                .complete();
    }

    /**
     * Goes on with a run that was stopped or killed, or that failed.
     *
     * @param folder its folder, locked by the caller
     * @param from where to go on; empty to begin anew
     * @param observer told about the run; may ask it to stop
     * @throws ApicalException if it cannot go on: then its folder is as it was
     */
    public RunOutcome resume(RunFolder folder, Optional<Checkpoint> from, RunObserver observer) {
        RunRecord before = folder.record();
        ResumeCheck.of(before).require(settings);
        from.map(Checkpoint::header).map(ResumeCheck::of).ifPresent(check -> check.require(settings));
        Resources resources = new Resources();
        try (RunJournal journal = new RunJournal(observer);
                Course course = build(journal)) {
            TableFiles tables = new TableFiles(experiment, course.tables(), folder);
            Checkpointing checkpoints = checkpointing(course, folder, before, resources, journal);
            journal.open(folder, tables, Optional.of(checkpoints));
            from.ifPresentOrElse(checkpoints::restore, () -> {
                journal.clear();
                checkpoints.clear();
            });
            RunRecord record = before.resumed(resumption(settings, course.steps(), from));
            folder.writeRecord(record.with(course.swaps()));
            journal.onSwap(() -> folder.writeRecord(record.with(course.swaps())));
            if (!before.error().isEmpty()) {
                journal.log("before it went on, the run ended: " + before.error());
            }
            journal.log("apical " + settings.program().version() + " goes on at step " + course.steps() + " with "
                    + how(course));
            return new RunAttempt(
                            course,
                            folder,
                            record,
                            tables,
                            journal,
                            checkpoints,
                            resources,
                            limit(course),
                            control::end)
                    .complete();
        }
    }

    private static RunRecord.Resumption resumption(RunSettings settings, long step, Optional<Checkpoint> from) {
        return new RunRecord.Resumption(
                Instant.now(),
                step,
                from.map(c -> c.file().getFileName().toString()).orElse(""),
                settings.program().version(),
                MachineFacts.read().java(),
                settings.execution());
    }

    private StepLimit limit(Course course) {
        return new StepLimit(course, control.stepLimit());
    }

    private String how(Course course) {
        return course.title() + " on " + settings.backend().title() + ", threads: " + settings.threads();
    }

    private Checkpointing checkpointing(
            Course course, RunFolder folder, RunRecord record, Resources resources, RunJournal journal) {
        Map<String, Saved> others = new LinkedHashMap<>();
        others.put("time", resources);
        others.put("journal", journal); // last: it cuts files, when all else fits
        Checkpointing checkpoints = new Checkpointing(
                course,
                new CheckpointFolder(folder.checkpoints()),
                Checkpointing.header(record, settings, folder.experimentDigest(), experiment.dt()),
                settings.checkpoints(),
                others);
        control.keepBy(checkpoints::keep);
        return checkpoints;
    }

    private Course build(RunObserver observer) {
        if (experiment.layered().isPresent()) {
            return new Training(experiment, registry, settings.backend().kernels(), settings.threads(), observer);
        }
        return experiment.conditions().isEmpty()
                ? new Simulation(
                        experiment,
                        registry,
                        settings.backend().kernels(),
                        PhiloxStream::new,
                        settings.threads(),
                        observer,
                        control)
                : new ConditionLoop(experiment, registry, settings, observer, control);
    }

    private RunRecord record(Course course, Instant start) {
        return new RunRecord(
                experiment.name(),
                settings.program(),
                settings.bundles(),
                settings.bundleSet(),
                MachineFacts.read(),
                settings.execution(),
                experiment.seed(),
                course.streams(),
                start,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of(),
                List.of());
    }
}
