package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.core.analysis.BurstAnalysis;
import org.apical.core.analysis.BurstSettings;
import org.apical.core.analysis.PopulationFile;
import org.apical.core.analysis.Stretch;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.Table;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.plugin.InputException;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The burst analysis while a run goes on, and of the spikes that it leaves. */
class BurstsMonitorTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            groups:
              cells: {model: drip, size: 20, parameters: {rate: 50 Hz}}
              others: {like: cells, size: 7}
            phases:
              still: {duration: 200 ms}
              moved: {duration: 300 ms, inject: {cells.basal: "= 20 pA*sin(t/(30 ms))"}}
            schedule:
              - {block: still, phases: [still]}
              - {block: moved, phases: [moved]}
            monitors:
              - {rates: rates, groups: [cells, others], bin: 20 ms}
              - {bursts: bursts, groups: [cells, others], currents: [cells.basal], bin: 20 ms, lag: 60 ms, cells: 3}
              - {bursts: late, groups: [others], bin: 20 ms, during: [moved]}
              - {spikes: [cells, others]}
            measures:
              peak: {of: bursts_correlations, value: max(I_cells_basal_to_ER_cells)}
            """;

    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace stage, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    private static Experiment read(String text) {
        return ExperimentReader.read("bursts", "bursts.yaml", text, f -> null, List.of());
    }

    private static Simulation run(String text) {
        Simulation simulation = new Simulation(
                read(text),
                new RichRegistry(n -> {}),
                new ReferenceBackend().kernels(Precision.FLOAT64),
                PhiloxStream::new,
                1,
                NOBODY);
        simulation.run();
        return simulation;
    }

    @Test
    void ratesAreThoseOfTheMonitorOfRates() {
        try (Simulation simulation = run(FILE)) {
            Table rates = simulation.tables().get("rates");
            Table bursts = simulation.tables().get("bursts");
            assertEquals(25, bursts.rowCount());
            for (String column : List.of("seed", "bin_end_s", "ER_cells_Hz", "BR_cells_Hz", "ER_others_Hz")) {
                assertArrayEquals(rates.numbers(column), bursts.numbers(column), 1e-9, column);
            }
            assertTrue(rates.numbers("ER_cells_Hz")[3] > 0);
        }
    }

    @Test
    void currentIsThatInTheMiddleOfTheBin() {
        try (Simulation simulation = run(FILE)) {
            double[] current = simulation.tables().get("bursts").numbers("I_cells_basal_pA");
            assertEquals(0, current[0]);
            assertEquals(20 * Math.sin(0.21 / 0.03), current[10], 1e-9);
            assertEquals(20 * Math.sin(0.49 / 0.03), current[24], 1e-9);
        }
    }

    @Test
    void rasterAndIntervalsAreThere() {
        try (Simulation simulation = run(FILE)) {
            Table raster = simulation.tables().get("bursts_raster");
            for (double cell : raster.numbers("cell")) {
                assertTrue(cell < 3);
            }
            double[] fractions = simulation.tables().get("bursts_intervals").numbers("fraction_cells_1");
            double counted = java.util.Arrays.stream(fractions).sum();
            assertTrue(counted > 0.9 && counted < 1, counted + ""); // 50 Hz, so 1 - exp(-0.05) are shorter than 1 ms
            assertEquals(7, simulation.tables().get("bursts_correlations").rowCount());
        }
    }

    @Test
    void onlyItsBlocksAreSummedUp() {
        try (Simulation simulation = run(FILE)) {
            assertEquals(0.22, simulation.tables().get("late").number("bin_end_s", 0), 1e-12);
            assertEquals(15, simulation.tables().get("late").rowCount());
        }
    }

    @Test
    void fileOfSpikesGivesTheSameNumbers(@TempDir Path folder) {
        try (Simulation simulation = run(FILE)) {
            Path file = folder.resolve("spikes.h5");
            SpikeFile.write(simulation.spikes(), 1e-4, file);
            PopulationFile.Content content = PopulationFile.read(file).orElseThrow();
            assertEquals(
                    List.of(new Stretch(0, 5_000)), content.populations().get(0).stretches());
            BurstSettings settings = new BurstSettings(content.dt(), 20e-3, 60e-3, 3);
            Map<String, Table> tables = new BurstAnalysis(content.populations(), settings, Map.of()).tables("again");
            Table live = simulation.tables().get("bursts");
            for (String column : List.of("ER_cells_Hz", "BR_others_Hz", "BP_cells_1")) {
                assertArrayEquals(live.numbers(column), tables.get("again").numbers(column), 1e-12, column);
            }
            assertArrayEquals(
                    simulation.tables().get("bursts_correlations").numbers("ER_cells_to_BP_cells"),
                    tables.get("again_correlations").numbers("ER_cells_to_BP_cells"),
                    1e-12);
        }
    }

    @Test
    void faultsAreSaid() {
        InputException place = assertThrows(
                InputException.class, () -> read(FILE.replace("currents: [cells.basal]", "currents: [cells]")));
        assertTrue(place.getMessage().contains("'cells' names no compartment"), place.getMessage());
        InputException twice =
                assertThrows(InputException.class, () -> read(FILE.replace("{rates: rates", "{rates: bursts_raster")));
        assertTrue(twice.getMessage().contains("two monitors write the table 'bursts_raster'"), twice.getMessage());
        InputException column = assertThrows(
                InputException.class, () -> read(FILE.replace("I_cells_basal_to_ER_cells", "I_cells_basal_to_ER")));
        assertTrue(column.getMessage().contains("I_cells_basal_to_ER"), column.getMessage());
    }
}
