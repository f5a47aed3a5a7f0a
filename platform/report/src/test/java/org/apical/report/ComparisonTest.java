package org.apical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.folder.Measures;
import org.apical.core.folder.Metrics;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path temp;

    private static RunRecord record(String experiment, long seed, RunRecord.State state) {
        RunRecord running = new RunRecord(
                experiment,
                new RunRecord.Program("0.1.0", "abc1234"),
                List.of(),
                "",
                new RunRecord.Machine("17", "Linux", "a processor"),
                new RunRecord.Execution("jvm", "the fastest available", "float32", 1),
                seed,
                Map.of(),
                START,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of(),
                List.of());
        return state == RunRecord.State.RUNNING ? running : running.ended(state, START.plusSeconds(9), "");
    }

    private RunFolder folder(String name, String rule, double rate, long seed) {
        RunFolder folder = RunFolder.create(temp.resolve(name));
        folder.writeExperiment("title: t\nseed: " + seed + "\ndataset: {idx: {folder: mnist}}\nparameters:\n"
                + "  rule: {value: " + rule + "}\n  rate: {value: " + rate + "}\n");
        return folder;
    }

    /** A finished run of two epochs that ends at an error, its hidden layers at 20 and 40 degrees from the gradient. */
    private Path run(String name, String rule, double rate, long seed, double error) {
        RunFolder folder = folder(name, rule, rate, seed);
        folder.writeRecord(record("mnist", seed, RunRecord.State.FINISHED));
        Table curves = new Table(
                List.of("rule", "feedback", "recurrent", "seed", "epoch", "test_error_pct"),
                Set.of("rule", "feedback"));
        Table angles = Table.of("seed", "epoch", "layer", "weight_angle_deg", "delta_angle_deg");
        for (int epoch = 0; epoch <= 2; epoch++) {
            double now = epoch == 0 ? 90 : epoch == 1 ? error - 1 : error;
            curves.addRow(List.of(rule, rule.equals("burstprop") ? "learned" : "", 1, seed, epoch, now));
            angles.add(seed, epoch, 1, Double.NaN, 20);
            angles.add(seed, epoch, 2, 30, 40);
            angles.add(seed, epoch, 3, 50, Double.NaN);
        }
        folder.writeTable("learning_curves", curves);
        folder.writeTable("angles", angles);
        folder.writeMeasures(new Measures().add("images_per_second", 1000, "1/s"));
        return folder.path();
    }

    @Test
    void seedsOfTheSameSettingsAreOneRow() {
        Comparison comparison = Comparison.of(List.of(
                run("a", "burstprop", 0.1, 1, 2), run("b", "burstprop", 0.1, 2, 4), run("c", "backprop", 0.1, 1, 2.5)));
        List<Comparison.Row> rows = comparison.trainings();
        assertEquals(
                List.of("backprop", "burstprop"),
                rows.stream().map(Comparison.Row::rule).toList());
        Comparison.Row row = rows.get(1);
        assertEquals(List.of(1L, 2L), row.seeds());
        assertEquals("mnist", row.dataset());
        assertEquals("2", row.epochs());
        assertEquals("learned feedback, recurrent inhibition", row.variant());
        assertEquals(new Spread(3, Math.sqrt(2), 2), row.error()); // 2 and 4: deviations of 1, over n - 1
        assertEquals(2, row.lowest().mean()); // 1 and 3
        assertEquals(30, row.gradientAngle().mean()); // 20 and 40; the output has none
        assertEquals(40, row.weightAngle().mean()); // 30 and 50; the lowest layer has none
        assertEquals(1000, row.speed().mean());
        assertTrue(comparison.notes().isEmpty());
    }

    @Test
    void rowsOfOneRuleAreToldApartByWhatDiffers() {
        List<Comparison.Row> rows = Comparison.of(
                        List.of(run("a", "backprop", 0.1, 1, 3), run("b", "backprop", 0.2, 1, 2)))
                .trainings();
        assertEquals(
                List.of("rate=0.2", "rate=0.1"),
                rows.stream().map(Comparison.Row::variant).toList());
    }

    @Test
    void runThatGoesOnIsComparedByItsMetricsAndNamed() {
        RunFolder folder = folder("a", "burstprop", 0.1, 1);
        folder.writeRecord(record("mnist", 1, RunRecord.State.RUNNING));
        try (Metrics metrics = folder.metrics()) {
            metrics.add(Map.of("epoch", 0, "test_error_pct", 90.0));
            metrics.add(Map.of("epoch", 1, "test_error_pct", 7.5));
        }
        Comparison comparison = Comparison.of(List.of(folder.path()));
        assertEquals(7.5, comparison.trainings().get(0).error().mean());
        assertEquals("1", comparison.trainings().get(0).epochs());
        assertEquals(List.of(folder.path() + " has not come to its end (running)"), comparison.notes());
    }

    @Test
    void tableAndFigureAreWritten() throws IOException {
        Comparison comparison =
                Comparison.of(List.of(run("a", "burstprop", 0.1, 1, 2), run("b", "backprop", 0.1, 1, 2.5)));
        List<String> leftOut = comparison.write(temp.resolve("out"));
        List<String> csv = Files.readAllLines(temp.resolve("out/compare.csv"));
        assertTrue(csv.get(0).startsWith("dataset,experiment,rule,variant,backend,epochs,seeds"), csv.get(0));
        assertTrue(csv.get(1).startsWith("mnist,mnist,burstprop,"), csv.get(1));
        if (leftOut.isEmpty()) { // no fonts, no figure
            String svg = Files.readString(temp.resolve("out/compare.svg"));
            assertTrue(svg.contains("test error (%)") && svg.contains("angle to the gradient"), "labels of the axes");
            assertTrue(Files.size(temp.resolve("out/compare.png")) > 1000);
        }
    }

    @Test
    void clockedRunsAreComparedByTheirMeasures() throws IOException {
        List<Path> runs = List.of(clocked("a", 1, 2), clocked("b", 2, 4));
        Comparison comparison = Comparison.of(runs);
        assertTrue(comparison.trainings().isEmpty());
        Comparison.MeasureRow row = comparison.measures().get(0);
        assertEquals("rate", row.measure());
        assertEquals("Hz", row.unit());
        assertEquals(3, row.value().mean());
        assertEquals(1, comparison.write(temp.resolve("out")).size(), "says that there is no figure");
        assertEquals(
                "xor,,2,rate,Hz,3,1.41421356",
                Files.readAllLines(temp.resolve("out/compare.csv")).get(1));
    }

    private Path clocked(String name, long seed, double rate) {
        RunFolder folder = RunFolder.create(temp.resolve(name));
        folder.writeExperiment("title: t\nseed: " + seed + "\n");
        folder.writeRecord(record("xor", seed, RunRecord.State.FINISHED));
        folder.writeMeasures(new Measures().add("rate", rate, "Hz"));
        return folder.path();
    }

    @Test
    void folderThatIsNoRunIsSaid() {
        InputException fault = assertThrows(InputException.class, () -> Comparison.of(List.of(temp)));
        assertEquals("run-unknown", fault.slug());
    }
}
