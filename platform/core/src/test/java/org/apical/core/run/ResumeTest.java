package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.apical.core.network.Network;
import org.apical.plugin.InputException;
import org.apical.solver.ClockedNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was interrupted, with everything that has state, against one that was not. */
class ResumeTest {
    /** 35 ms, 2 * 2 * (40 + 25) ms, 2 * 20 ms, 2 * 40 ms. */
    private static final long STEPS = 4150;

    private static final List<RunRecord.BundleUse> BUNDLES =
            List.of(new RunRecord.BundleUse("rich", "1.0.0", "ab12cd34ef56ab78"));

    /** Checkpoints as often as the run looks up. */
    private static final CheckpointInterval OFTEN = CheckpointInterval.every(1e-9);

    @TempDir
    Path folder;

    private final AtomicLong stepsDone = new AtomicLong();
    private long stopAt = Long.MAX_VALUE;
    private long throwAt = Long.MAX_VALUE;
    private int threads = 1;
    private String precision = "float32";
    private CheckpointInterval interval = CheckpointInterval.every(0);
    private List<RunRecord.BundleUse> bundles = BUNDLES;

    @BeforeEach
    void runWithoutInterruption() {
        assertEquals(RunRecord.State.FINISHED, job().run(whole(), observer()).state());
    }

