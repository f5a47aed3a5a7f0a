package org.apical.core.run;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.plugin.ApicalException;

/** The part of a run that may fail at any point. The first failure is the one that is told; what can be kept is kept. */
final class RunAttempt {
    private final Course course;
    private final RunFolder folder;
    private final RunRecord record;
    private final TableFiles tables;
    private final RunJournal journal;
    private final Checkpointing checkpoints;
    private final Resources resources;
    private final StepLimit limit;
    private final Runnable over;
    private final Measures measures = new Measures();
    private Optional<ApicalException> failure = Optional.empty();

    RunAttempt(
            Course course,
            RunFolder folder,
            RunRecord record,
            TableFiles tables,
            RunJournal journal,
            Checkpointing checkpoints,
            Resources resources,
            StepLimit limit,
            Runnable over) {
        this.course = course;
        this.folder = folder;
        this.record = record;
        this.tables = tables;
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.resources = resources;
        this.limit = limit;
        this.over = over;
    }

    /** Runs everything, and leaves the folder as whole as it can be. */
    RunOutcome complete() {
        attempt(() -> new Worker(course).complete(limit));
        over.run();
        double wallSeconds = resources.wallSeconds();
        double cpuSeconds = resources.cpuSeconds();
        if (!course.isFinished() && course.isWhole()) {
            attempt(() -> journal.log(checkpoints.keep())); // first of all: the next signal may be the last
        }
        course.gather();
        if (course.isFinished()) {
            attempt(this::sumUp);
        }
        if (!course.isFinished() || failure.isPresent()) {
            attempt(tables::writeSoFar);
        }
        addRuntime(wallSeconds, cpuSeconds);
        attempt(() -> folder.writeMeasures(measures)); // before the large files: a full disk has room for it
        attempt(() -> SpikeFile.write(course.spikes(), course.dt(), folder.spikes()));
        attempt(() -> course.weights().write(folder.weights()));
        attempt(() -> journal.log(epilogue()));
        attempt(this::end);
        return new RunOutcome(folder.path(), state(), measures, failure, course.reached(), checkpoints.newest());
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | OutOfMemoryError | LinkageError | StackOverflowError e) {
            boolean isFirst = failure.isEmpty();
            failure = failure.or(() -> Optional.of(RunFailure.of(e, course.reached())));
            if (isFirst) {
                attempt(() -> journal.log(failure.orElseThrow().getMessage()));
            }
        }
    }

    private void sumUp() {
        tables.writeAll().forEach(result -> result.addTo(measures));
    }

    private void addRuntime(double wallSeconds, double cpuSeconds) {
        course.addSpeed(measures, wallSeconds);
        RuntimeMeasures.add(measures, wallSeconds, cpuSeconds, resources.peakMebibytes());
    }

    private void end() {
        folder.writeRecord(record.with(course.swaps())
                .ended(
                        state(),
                        Instant.now(),
                        failure.map(ApicalException::getMessage).orElse("")));
    }

    private RunRecord.State state() {
        if (failure.isPresent()) {
            return RunRecord.State.FAILED;
        }
        return course.isFinished() ? RunRecord.State.FINISHED : RunRecord.State.STOPPED;
    }

    private String epilogue() {
        String how = state().name().toLowerCase(Locale.ROOT) + " after " + course.reached();
        return course.isFinished() ? how : how + newest();
    }

    private String newest() {
        return checkpoints
                .newest()
                .map(file -> "; newest checkpoint: " + file.getFileName())
                .orElse("");
    }
}
