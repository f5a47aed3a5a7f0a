package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.apical.plugin.InputException;
import org.apical.solver.ClockedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentJobTest {
    static final String SMALL = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters:
              cells: {value: 10, range: "[1, 1e9]"}
              growth: {value: 1}
              least: {value: 0}
            groups:
              first: {model: drip, parameters: {growth: = growth}, size: = cells}
              second: {like: first}
            connections:
              first-to-second: {from: first, to: second.basal, receptor: excitatory, pattern: all-to-all, weight: 0.1, plasticity: hebb}
              second-to-first: {from: second, to: first.basal, receptor: excitatory, pattern: all-to-all, weight: 0.1}
            phases:
              warm: {duration: 100 ms}
              learn: {duration: 300 ms, plastic: all}
            schedule:
              - {block: warm, phases: [warm]}
              - {block: learn, phases: [learn]}
            monitors:
              - {rates: rates, groups: [first], bin: 50 ms}
              - {rates: late_rates, groups: [first], bin: 50 ms, during: [learn]}
              - {spikes: [first], during: [learn]}
            tables:
              doubled: {from: late_rates, columns: {twice_Hz: 2*ER_first_Hz}}
            measures:
              rate: {of: late_rates, value: mean(ER_first_Hz), unit: Hz}
              double_rate: {of: doubled, value: mean(twice_Hz), unit: Hz}
            expect:
              - {measure: rate, at_least: = least}
            """;

    @SuppressWarnings("UnnecessaryLambda") // a name for what is done in a step
    private static final Consumer<ClockedNetwork> NOTHING = network -> {};

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private static Experiment experiment(String... settings) {
        return read(SMALL, settings);
    }

    private static Experiment read(String text, String... settings) {
        List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
        return ExperimentReader.read("small", "small.yaml", text, f -> null, set);
    }

    static RunSettings settings() {
        return settings(CheckpointInterval.USUAL);
    }

    private static RunSettings settings(CheckpointInterval interval) {
        return new RunSettings(
                Backends.known().choose(Optional.empty(), Optional.empty()),
                1,
                new RunRecord.Program("1.0", ""),
                List.of(new RunRecord.BundleUse("small", "1.0.0", "ab")),
                "",
                interval);
    }

    private RunOutcome run(Experiment experiment, Consumer<ClockedNetwork> beforeStep, long stopAfter) {
        ExperimentJob job = new ExperimentJob(experiment, new SmallRegistry(beforeStep), settings());
        return job.run(out(), new Stopping(stopAfter));
    }

    /** Asks to stop when so many steps are done. */
    private static final class Stopping implements RunObserver {
        private final long after;
        private long steps;

        Stopping(long after) {
            this.after = after;
        }

        @Override
        public void progress(RunPlace stage, long stepsDone, long stepsTotal) {
            steps = stepsDone;
            assertEquals(4000, stepsTotal);
        }

        @Override
        public void record(Map<String, Object> record) {}

        @Override
        public boolean stopRequested() {
            return steps >= after;
        }
    }

    @Test
    void finishedRunHoldsEverything() {
        RunOutcome outcome = run(experiment(), NOTHING, Long.MAX_VALUE);
        assertEquals(RunRecord.State.FINISHED, outcome.state());
        assertEquals("0.4 simulated s", outcome.reached());
        RunFolder run = RunFolder.open(out());
        assertEquals(List.of("doubled", "late_rates", "rates"), run.tableNames());
        assertEquals(8, run.readTable("rates").orElseThrow().rowCount());
        assertEquals(experiment().resolved(), read(run.experiment()));
        Map<String, Measures.Measure> measures = run.measures().orElseThrow().all();
        assertEquals(Optional.of(Measures.Verdict.MET), measures.get("rate").verdict());
        assertEquals(
                2 * measures.get("rate").value(), measures.get("double_rate").value(), 1e-9);
        assertTrue(measures.get("wall_s").value() > 0
                && measures.get("peak_memory_mib").value() > 1);
        assertEquals(
                0.4,
                measures.get("real_time_factor").value()
                        * measures.get("wall_s").value(),
                1e-9);
        assertTrue(run.logLines().get(0).contains("runs 'small' with seed 1 on jvm, float32"));
        assertTrue(run.logLines().toString().contains("block 'learn' begins"));
    }

    @Test
    void weightsOfPlasticConnectionsAreKept() throws IOException {
        run(experiment(), NOTHING, Long.MAX_VALUE);
        try (ZipFile npz = new ZipFile(RunFolder.open(out()).weights().toFile())) {
            assertEquals(
                    List.of(
                            "first-to-second.pre.npy",
                            "first-to-second.post.npy",
                            "first-to-second.w.npy",
                            "first-to-second.age.npy"),
                    npz.stream().map(Object::toString).toList());
            byte[] pre =
                    npz.getInputStream(npz.getEntry("first-to-second.pre.npy")).readAllBytes();
            assertEquals(128 + 4 * 100, pre.length); // header, 10 * 10 synapses
            assertEquals(9, pre[pre.length - 4]);
        }
    }

    @Test
    void missedExpectationIsAVerdictAndNoFailure() {
        RunOutcome outcome = run(experiment("least=1e6"), NOTHING, Long.MAX_VALUE);
        assertEquals(RunRecord.State.FINISHED, outcome.state());
        assertTrue(outcome.measures().anyMissed());
    }

    @Test
    void stopInTheFirstPhaseKeepsTablesWithoutRowsForTheRest() {
        RunOutcome outcome = run(experiment(), NOTHING, 500);
        assertEquals(RunRecord.State.STOPPED, outcome.state());
        assertEquals("0.05 simulated s", outcome.reached());
        RunFolder run = RunFolder.open(out());
        assertEquals(1, run.readTable("rates").orElseThrow().rowCount());
        assertEquals(0, run.readTable("late_rates").orElseThrow().rowCount());
        assertFalse(run.measures().orElseThrow().all().containsKey("rate"));
    }

    @Test
    void stopInTheLastPhaseIsNoEnd() {
        RunOutcome outcome = run(experiment(), NOTHING, 2500);
        assertEquals(RunRecord.State.STOPPED, outcome.state());
        RunFolder run = RunFolder.open(out());
        assertEquals(RunRecord.State.STOPPED, run.record().state());
        assertEquals(3, run.readTable("doubled").orElseThrow().rowCount());
    }

    @Test
    void divergedRunKeepsItsTables() {
        RunOutcome outcome = run(experiment("growth=1.5"), NOTHING, Long.MAX_VALUE);
        assertEquals(RunRecord.State.FAILED, outcome.state());
        assertEquals("diverged", outcome.failure().orElseThrow().slug());
        RunFolder run = RunFolder.open(out());
        assertEquals(RunRecord.State.FAILED, run.record().state());
        assertTrue(run.record().error().startsWith("[diverged] V of cell 0 of group 'first'"));
        assertTrue(run.readTable("rates").isPresent());
    }

    @Test
    void divergedRunKeepsTheCheckpointBefore() {
        RunSettings often = settings(CheckpointInterval.every(1e-9));
        RunOutcome outcome = new ExperimentJob(experiment("growth=1.05"), new SmallRegistry(NOTHING), often)
                .run(out(), new Stopping(Long.MAX_VALUE));
        assertEquals("diverged", outcome.failure().orElseThrow().slug());
        // 1 mV * 1.05^k leaves float32 at k = 1960; the run looks every 500 steps
        assertEquals(
                "step-000000001500.checkpoint",
                outcome.checkpoint().orElseThrow().getFileName().toString());
        List<String> log = RunFolder.open(out()).logLines();
        assertTrue(log.get(log.size() - 1).endsWith("newest checkpoint: step-000000001500.checkpoint"), log.toString());
    }

    @Test
    void spikesThatSeveralMonitorsRecordAreThereOnce() throws IOException {
        String one = SMALL.replace(", during: [learn]}\ntables", "}\ntables");
        String several = one.replace(
                "- {spikes: [first]}", "- {spikes: [first], during: [learn]}\n  - {spikes: [second, first]}");
        assertTrue(one.contains("{spikes: [first]}") && !several.equals(one));
        RunFolder all = spikes(one.replace("{spikes: [first]}", "{spikes: [second, first]}"), "one");
        RunFolder split = spikes(several, "several");
        assertEquals(-1, Files.mismatch(all.spikes(), split.spikes()));
    }

    private RunFolder spikes(String text, String name) {
        Path out = folder.resolve(name);
        new ExperimentJob(read(text), new SmallRegistry(NOTHING), settings()).run(out, new Stopping(Long.MAX_VALUE));
        return RunFolder.open(out);
    }

    @Test
    void whatAPluginThrowsIsTheRunsFailure() {
        RunOutcome outcome = run(experiment(), network -> throwAfter(network, 1500), Long.MAX_VALUE);
        assertEquals(RunRecord.State.FAILED, outcome.state());
        String text = outcome.failure().orElseThrow().getMessage();
        assertTrue(text.startsWith("[run-failed] the run stopped at t = 0.15 s in org.apical.core.run."), text);
        assertTrue(text.contains("java.lang.IllegalStateException: the plug-in is tired"), text);
        assertEquals(3, RunFolder.open(out()).readTable("rates").orElseThrow().rowCount());
    }

    private static void throwAfter(ClockedNetwork network, long steps) {
        if (((org.apical.core.network.Network) network).step() == steps) {
            throw new IllegalStateException("the plug-in is tired");
        }
    }

    @Test
    void missingMemoryIsTheRunsFailure() {
        RunOutcome outcome = run(
                experiment(),
                network -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                Long.MAX_VALUE);
        assertEquals("memory", outcome.failure().orElseThrow().slug());
        assertEquals(1, outcome.failure().orElseThrow().exitStatus());
    }

    @Test
    void wrongExperimentLeavesNoFolder() {
        Experiment wrong = experiment("groups.first.parameters.rate=5 mV");
        InputException e = assertThrows(InputException.class, () -> run(wrong, NOTHING, Long.MAX_VALUE));
        assertEquals("parameter-unit", e.slug());
        assertFalse(Files.exists(out()));
    }

    @Test
    void absurdSizeIsRefusedBeforeAnythingIsAllocated() {
        InputException e =
                assertThrows(InputException.class, () -> run(experiment("cells=1e9"), NOTHING, Long.MAX_VALUE));
        assertEquals("memory", e.slug());
        assertFalse(Files.exists(out()));
    }

    @Test
    void usedFolderIsRefusedBeforeTheNetworkIsBuilt() throws IOException {
        Files.createDirectories(out().resolve("something"));
        InputException e =
                assertThrows(InputException.class, () -> run(experiment("cells=1e9"), NOTHING, Long.MAX_VALUE));
        assertEquals("folder-not-empty", e.slug());
    }

    @Test
    void rehearsalCountsWhatARunWouldTake() {
        Rehearsal.Estimate estimate = new Rehearsal(experiment(), new SmallRegistry(NOTHING), settings()).run();
        assertEquals(20, estimate.cells());
        assertEquals(200, estimate.synapses(), 0);
        assertEquals(0.4, estimate.simulatedSeconds(), 1e-12);
        assertTrue(estimate.wallSeconds() > 0 && estimate.wallSeconds() < 60);
    }

    @Test
    void rehearsalOfALargeNetworkBuildsAPartOfIt() {
        Rehearsal rehearsal = new Rehearsal(experiment("cells=12000"), new SmallRegistry(NOTHING), settings());
        assertEquals(24_000, rehearsal.run().cells()); // 288 million synapses would need several GiB
    }

    @Test
    void peakMemoryIsWhatTheSystemSays() {
        assertEquals(200.5, Resources.peak(List.of("VmPeak:\t 999999 kB", "VmHWM:\t  205312 kB")), 1e-9);
        assertTrue(Resources.peak(List.of()) > 0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
