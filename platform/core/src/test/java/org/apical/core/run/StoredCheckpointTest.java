package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that were stopped by earlier versions; see {@code checkpoint/README.md} in the test resources. */
class StoredCheckpointTest {
    private static final Path STORED = Path.of("src/test/resources/checkpoint");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = "v1")
    void storedRunGoesOnToItsEnd(String format) throws IOException {
        RunFolder run = copy(format);
        Map<String, List<String>> before = tables(run);
        assertEquals(RunRecord.State.FINISHED, resume(run).state());
        Map<String, List<String>> after = tables(run);
        before.forEach((name, lines) -> assertEquals(lines, after.get(name).subList(0, lines.size()), name));
        assertTrue(after.get("sums").size() > before.get("sums").size());
        assertEquals(
                List.of(1, 2),
                run.readMetrics().stream().map(m -> m.get("epoch")).toList());
        assertEquals(3070, run.record().resumed().get(0).step());
    }

    @Test
    void storedCheckpointIsReadAsItWasWritten() {
        try (Checkpoint checkpoint = Checkpoint.open(STORED.resolve("v1/checkpoints/step-000000003070.checkpoint"))) {
            assertEquals("0.1.0", checkpoint.header().program());
            assertEquals(11, checkpoint.header().seed());
            assertEquals("float32", checkpoint.header().precision());
            assertEquals(0.307, checkpoint.header().simulatedSeconds(), 1e-12);
        }
    }

    private RunFolder copy(String format) throws IOException {
        Path from = STORED.resolve(format);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("run").resolve(from.relativize(file).toString()));
            }
        }
        return RunFolder.open(folder.resolve("run"));
    }

    private static RunOutcome resume(RunFolder run) throws IOException {
        Experiment experiment = ExperimentReader.read(
                "rich", "experiment.yaml", Files.readString(run.experiment()), f -> null, List.of());
        RunRecord record = run.record();
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.of("float32")),
                1,
                new RunRecord.Program("later", ""),
                record.bundles(),
                "",
                CheckpointInterval.USUAL);
        List<InputException> refused = new ArrayList<>();
        try (Checkpoint newest = new CheckpointFolder(run.checkpoints())
                .newestWhole(run.experimentDigest(), refused::add)
                .orElseThrow(() -> refused.get(0))) {
            return new ExperimentJob(experiment, new RichRegistry(network -> {}), settings)
                    .resume(run, Optional.of(newest), new Silent());
        }
    }

    private static Map<String, List<String>> tables(RunFolder run) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String name : run.tableNames()) {
            tables.put(name, Files.readAllLines(run.path().resolve("tables/" + name + ".csv")));
        }
        return tables;
    }

    /** Hears nothing. */
    private static final class Silent implements RunObserver {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    }
}
