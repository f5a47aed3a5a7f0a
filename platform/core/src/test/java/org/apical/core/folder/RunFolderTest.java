package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path temp;

    private RunFolder folder;

    @BeforeEach
    void create() {
        folder = RunFolder.create(temp.resolve("runs/xor/one"));
    }

    static RunRecord record() {
        Map<String, Integer> streams = new LinkedHashMap<>();
        streams.put("hidden.background", 0);
        streams.put("hidden-to-output.pattern", 1);
        return new RunRecord(
                "xor",
                new RunRecord.Program("0.1.0", "abc1234"),
                List.of(new RunRecord.BundleUse("org.apical.plasticity.burst", "1.0.0", "00ff")),
                "",
                new RunRecord.Machine("17.0.15 Debian", "Linux 6.1 amd64", "a processor, 2 cores"),
                new RunRecord.Execution("jvm", "the fastest available", "float32", 2),
                -3,
                streams,
                START,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of(),
                List.of());
    }

    @Test
    void defaultPathNamesExperimentTimeAndSeed() {
        assertEquals(
                Path.of("base/runs/xor/20260304-050607-seed12"),
                RunFolder.defaultPath(Path.of("base"), "xor", START, ZoneOffset.UTC, 12));
    }

    @Test
    void folderWithContentIsNeverUsedAgain() {
        folder.writeExperiment("apical: 1\n");
        InputException fault = assertThrows(InputException.class, () -> RunFolder.create(folder.path()));
        assertEquals("folder-not-empty", fault.slug());
        assertTrue(fault.getMessage().contains("mend: name another folder with --out"));
    }

    @Test
    void emptyFolderMayBeUsed() {
        assertEquals(folder.path(), RunFolder.create(folder.path()).path());
    }

    @Test
    void placeThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        for (Path out : List.of(file, file.resolve("below"))) {
            InputException fault = assertThrows(InputException.class, () -> RunFolder.create(out));
            assertEquals("folder-unwritable", fault.slug());
        }
    }

    @Test
    void whatIsNoRunIsNotOpened() {
        Path none = temp.resolve("none");
        assertEquals(
                "run-missing",
                assertThrows(InputException.class, () -> RunFolder.open(none)).slug());
        assertEquals(
                "run-unknown",
                assertThrows(InputException.class, () -> RunFolder.open(temp)).slug());
    }

    @Test
    void killedRunIsUnderstood() throws IOException {
        folder.writeRecord(record());
        folder.writeTable("xor_before", oneRow());
        Files.writeString(folder.path().resolve("tables/.xor_after.csv.part"), "seed,bin_e"); // as a kill leaves it
        RunFolder killed = RunFolder.open(folder.path());
        assertEquals(RunRecord.State.RUNNING, killed.record().state());
        assertEquals(List.of("xor_before"), killed.tableNames());
        assertEquals(Optional.empty(), killed.readTable("xor_after"));
        assertEquals(Optional.empty(), killed.measures());
        assertEquals(List.of(), killed.logLines());
        assertEquals(List.of(), killed.readMetrics());
    }

    private static Table oneRow() {
        Table table = Table.of("seed", "bin_end_s");
        table.add(1, 0.4);
        return table;
    }

    @Test
    void recordSurvivesTheFile() {
        RunRecord ended = record().ended(RunRecord.State.FAILED, START.plusSeconds(5), "[diverged] V_m is NaN");
        folder.writeRecord(ended);
        assertEquals(ended, folder.record());
        assertEquals(
                List.of("hidden.background", "hidden-to-output.pattern"),
                new ArrayList<>(folder.record().streams().keySet()));
        RunRecord.Resumption now = new RunRecord.Resumption(
                START.plusSeconds(9), 1200, "step-000000001200.checkpoint", "0.1.0", "25", record().execution());
        RunRecord resumed = ended.resumed(now);
        assertEquals(RunRecord.State.RUNNING, resumed.state());
        assertEquals("", resumed.error());
        assertEquals(Optional.empty(), resumed.end());
        folder.writeRecord(resumed);
        assertEquals(resumed, folder.record());
        assertEquals(List.of(now), folder.record().resumed());
    }

    @Test
    void recordHasTheFactsByTheirNames() throws IOException {
        folder.writeRecord(record());
        JsonNode json =
                new ObjectMapper().readTree(folder.path().resolve("run.json").toFile());
        assertEquals("running", json.get("state").asText());
        assertTrue(json.get("error").isNull() && json.get("end").isNull());
        assertEquals("Philox 4x32-10", json.get("random_generator").asText());
        assertEquals(1, json.get("streams").get("hidden-to-output.pattern").asInt());
        assertEquals("00ff", json.get("bundles").get(0).get("sha256").asText());
        assertEquals("2026-03-04T05:06:07Z", json.get("start").asText());
        assertEquals(-3, json.get("seed").asLong());
    }

    @Test
    void damagedRecordIsSaidWithItsPlace() throws IOException {
        for (String text : List.of("{\"state\": \"run", "[]", "{\"state\": \"odd\"}", "")) {
            Files.writeString(folder.path().resolve("run.json"), text);
            InputException fault = assertThrows(InputException.class, () -> folder.record(), text);
            assertEquals("run-damaged", fault.slug(), text);
        }
    }

    @Test
    void measuresHaveExactlyTheAgreedForm() throws IOException {
        Measures measures = new Measures()
                .add("accuracy", 0.75, "1", ">= 0.95", Measures.Verdict.MISSED)
                .add("cost", Double.NaN, "nats");
        folder.writeMeasures(measures);
        String text = Files.readString(folder.path().resolve("measures.json"));
        String expected =
                "{\"accuracy\":{\"value\":0.75,\"unit\":\"1\",\"expected\":\">= 0.95\",\"verdict\":\"missed\"},"
                        + "\"cost\":{\"value\":null,\"unit\":\"nats\",\"expected\":null,\"verdict\":null}}";
        assertEquals(expected, new ObjectMapper().readTree(text).toString());
        assertEquals(measures.all(), folder.measures().orElseThrow().all());
        assertTrue(measures.anyMissed());
    }

    @Test
    void expectationWithoutVerdictSurvives() throws IOException {
        Files.writeString(
                folder.path().resolve("measures.json"),
                "{\"x\":{\"value\":1,\"unit\":\"1\",\"expected\":\"any\",\"verdict\":null}}");
        assertEquals("any", folder.measures().orElseThrow().all().get("x").expected());
    }

    @Test
    void metricsGrowRecordByRecord() throws IOException {
        try (Metrics metrics = folder.metrics()) {
            metrics.add(Map.of("epoch", 1));
        }
        Path file = folder.path().resolve("metrics.jsonl");
        Files.writeString(file, "{\"epo", StandardOpenOption.APPEND); // as a kill leaves it
        assertEquals(List.of(Map.of("epoch", 1)), folder.readMetrics());
        try (Metrics metrics = folder.metrics()) {
            metrics.add(Map.of("angles_deg", new double[] {90, Double.NaN}));
        }
        assertEquals("{\"epoch\":1}\n{\"angles_deg\":[90.0,null]}\n", Files.readString(file));
    }

    @Test
    void metricsAfterACheckpointCanBeForgotten() {
        try (Metrics metrics = folder.metrics()) {
            metrics.add(Map.of("epoch", 1));
            long length = metrics.length();
            metrics.add(Map.of("epoch", 2));
            metrics.cut(length);
            metrics.add(Map.of("epoch", 3));
        }
        assertEquals(List.of(Map.of("epoch", 1), Map.of("epoch", 3)), folder.readMetrics());
    }

    @Test
    void damagedMetricsAreSaidWithTheirLine() throws IOException {
        Files.writeString(folder.path().resolve("metrics.jsonl"), "{}\nnonsense\n");
        InputException fault = assertThrows(InputException.class, () -> folder.readMetrics());
        assertEquals(2, fault.place().orElseThrow().line());
    }

    @Test
    void logHasAMessagePerLineWithItsTime() {
        try (RunLog log = folder.log()) {
            log.add(START, "began");
            log.add(START.plusSeconds(1), "[disk-full] no space\n  mend: free some");
        }
        assertEquals(
                List.of(
                        "2026-03-04T05:06:07Z  began",
                        "2026-03-04T05:06:08Z  [disk-full] no space",
                        "      mend: free some"),
                folder.logLines());
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws IOException {
        folder.writeRecord(record());
        folder.writeTable("t", oneRow());
        try (var files = Files.walk(folder.path())) {
            assertFalse(files.anyMatch(f -> f.toString().endsWith(AtomicFile.PART)));
        }
        assertEquals(
                Arrays.asList("run.json", "tables"),
                Arrays.stream(folder.path().toFile().list()).sorted().toList());
    }
}
