package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.cli.command.Shell.Outcome;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.SonataSpikes;
import org.apical.core.machine.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
    }

    private RunFolder opened(String run) {
        return RunFolder.open(folder.resolve(run));
    }

    @Test
    void runLeavesACompleteFolderAndSumsItUp() {
        Outcome outcome = shell.succeed("run", "tiny", "--out", "out");
        for (String file : List.of(
                "run.json",
                "experiment.yaml",
                "measures.json",
                "metrics.jsonl",
                "log.txt",
                "tables/drip_rates.csv",
                "tables/drip_weights.csv",
                "tables/drip_ratio.csv",
                "spikes.h5",
                "weights.npz",
                "report.html")) {
            assertTrue(Files.isRegularFile(folder.resolve("out").resolve(file)), file);
        }
        assertTrue(
                outcome.out().lines().anyMatch(l -> l.matches("first_rate +[0-9.]+ +Hz +>= 1.0 +met")), outcome.out());
        for (String name : List.of("real_time_factor", "simulated_s", "wall_s", "cpu_s", "peak_memory_mib")) {
            assertTrue(outcome.out().contains("\n" + name + " "), name);
        }
        assertTrue(outcome.out().endsWith("folder: " + folder.resolve("out") + "\n"), outcome.out());
        String fastest = Backends.known()
                .choose(Optional.empty(), Optional.empty())
                .backend()
                .name();
        assertTrue(
                outcome.err().startsWith("running 'tiny', seed 1, on " + fastest + ", float32 (the fastest available"),
                outcome.err());
    }

    @Test
    void recordSaysWhatProducedTheRun() {
        shell.succeed("run", "tiny", "--out", "out", "--seed", "7", "--backend", "reference");
        RunRecord record = opened("out").record();
        assertEquals(RunRecord.State.FINISHED, record.state());
        assertEquals("tiny", record.experiment());
        assertEquals(7, record.seed());
        assertEquals(new RunRecord.Execution("reference", "asked for", "float64", 1), record.execution());
        assertEquals("tiny", record.bundles().get(0).name());
        assertEquals(64, record.bundles().get(0).sha256().length());
        assertTrue(
                record.streams().containsKey("first / model"), record.streams().toString());
    }

    @Test
    void tablesHoldWhatTheScheduleSays() {
        shell.succeed("run", "tiny", "--out", "out");
        assertEquals(10, opened("out").readTable("drip_rates").orElseThrow().rowCount()); // 200 ms in bins of 20 ms
        assertEquals(5, opened("out").readTable("drip_weights").orElseThrow().rowCount()); // at 0, 50, ... 200 ms
        double[] times = SonataSpikes.read(opened("out").spikes()).get("first").times();
        assertTrue(times.length > 100, "20 cells at 50 Hz fire about 200 times, not " + times.length);
        assertTrue(times[times.length - 1] < 200, "in ms");
    }

    @Test
    void runWithoutAPlaceGoesBelowRuns() throws IOException {
        shell.succeed("run", "tiny", "--quiet");
        shell.succeed("run", "tiny", "--quiet");
        try (Stream<Path> runs = Files.list(folder.resolve("runs/tiny"))) {
            List<Path> all = runs.toList();
            assertEquals(2, all.size());
            all.forEach(run ->
                    assertTrue(run.getFileName().toString().matches("\\d{8}-\\d{6}-seed1(-2)?"), run.toString()));
        }
    }

    @Test
    void resolvedExperimentGivesTheSameBits() throws IOException {
        shell.succeed("run", "tiny", "--out", "a", "--seed", "3", "--set", "cells=30", "--threads", "1");
        shell.succeed("run", "a/experiment.yaml", "--out", "b", "--threads", "3");
        for (String file : List.of(
                "experiment.yaml", "tables/drip_rates.csv", "tables/drip_weights.csv", "weights.npz", "spikes.h5")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(file)),
                    Files.readAllBytes(folder.resolve("b").resolve(file)),
                    file);
        }
        assertEquals("tiny", opened("b").record().experiment());
    }

    @Test
    void fileOfTheUserMayExtendAPreset() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "extends: tiny.yaml\ntitle: Mine\nparameters: {cells: 5}\n");
        JsonNode json = shell.succeed("run", "mine.yaml", "--out", "out", "--format", "json")
                .json();
        assertEquals("mine", json.get("experiment").asText());
        assertEquals("Mine", json.get("title").asText());
    }

    @Test
    void jsonIsOneDocument() {
        JsonNode json =
                shell.succeed("run", "tiny", "--out", "out", "--format", "json").json();
        assertEquals("finished", json.get("state").asText());
        assertEquals(folder.resolve("out").toString(), json.get("folder").asText());
        JsonNode rate = json.get("measures").get("first_rate");
        assertEquals("Hz", rate.get("unit").asText());
        assertEquals("met", rate.get("verdict").asText());
        assertTrue(json.get("measures").get("wall_s").get("verdict").isNull());
        assertTrue(json.get("error").isNull());
    }

    @Test
    void quietRunSaysNothingOnTheSide() {
        assertEquals("", shell.succeed("run", "tiny", "--out", "out", "--quiet").err());
    }

    @Test
    void missedExpectationDoesNotFailARun() {
        assertTrue(shell.succeed("run", "tiny", "--out", "out", "--set", "lowest=1e6")
                .out()
                .contains(" missed\n"));
    }

    @Test
    void stoppedRunKeepsWhatItHasAndEndsWithFour() {
        Outcome outcome = shell.stopped().run("run", "tiny", "--out", "out");
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("[stopped] a signal stopped the run after 0 simulated s"), outcome.err());
        assertEquals(RunRecord.State.STOPPED, opened("out").record().state());
        assertTrue(opened("out").readTable("drip_rates").isPresent());
        assertFalse(opened("out").measures().orElseThrow().all().containsKey("first_rate"));
    }

    @Test
    void divergedRunKeepsWhatItHasAndEndsWithOne() {
        Outcome outcome = shell.run("run", "blown", "--out", "out", "--format", "json");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("[diverged] V of cell 0 of group 'first' is Infinity"), outcome.err());
        assertTrue(outcome.err().contains("\n  mend: use a smaller time.dt"), outcome.err());
        assertFalse(outcome.err().contains("\tat "), "no stack trace without --verbose");
        assertEquals("failed", outcome.json().get("state").asText());
        RunRecord record = opened("out").record();
        assertEquals(RunRecord.State.FAILED, record.state());
        assertTrue(record.error().startsWith("[diverged]"), record.error());
        assertTrue(opened("out").logLines().toString().contains("[diverged]"));
        assertTrue(opened("out").readTable("drip_rates").isPresent());
    }

    @Test
    void verboseFailureSaysWhereItCameFrom() {
        assertTrue(shell.run("run", "blown", "--out", "out", "--verbose").err().contains("\tat org.apical.core"));
    }

    @Test
    void dryRunPrintsTheExperimentAndAnEstimateAndWritesNothing() {
        Outcome outcome = shell.succeed("run", "tiny", "--dry-run", "--set", "cells=7");
        assertTrue(outcome.out().startsWith("apical: 1\n"), outcome.out());
        assertTrue(outcome.out().contains("cells: {value: 7,"), outcome.out());
        assertTrue(outcome.err().contains("network:  14 cells, about 25 synapses"), outcome.err()); // 7 * 7 / 2
        assertTrue(outcome.err().contains("schedule: 0.2 simulated s"), outcome.err());
        assertTrue(outcome.err().contains("(at the usual cost of cells and steps;"), outcome.err());
        assertFalse(Files.exists(folder.resolve("runs")));
    }

    @Test
    void dryRunIsJsonToo() {
        JsonNode json = shell.succeed("run", "tiny", "--dry-run", "--quiet", "--format", "json")
                .json();
        assertTrue(json.get("resolved").asText().startsWith("apical: 1\n"));
        assertEquals(40, json.get("cells").asInt());
        assertEquals(0.2, json.get("simulated_s").asDouble(), 1e-12);
        assertTrue(json.get("wall_s").asDouble() > 0);
    }

    @Test
    void dryRunFindsWhatIsWrong() {
        Outcome outcome = shell.run(
                "run", "tiny", "--dry-run", "--quiet", "--set", "connections.first-to-second.to=second.apical");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[port-missing] "), outcome.err());
        assertEquals("", outcome.out());
    }
}
