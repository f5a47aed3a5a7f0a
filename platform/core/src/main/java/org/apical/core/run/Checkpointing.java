package org.apical.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.checkpoint.CheckpointHeader;
import org.apical.core.checkpoint.CheckpointWriter;
import org.apical.core.checkpoint.Saved;
import org.apical.core.folder.DiskFault;
import org.apical.core.folder.RunRecord;

/** Keeps checkpoints of a run while it goes on. */
final class Checkpointing {
    private final Course course;
    private final CheckpointFolder folder;
    private final CheckpointHeader usual;
    private final CheckpointInterval interval;
    private final Map<String, Saved> others;
    private long lastNanos = System.nanoTime();
    private double patience;
    private Optional<Path> newest = Optional.empty();

    /**
     * Checkpoints of a run.
     *
     * @param course the run; its parts are saved first
     * @param folder where they go
     * @param usual their header, but for step and time
     * @param interval how often
     * @param others further parts
     */
    Checkpointing(
            Course course,
            CheckpointFolder folder,
            CheckpointHeader usual,
            CheckpointInterval interval,
            Map<String, Saved> others) {
        this.course = course;
        this.folder = folder;
        this.usual = usual;
        this.interval = interval;
        this.others = others;
        this.patience = interval.seconds();
    }

    private Map<String, Saved> parts() {
        Map<String, Saved> parts = new LinkedHashMap<>(course.parts());
        parts.putAll(others);
        return parts;
    }

    boolean areDue() {
        return (System.nanoTime() - lastNanos) * 1e-9 > patience;
    }

    /** Writes one, deletes the oldest, and says so. */
    String keep() {
        long start = System.nanoTime();
        CheckpointHeader header = header();
        Path file = folder.file(header.step());
        CheckpointWriter.write(file, header, parts());
        newest = Optional.of(file);
        folder.prune();
        lastNanos = System.nanoTime();
        double seconds = (lastNanos - start) * 1e-9;
        patience = interval.after(seconds);
        return String.format(
                Locale.ROOT, "checkpoint %s: %.2f MiB in %.3f s", file.getFileName(), mebibytes(file), seconds);
    }

    private static double mebibytes(Path file) {
        try {
            return Files.size(file) / (double) (1 << 20);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /** Goes on from a checkpoint; newer ones are put aside. */
    void restore(Checkpoint checkpoint) {
        course.prepare(checkpoint);
        checkpoint.restore(parts());
        newest = Optional.of(checkpoint.file());
        folder.setAside(checkpoint.header().step());
    }

    /** Begins anew; all checkpoints are put aside. */
    void clear() {
        folder.setAside(-1);
    }

    /** The newest whole checkpoint of this run. */
    Optional<Path> newest() {
        return newest;
    }

    private CheckpointHeader header() {
        return new CheckpointHeader(
                usual.program(),
                usual.experiment(),
                usual.digest(),
                usual.seed(),
                usual.dt(),
                usual.backend(),
                usual.precision(),
                usual.bundles(),
                course.steps(),
                Instant.now());
    }

    /** The header of a run's checkpoints. */
    static CheckpointHeader header(RunRecord record, RunSettings settings, String digest, double dt) {
        return new CheckpointHeader(
                settings.program().version(),
                record.experiment(),
                digest,
                record.seed(),
                dt,
                settings.backend().backend().name(),
                settings.backend().precision().word(),
                settings.bundles(),
                0,
                Instant.EPOCH);
    }
}
