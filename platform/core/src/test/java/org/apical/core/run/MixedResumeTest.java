package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run with an ensemble that was interrupted, against one that was not: inflows, told rates and counts are kept. */
class MixedResumeTest {
    private static final String TEXT = MixedNetworkTest.FILE
            .replace("size: 2}\n  cells", "size: 2, signal_step: 7 ms}\n  cells")
            .replace("delay: 0 ms}\n", "delay: 20 ms}\n")
            .replace(
                    "phases:\n",
                    "  learns: {from: rates, to: rates.basal, pattern: all-to-all, weight: 0.5, delay: 3 ms, plasticity: counts}\nphases:\n")
            .replace("bin: 50 ms", "bin: 6 ms");

    @TempDir
    Path folder;

    private long stopAt = Long.MAX_VALUE;
    private long done;

    private static ExperimentJob job() {
        Experiment experiment = ExperimentReader.read("mixed", "mixed.yaml", TEXT, f -> null, List.of());
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.of("float32")),
                1,
                new RunRecord.Program("1.0", ""),
                List.of(),
                "",
                CheckpointInterval.every(0));
        return new ExperimentJob(experiment, MixedNetworkTest.registry(), settings);
    }

    private RunObserver observer() {
        return new RunObserver() {
            @Override
            public void progress(RunPlace place, long stepsDone, long stepsTotal) {
                done = stepsDone;
            }

            @Override
            public void record(Map<String, Object> record) {}

            @Override
            public boolean stopRequested() {
                return done >= stopAt;
            }
        };
    }

    /** At bins, which are no multiple of the interval at which rates are told. */
    @ParameterizedTest
    @ValueSource(longs = {60, 240, 660, 960})
    void resumedRunEqualsUninterruptedRun(long step) throws IOException {
        Path whole = folder.resolve("whole");
        assertEquals(RunRecord.State.FINISHED, job().run(whole, observer()).state());
        done = 0;
        stopAt = step;
        Path out = folder.resolve("out");
        assertEquals(RunRecord.State.STOPPED, job().run(out, observer()).state());
        stopAt = Long.MAX_VALUE;
        RunFolder run = RunFolder.open(out);
        try (Checkpoint newest = new CheckpointFolder(run.checkpoints())
                .newestWhole(run.experimentDigest(), refused -> {
                    throw refused;
                })
                .orElseThrow()) {
            assertEquals(
                    RunRecord.State.FINISHED,
                    job().resume(run, Optional.of(newest), observer()).state());
        }
        SameBits.require(whole, out);
    }
}
