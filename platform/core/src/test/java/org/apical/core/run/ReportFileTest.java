package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jhdf.HdfFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What probes record, as a file of the field's format. */
class ReportFileTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            groups:
              cells: {model: drip, size: 4, parameters: {rate: 200 Hz}}
              others: {like: cells}
            connections:
              link: {from: cells, to: others.basal, receptor: excitatory, pattern: all-to-all, weight: 0.1}
            phases: {run: {duration: 10 ms}}
            schedule:
              - {block: first, phases: [run]}
              - {block: pause, phases: [run]}
              - {block: last, phases: [run]}
            monitors:
              - {probe: one, group: others, variables: [g], cells: [3, 1], every: 2 ms}
              - {probe: parts, group: cells, variables: [g], cells: [0], every: 2 ms, during: [first, last]}
              - {probe: mean, group: others, variables: [g], every: 5 ms}
            """;

    @TempDir
    Path folder;

    private Path run(String name, String text) {
        Experiment experiment = ExperimentReader.read("probes", "probes.yaml", text, f -> null, List.of());
        Path out = folder.resolve(name);
        RunOutcome outcome = new ExperimentJob(experiment, new RichRegistry(n -> {}), ExperimentJobTest.settings())
                .run(out, new RunObserver() {
                    @Override
                    public void progress(RunPlace stage, long stepsDone, long stepsTotal) {}

                    @Override
                    public void record(Map<String, Object> record) {}
                });
        assertEquals(
                RunRecord.State.FINISHED, outcome.state(), outcome.failure().toString());
        return out;
    }

    @Test
    void probedCellsAreColumns() {
        Path out = run("out", FILE);
        Table table = RunFolder.open(out).readTable("one").orElseThrow();
        try (HdfFile hdf = new HdfFile(out.resolve("reports.h5"))) {
            float[][] data =
                    (float[][]) hdf.getDatasetByPath("/report/others/data").getData();
            assertEquals(15, data.length);
            for (int row = 0; row < data.length; row++) {
                assertEquals(table.number("g_3_1", row), data[row][0], 1e-6);
                assertEquals(table.number("g_1_1", row), data[row][1], 1e-6);
            }
            assertEquals(
                    "1",
                    hdf.getDatasetByPath("/report/others/data")
                            .getAttribute("units")
                            .getData());
            double[] time = (double[])
                    hdf.getDatasetByPath("/report/others/mapping/time").getData();
            assertArrayEquals(new double[] {2, 32, 2}, time, 1e-9);
            assertEquals(
                    2, hdf.getDatasetByPath("/report/others/mapping/node_ids").getSize());
        }
    }

    @Test
    void recordingWithAPauseSaysItsTimes() {
        try (HdfFile hdf = new HdfFile(run("out", FILE).resolve("reports.h5"))) {
            double[] times =
                    (double[]) hdf.getDatasetByPath("/report/cells/times").getData();
            assertArrayEquals(new double[] {2, 4, 6, 8, 10, 22, 24, 26, 28, 30}, times, 1e-9);
        }
    }

    @Test
    void severalVariablesHaveGroupsOfTheirOwn() {
        try (HdfFile hdf =
                new HdfFile(run("out", FILE.replace("variables: [g], cells: [0]", "variables: [g, I], cells: [0]"))
                        .resolve("reports.h5"))) {
            assertEquals(
                    "I",
                    hdf.getByPath("/report/cells/I").getAttribute("variable").getData());
            assertEquals(
                    10,
                    ((float[][]) hdf.getDatasetByPath("/report/cells/g/data").getData()).length);
        }
    }

    @Test
    void variableThatIsProbedTwiceIsNamedForItsTable() {
        try (HdfFile hdf = new HdfFile(
                run("out", FILE.replace("group: cells", "group: others")).resolve("reports.h5"))) {
            assertEquals(
                    15,
                    ((float[][]) hdf.getDatasetByPath("/report/others/one.g/data")
                                    .getData())
                            .length);
            assertEquals(
                    10,
                    ((float[][]) hdf.getDatasetByPath("/report/others/parts.g/data")
                                    .getData())
                            .length);
        }
    }

    @Test
    void conditionsAreToldApart() {
        String seeds = FILE.replace("groups:\n  cells", "seeds: [1, 2]\ngroups:\n  cells");
        try (HdfFile hdf = new HdfFile(run("out", seeds).resolve("reports.h5"))) {
            assertEquals(
                    15,
                    ((float[][]) hdf.getDatasetByPath("/report/others-1/data").getData()).length);
            assertEquals(
                    15,
                    ((float[][]) hdf.getDatasetByPath("/report/others-2/data").getData()).length);
        }
    }

    @Test
    void meansAloneMakeNoFile() {
        String means = FILE.replaceAll("  - \\{probe: (one|parts).*\n", "");
        assertFalse(Files.exists(run("out", means).resolve("reports.h5")));
    }
}
