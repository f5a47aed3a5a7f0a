package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.Table;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.registry.FixedRegistry;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

/** Rates, means and rasters of scripted spikes, whose numbers are known by hand; and weights that phases set. */
class RatesMonitorTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters: {drive: {value: [1, 3]}}
            groups:
              source: {model: spike-train, size: 2, spikes: [[1 ms, 6 ms, 11 ms, 55 ms], [61 ms]]}
              target: {model: spike-train, size: 2, spikes: []}
            connections:
              plain: {from: source, to: target.basal, pattern: one-to-one, weight: 0.5, delay: 0 ms}
              learns: {from: source, to: target.apical, pattern: one-to-one, weight: 0.25, plasticity: hebb}
            phases:
              first: {duration: 50 ms, weights: {plain: = 2*drive}}
              second: {duration: 20 ms}
            schedule:
              - {block: driven, each: {drive: 1}, phases: [first]}
              - {block: last, phases: [second]}
            monitors:
              - rates: all
                groups: [source]
                spiking: [source]
                means: {w: learns.w, x: {of: learns.x, cells: 1}, got_1: target.basal_excitatory}
                bin: 10 ms
              - {rates: ends, groups: [source], bin: 10 ms, last: 20 ms, during: [driven]}
              - {raster: dots, groups: [target, source], cells: 1}
            """;

    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    private static Experiment read(String text) {
        return ExperimentReader.read("rates", "rates.yaml", text, f -> null, List.of());
    }

    private static Tables run(String text) {
        SmallRegistry small = new SmallRegistry(n -> {});
        PlasticityRule rule = (PlasticityRule)
                small.find(PluginKind.PLASTICITY_RULE, "hebb", "").plugin();
        ClockSolver solver =
                (ClockSolver) small.find(PluginKind.SOLVER, "fixed-step", "").plugin();
        try (Simulation simulation = new Simulation(
                read(text),
                FixedRegistry.of(rule, solver),
                new ReferenceBackend().kernels(Precision.FLOAT64),
                PhiloxStream::new,
                1,
                NOBODY)) {
            simulation.run();
            return simulation.tables();
        }
    }

    @Test
    void allSpikesEventsAndBurstsAreCountedPerCell() {
        Table all = run(FILE).get("all");
        assertEquals(12, all.rowCount());
        assertEquals(2 / (2 * 0.01), all.number("rate_source_Hz", 0), 1e-9); // 1 ms and 6 ms
        assertEquals(1 / (2 * 0.01), all.number("ER_source_Hz", 0), 1e-9);
        assertEquals(1 / (2 * 0.01), all.number("BR_source_Hz", 0), 1e-9);
        assertEquals(1 / (2 * 0.01), all.number("rate_source_Hz", 1), 1e-9); // 11 ms: neither event nor burst
        assertEquals(0, all.number("ER_source_Hz", 1));
    }

    @Test
    void meansAreThoseAtTheEndOfABin() {
        Table all = run(FILE).get("all");
        assertEquals(0.25, all.number("w", 5));
        assertEquals(Math.exp(-3.2 / 20) + Math.exp(-8.2 / 20), all.number("x", 0), 1e-12); // arrive 0.8 ms later
    }

    @Test
    void phaseSetsWeightsAndLeavesThemToTheConnectionBehindIt() {
        Table all = run(FILE).get("all");
        assertEquals(2 * 2 / 2.0, all.number("got_1", 0), 1e-12); // two spikes of weight 2, over two cells
        assertEquals(3 * 2 / 2.0, all.number("got_1", 4), 1e-12);
        assertEquals((3 * 2 + 6) / 2.0, all.number("got_1", 5), 1e-12); // the second value of the list
        String late = FILE.replace("[61 ms]", "[101 ms]");
        assertEquals((3 * 2 + 6 + 0.5) / 2.0, run(late).get("all").number("got_1", 11), 1e-12);
    }

    @Test
    void onlyTheLastPartOfEachPhaseIsRecorded() {
        Table ends = run(FILE).get("ends");
        assertEquals(List.of("seed", "drive_1", "bin_end_s", "ER_source_Hz", "BR_source_Hz"), ends.columns());
        assertEquals(4, ends.rowCount());
        assertEquals(0.04, ends.number("bin_end_s", 0), 1e-12);
        assertEquals(0.1, ends.number("bin_end_s", 3), 1e-12);
        assertEquals(3, ends.number("drive_1", 2));
    }

    @Test
    void rasterTellsEventsFromBursts() {
        Table dots = run(FILE).get("dots");
        assertEquals(4, dots.rowCount()); // cell 1 is not among the first one
        assertEquals(1, dots.number("group_index", 0));
        assertEquals(0, dots.number("is_burst", 0));
        assertEquals(1, dots.number("is_burst", 1));
        assertEquals(1, dots.number("is_burst", 2));
        assertEquals(0.055, dots.number("time_s", 3), 1e-12);
        assertEquals(0, dots.number("is_burst", 3));
    }

    @Test
    void faultsAreSaid() {
        InputException learned =
                assertThrows(InputException.class, () -> read(FILE.replace("{plain: = 2*drive}", "{learns: 1}")));
        assertTrue(learned.getMessage().contains("weight-learned"), learned.getMessage());
        InputException unknown = assertThrows(InputException.class, () -> run(FILE.replace("learns.x", "learns.y")));
        assertTrue(unknown.getMessage().contains("has no variable 'y'"), unknown.getMessage());
    }
}
