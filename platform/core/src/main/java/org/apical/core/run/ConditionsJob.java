package org.apical.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.ApicalException;

/**
 * An experiment with several conditions from its first step to the folder that it leaves, which is one for all of them. The first
 * failure ends the loop; what was recorded until then is kept.
 */
final class ConditionsJob {
    private final Experiment experiment;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final Resources resources = new Resources();
    private final Measures measures = new Measures();
    private Optional<ApicalException> failure = Optional.empty();

    ConditionsJob(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this.experiment = experiment;
        this.registry = registry;
        this.settings = settings;
    }

    RunOutcome run(Path out, RunObserver observer) {
        RunFolder.requireFree(out);
        Instant start = Instant.now();
        try (RunJournal journal = new RunJournal(observer);
                ConditionLoop loop = new ConditionLoop(experiment, registry, settings, journal)) {
            RunFolder folder = RunFolder.create(out);
            return folder.whileLocked(() -> begin(loop, folder, start, journal));
        }
    }

    private RunOutcome begin(ConditionLoop loop, RunFolder folder, Instant start, RunJournal journal) {
        RunRecord record = record(loop, start);
        folder.writeExperiment(experiment.resolved()); // before the record: a folder with a record can be resumed
        folder.writeRecord(record);
        TableFiles tables = new TableFiles(experiment, loop.tables(), folder);
        journal.open(folder, tables, Optional.empty());
        journal.log("apical " + record.program().version() + " runs " + how(loop));
        journal.log("backend: " + settings.backend().reason());
        return complete(loop, folder, record, tables, journal);
    }

    /** Begins anew in the folder of a run that was stopped or killed: there are no checkpoints between conditions. */
    RunOutcome resume(RunFolder folder, RunObserver observer) {
        RunRecord record = folder.record().resumed(ExperimentJob.resumption(settings, 0, Optional.empty()));
        try (RunJournal journal = new RunJournal(observer);
                ConditionLoop loop = new ConditionLoop(experiment, registry, settings, journal)) {
            TableFiles tables = new TableFiles(experiment, loop.tables(), folder);
            journal.open(folder, tables, Optional.empty());
            journal.clear();
            folder.writeRecord(record);
            journal.log("apical " + settings.program().version() + " begins anew with " + how(loop));
            return complete(loop, folder, record, tables, journal);
        }
    }

    private String how(ConditionLoop loop) {
        return "'" + experiment.name() + "', " + loop.count() + " conditions, on "
                + settings.backend().title() + ", threads: " + settings.threads();
    }

    private RunRecord record(ConditionLoop loop, Instant start) {
        return new RunRecord(
                experiment.name(),
                settings.program(),
                settings.bundles(),
                settings.bundleSet(),
                MachineFacts.read(),
                settings.execution(),
                experiment.seed(),
                loop.streams(),
                start,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of());
    }

    private RunOutcome complete(
            ConditionLoop loop, RunFolder folder, RunRecord record, TableFiles tables, RunJournal journal) {
        attempt(loop::run, journal, loop);
        double wallSeconds = resources.wallSeconds();
        double cpuSeconds = resources.cpuSeconds();
        if (loop.isFinished()) {
            attempt(() -> tables.writeAll().forEach(result -> result.addTo(measures)), journal, loop);
        }
        if (!loop.isFinished() || failure.isPresent()) {
            attempt(tables::writeSoFar, journal, loop);
        }
        RuntimeMeasures.add(measures, loop.simulatedSeconds(), wallSeconds, cpuSeconds, resources.peakMebibytes());
        attempt(() -> folder.writeMeasures(measures), journal, loop);
        attempt(() -> SpikeFile.write(loop.spikes(), experiment.dt(), folder.spikes()), journal, loop);
        attempt(() -> loop.weights().write(folder.weights()), journal, loop);
        RunRecord.State state = state(loop);
        attempt(() -> journal.log(epilogue(state, loop)), journal, loop);
        attempt(() -> folder.writeRecord(record.ended(state, Instant.now(), error())), journal, loop);
        return new RunOutcome(folder.path(), state, measures, failure, reached(loop), Optional.empty());
    }

    private void attempt(Runnable part, RunJournal journal, ConditionLoop loop) {
        try {
            part.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            boolean isFirst = failure.isEmpty();
            failure = failure.or(() -> Optional.of(RunFailure.of(e, reached(loop))));
            if (isFirst) {
                attempt(() -> journal.log(error()), journal, loop);
            }
        }
    }

    private static String reached(ConditionLoop loop) {
        return loop.simulatedSeconds() + " simulated s";
    }

    private String error() {
        return failure.map(ApicalException::getMessage).orElse("");
    }

    private RunRecord.State state(ConditionLoop loop) {
        if (failure.isPresent()) {
            return RunRecord.State.FAILED;
        }
        return loop.isFinished() ? RunRecord.State.FINISHED : RunRecord.State.STOPPED;
    }

    private static String epilogue(RunRecord.State state, ConditionLoop loop) {
        return state.name().toLowerCase(Locale.ROOT) + " after " + reached(loop);
    }
}
