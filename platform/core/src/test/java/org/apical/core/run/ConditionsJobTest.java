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
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.solver.ClockedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several conditions in one folder. */
class ConditionsJobTest {
    private static final String SWEPT = ExperimentJobTest.SMALL
            .replace("least: {value: 0}", "least: {value: 0}\n  rate: {value: [0 Hz, 50 Hz]}")
            .replace("parameters: {growth: = growth}", "parameters: {growth: = growth, rate: = rate}")
            .replace("groups:\n  first", "sweep: {rate: Hz}\nseeds: [1, 2]\ngroups:\n  first")
            .replace("tables:\n", """
                    tables:
                      by_condition: {from: late_rates, by: [rate_Hz, seed], columns: {ER_Hz: mean(ER_first_Hz)}}
                    """);

    @TempDir
    Path folder;

    private final List<Long> totals = new ArrayList<>();
    private long stopAt = Long.MAX_VALUE;
    private long done;

    private final RunObserver observer = new RunObserver() {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {
            totals.add(stepsTotal);
            done = stepsDone;
        }

        @Override
        public void record(Map<String, Object> record) {}

        @Override
        public boolean stopRequested() {
            return done >= stopAt;
        }
    };

    private RunOutcome run(String name, String text, Consumer<ClockedNetwork> before, String... settings) {
        List<Setting> set =
                java.util.Arrays.stream(settings).map(Setting::parse).toList();
        Experiment experiment = ExperimentReader.read("small", "small.yaml", text, f -> null, set);
        return job(experiment, before).run(folder.resolve(name), observer);
    }

    private static ExperimentJob job(Experiment experiment, Consumer<ClockedNetwork> before) {
        return new ExperimentJob(experiment, new SmallRegistry(before), ExperimentJobTest.settings());
    }

    private List<String> table(String run, String name) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve("tables/" + name + ".csv"));
    }

    @Test
    void tablesOfAllConditionsAreOne() throws IOException {
        RunOutcome outcome = run("out", SWEPT, n -> {});
        assertEquals(
                RunRecord.State.FINISHED, outcome.state(), outcome.failure().toString());
        assertEquals("1.6 simulated s", outcome.reached()); // two rates, two seeds
        assertTrue(totals.stream().allMatch(total -> total == 16_000), totals.toString());
        assertEquals(16_000, done);
        List<String> rows = table("out", "by_condition");
        assertEquals(List.of("rate_Hz,seed,ER_Hz", "0,1,0", "0,2,0"), rows.subList(0, 3));
        assertTrue(rows.get(3).startsWith("50,1,"), rows.get(3));
        assertEquals(
                "seed,rate_Hz,bin_end_s,ER_first_Hz,BR_first_Hz",
                table("out", "rates").get(0));
        assertEquals(1 + 4 * 8, table("out", "rates").size());
        try (ZipFile weights = new ZipFile(folder.resolve("out/weights.npz").toFile())) {
            assertTrue(weights.getEntry("first-to-second-4.w.npy") != null);
        }
    }

    @Test
    void conditionIsTheSameAsARunOfItsOwn() throws IOException {
        run("out", SWEPT, n -> {});
        run("alone", ExperimentJobTest.SMALL, n -> {}, "seed=2"); // 50 Hz is the default of the model
        List<String> all = table("out", "rates");
        List<String> own = table("alone", "rates");
        for (int r = 1; r < own.size(); r++) {
            String last = all.get(all.size() - own.size() + r);
            assertEquals(own.get(r), last.replaceFirst("^2,50,", "2,"));
        }
    }

    @Test
    void stoppedRunKeepsTheConditionsSoFar() throws IOException {
        stopAt = 6_000;
        RunOutcome outcome = run("out", SWEPT, n -> {});
        assertEquals(RunRecord.State.STOPPED, outcome.state());
        assertTrue(table("out", "rates").size() > 1 + 8, "the first condition, and a part of the second");
    }

    private RunOutcome resume(boolean fromCheckpoint) {
        Experiment experiment = ExperimentReader.read("small", "small.yaml", SWEPT, f -> null, List.of());
        RunFolder out = RunFolder.open(folder.resolve("out"));
        Optional<Checkpoint> newest = new CheckpointFolder(out.checkpoints())
                .newestWhole(out.experimentDigest(), refused -> {})
                .filter(c -> fromCheckpoint);
        try {
            return job(experiment, n -> {}).resume(out, newest, observer);
        } finally {
            newest.ifPresent(Checkpoint::close);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 4_000, 6_000, 11_000}) // within conditions, and after the first
    void stoppedRunGoesOnInItsConditionWithTheSameBits(long stop) throws IOException {
        run("whole", SWEPT, n -> {});
        done = 0;
        stopAt = stop;
        assertTrue(run("out", SWEPT, n -> {}).checkpoint().isPresent());
        stopAt = Long.MAX_VALUE;
        RunOutcome resumed = resume(true);
        assertEquals(
                RunRecord.State.FINISHED, resumed.state(), resumed.failure().toString());
        SameBits.require(folder.resolve("whole"), folder.resolve("out"));
    }

    @Test
    void stoppedRunBeginsAnewWithoutACheckpoint() throws IOException {
        run("whole", SWEPT, n -> {});
        done = 0;
        stopAt = 6_000;
        run("out", SWEPT, n -> {});
        stopAt = Long.MAX_VALUE;
        assertEquals(RunRecord.State.FINISHED, resume(false).state());
        SameBits.require(folder.resolve("whole"), folder.resolve("out"));
    }

    @Test
    void failureInALaterConditionKeepsTheEarlierOnes() throws IOException {
        int[] steps = {0};
        RunOutcome outcome = run("out", SWEPT, n -> {
            if (steps[0]++ == 5_000) {
                throw new IllegalStateException("broken");
            }
        });
        assertEquals(RunRecord.State.FAILED, outcome.state());
        assertTrue(outcome.failure().orElseThrow().getMessage().contains("broken"));
        assertTrue(table("out", "rates").size() >= 1 + 8);
    }
}
