package org.apical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunLog;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String EXPERIMENT = """
            title: XOR <script>alert(1)</script>
            parameters:
              settle: {value: 1 s, meaning: before the first test}
              late: {value: = 2*settle}
            figures:
              output:
                title: Output before learning
                panels: [{table: xor_before, x: bin_end_s - settle, where: bin_end_s < late, y: ER_output_Hz, y_label: rate (Hz)}]
              after:
                panels: [{table: xor_after, x: bin_end_s, y: ER_output_Hz}]
            """;

    @TempDir
    Path temp;

    private RunFolder folder;

    private static RunRecord record(RunRecord.State state, String error) {
        RunRecord running = new RunRecord(
                "xor",
                new RunRecord.Program("0.1.0", "abc1234"),
                List.of(new RunRecord.BundleUse("org.apical.burst", "1.0.0", "00ff")),
                "",
                new RunRecord.Machine("17", "Linux", "a processor"),
                new RunRecord.Execution("jvm", "the fastest available", "float32", 2),
                1,
                Map.of("hidden.background", 0),
                START,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of(),
                List.of());
        return state == RunRecord.State.RUNNING ? running : running.ended(state, START.plusSeconds(9), error);
    }

    @BeforeEach
    void write() {
        folder = RunFolder.create(temp.resolve("run"));
        folder.writeExperiment(EXPERIMENT);
        Table before = Table.of("seed", "bin_end_s", "ER_output_Hz");
        for (int i = 1; i <= 20; i++) {
            before.add(1, i / 10.0, 5 + i % 3);
        }
        folder.writeTable("xor_before", before);
    }

    private String page(RunRecord record) throws IOException {
        folder.writeRecord(record);
        Report.make(folder.path());
        return Files.readString(folder.report());
    }

    @Test
    void killedRunShowsWhatItHasAndSaysWhatItLacks() throws IOException {
        folder.writeRecord(record(RunRecord.State.RUNNING, ""));
        List<String> messages = Report.make(folder.path());
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).startsWith("The figure 'after' is left out: [table-missing]"), messages.get(0));
        assertTrue(Files.exists(folder.figures().resolve("output.svg")));
        assertTrue(Files.exists(folder.figures().resolve("output.png")));
        String page = Files.readString(folder.report());
        assertTrue(page.contains("it is going on, or it was killed") && page.contains("'after'".replace("'", "&#39;")));
    }

    @Test
    void pageIsOneFileWithTheFiguresInIt() throws IOException {
        String page = page(record(RunRecord.State.FINISHED, ""));
        assertTrue(page.contains("<svg") && page.contains("Output before learning"));
        assertFalse(page.contains("src=") || page.contains("href=\"http") || page.contains("<?xml"));
        assertFalse(page.contains("class=\"note\">This run"));
    }

    @Test
    void everyTextIsEscaped() throws IOException {
        try (RunLog log = folder.log()) {
            log.add(START, "<img src=x onerror=alert(1)>");
        }
        folder.writeMeasures(new Measures().add("<b>", 1, "\"&'"));
        String page = page(record(RunRecord.State.FAILED, "[diverged] <i>V_m</i>"));
        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("<b>") || page.contains("<i>"));
        assertTrue(page.contains("XOR &lt;script&gt;") && page.contains("This run failed. [diverged] &lt;i&gt;V_m"));
    }

    @Test
    void measuresAreShownWithTheirVerdict() throws IOException {
        folder.writeMeasures(new Measures()
                .add("accuracy", 0.98765, "1", ">= 0.95", Measures.Verdict.MET)
                .add("cost", 3.2, "nats", "<= 1", Measures.Verdict.MISSED)
                .add("lost", Double.NaN, "s"));
        String page = page(record(RunRecord.State.STOPPED, ""));
        assertTrue(page.contains("0.9877") && page.contains("class=\"met\">met"));
        assertTrue(page.contains("3.2 nats") && page.contains("class=\"missed\">missed"));
        assertTrue(page.contains("not a number") && page.contains("was stopped before its end"));
    }

    @Test
    void resumedRunTellsWhereItWentOn() throws IOException {
        RunRecord stopped = record(RunRecord.State.STOPPED, "");
        RunRecord.Resumption now =
                new RunRecord.Resumption(START.plusSeconds(60), 1200, "", "0.1.0", "17", stopped.execution());
        assertTrue(page(stopped.resumed(now)).contains(START.plusSeconds(60) + " at step 1200"));
    }

    @Test
    void provenanceAndParametersAreShown() throws IOException {
        String page = page(record(RunRecord.State.FINISHED, ""));
        for (String fact : List.of(
                "jvm: the fastest available", "Philox 4x32-10, seed 1", "org.apical.burst", "before the first test")) {
            assertTrue(page.contains(fact), fact);
        }
    }

    @Test
    void sameRunGivesTheSamePage() throws IOException {
        RunRecord record = record(RunRecord.State.FINISHED, "");
        assertEquals(page(record), page(record));
    }

    @Test
    void damagedExperimentAndTableCostOnlyTheirFigures() throws IOException {
        Files.writeString(folder.path().resolve("tables/xor_after.csv"), "bin_end_s,ER_output_Hz\n1,2\n2,x\n");
        folder.writeRecord(record(RunRecord.State.FINISHED, ""));
        assertTrue(Report.make(folder.path()).get(0).contains("[table-cell]"));
        Files.writeString(folder.experiment(), "figures: [\n");
        assertTrue(Report.make(folder.path()).get(0).startsWith("The experiment cannot be read"));
        Files.delete(folder.experiment());
        assertTrue(Report.make(folder.path()).get(0).contains("no experiment.yaml"));
    }

    @Test
    void folderOfNoRunIsRefused() {
        Path none = temp.resolve("none");
        assertThrows(InputException.class, () -> Report.make(none));
    }
}