    private Path whole() {
        return folder.resolve("whole");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static Experiment experiment() {
        String text = RichRegistry.text("rich/experiment.yaml")
                + "  - {bursts: bursts, groups: [second, first], currents: [first.basal], bin: 10 ms, during: [training, levels]}\n";
        return ExperimentReader.read("rich", "rich.yaml", text, f -> null, List.<Setting>of());
    }

    private ExperimentJob job() {
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.of(precision)),
                threads,
                new RunRecord.Program("1.0", ""),
                bundles,
                "",
                interval);
        stepsDone.set(0);
        return new ExperimentJob(experiment(), new RichRegistry(this::beforeStep), settings);
    }

    private void beforeStep(ClockedNetwork network) {
        long step = ((Network) network).step();
        if (step == throwAt) {
            throw new IllegalStateException("the plug-in is tired");
        }
        stepsDone.set(step + 1);
    }

    private RunObserver observer() {
        return new RunObserver() {
            @Override
            public void progress(RunPlace stage, long done, long total) {
                assertEquals(STEPS, total);
            }

            @Override
            public void record(Map<String, Object> record) {}

            @Override
            public boolean stopRequested() {
                return stepsDone.get() >= stopAt;
            }
        };
    }

    private RunOutcome stopped(long step) {
        stopAt = step;
        RunOutcome outcome = job().run(out(), observer());
        assertEquals(RunRecord.State.STOPPED, outcome.state());
        String seconds = Double.toString(step * 1e-4).replaceFirst("\\.0$", "");
        assertEquals(seconds + " simulated s", outcome.reached());
        stopAt = Long.MAX_VALUE;
        return outcome;
    }

    private RunOutcome resumed() {
        RunFolder run = RunFolder.open(out());
        try (Checkpoint newest = new CheckpointFolder(run.checkpoints())
                .newestWhole(run.experimentDigest(), refused -> {
                    throw refused;
                })
                .orElseThrow()) {
            return job().resume(run, Optional.of(newest), observer());
        }
    }

    /** In the first phase, in a delay, at ends of phases, in a window, between bins, in the last phase, before the last step. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                0, 1, 17, 349, 350, 351, 745, 1000, 1357, 2500, 2950, 2951, 3049, 3051, 3099, 3150, 3350, 3351, 3750,
                4149
            })
    void resumedRunEqualsUninterruptedRun(long step) throws IOException {
        stopped(step);
        assertEquals(RunRecord.State.FINISHED, resumed().state());
        SameBits.require(whole(), out());
    }

    @Test
    void runThatIsStoppedAgainAndAgainEqualsUninterruptedRun() throws IOException {
        stopped(100);
        for (long step = 350; step < STEPS; step += 250) {
            stopAt = step;
            assertEquals(RunRecord.State.STOPPED, resumed().state());
        }
        stopAt = Long.MAX_VALUE;
        resumed();
        SameBits.require(whole(), out());
        assertEquals(17, RunFolder.open(out()).record().resumed().size()); // at 100, 350, 600, ... 4100
    }

    @Test
    void resumedRunMayHaveOtherThreads() throws IOException {
        threads = 3;
        stopped(1357);
        threads = 2;
        resumed();
        SameBits.require(whole(), out());
    }

    @Test
    void checkpointsOnTheWayChangeNothing() throws IOException {
        interval = OFTEN;
        job().run(out(), observer());
        SameBits.require(whole(), out());
        assertEquals(
                3,
                new CheckpointFolder(out().resolve("checkpoints")).newestFirst().size());
    }

    @Test
    void whatAKilledRunWroteAfterItsCheckpointIsCutOff() throws IOException {
        stopped(2400);
        RunFolder run = RunFolder.open(out());
        run.writeRecord(run.record().ended(RunRecord.State.RUNNING, run.record().start(), "")); // as a kill leaves it
        Files.writeString(out().resolve("metrics.jsonl"), "{\"epoch\":7}\n{\"ep", StandardOpenOption.APPEND);
        Files.writeString(out().resolve("log.txt"), "after the checkpoint\n", StandardOpenOption.APPEND);
        resumed();
        SameBits.require(whole(), out());
        assertFalse(run.logLines().toString().contains("after the checkpoint"));
    }

    @Test
    void runWithoutACheckpointBeginsAnew() throws IOException {
        stopped(1900);
        RunOutcome outcome = job().resume(RunFolder.open(out()), Optional.empty(), observer());
        assertEquals(RunRecord.State.FINISHED, outcome.state());
        SameBits.require(whole(), out());
    }

    @Test
    void timeOfAllPartsIsSummedUp() {
        stopped(3000);
        double before = seconds();
        resumed();
        assertTrue(seconds() > before);
    }

    private double seconds() {
        return RunFolder.open(out())
                .measures()
                .orElseThrow()
                .all()
                .get("wall_s")
                .value();
    }

    @Test
    void recordTellsWhereTheRunWentOn() {
        stopped(1357);
        threads = 2;
        resumed();
        RunRecord record = RunFolder.open(out()).record();
        RunRecord.Resumption resumption = record.resumed().get(0);
        assertEquals(1357, resumption.step());
        assertEquals("step-000000001357.checkpoint", resumption.checkpoint());
        assertEquals(2, resumption.execution().threads());
        assertEquals(1, record.execution().threads());
    }

    @Test
    void failedRunKeepsTheLastWholeCheckpointAndGoesOnFromIt() throws IOException {
        interval = OFTEN;
        throwAt = 1465;
        RunOutcome failed = job().run(out(), observer());
        assertEquals(RunRecord.State.FAILED, failed.state());
        assertEquals(
                "step-000000001430.checkpoint", // looks are at multiples of 11 ms and of 7 ms: 143 and 147 ms
                failed.checkpoint().orElseThrow().getFileName().toString());
        throwAt = Long.MAX_VALUE;
        resumed();
        SameBits.require(whole(), out());
        assertTrue(
                RunFolder.open(out()).logLines().toString().contains("before it went on, the run ended: [run-failed]"));
    }

    @Test
    void otherBundlesAreRefusedAndNamed() {
        stopped(100);
        bundles = List.of(
                new RunRecord.BundleUse("rich", "1.1.0", "ff"), new RunRecord.BundleUse("more", "2.0.0", "0011"));
        InputException fault = assertThrows(InputException.class, this::resumed);
        assertEquals("bundles-differ", fault.slug());
        assertEquals(
                "the bundles are not those of this run: 'more' was not there and is 2.0.0 (SHA-256 0011); "
                        + "'rich' was 1.0.0 (SHA-256 ab12cd34ef56...) and is 1.1.0 (SHA-256 ff)",
                fault.what());
        assertEquals(RunRecord.State.STOPPED, RunFolder.open(out()).record().state());
    }

    @Test
    void otherPrecisionIsRefused() {
        stopped(100);
        precision = "float64";
        InputException fault = assertThrows(InputException.class, this::resumed);
        assertEquals(
                "[precision-differs] the run computes in float32, but float64 was asked for\n  mend: leave out --precision",
                fault.getMessage());
    }

    @Test
    void metricsThatGotLostAreSaidBeforeAnythingIsChanged() throws IOException {
        stopped(2400);
        Files.writeString(out().resolve("metrics.jsonl"), "");
        List<String> log = RunFolder.open(out()).logLines();
        InputException fault = assertThrows(InputException.class, this::resumed);
        assertEquals("checkpoint-mismatch", fault.slug());
        assertTrue(fault.what().contains("'metrics length' is "), fault.what());
        assertEquals(log, RunFolder.open(out()).logLines());
    }
}
