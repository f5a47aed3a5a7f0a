package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.folder.Table;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.Solver;
import org.apical.state.Precision;
import org.junit.jupiter.api.Test;

/** Spikes and currents that a file gives. */
class GivenInputTest {
    private static final String SUM = """
            model sum
            state
              q : A = 0
            input
              I : A
            ports
              basal current I
            step
              q = q
            after
              q = I
            """;

    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters: {f: 50 Hz}
            groups:
              source: {model: spike-train, size: 3, spikes: SPIKES}
              target: {model: spike-train, size: 3, spikes: []}
              cell: {model: sum, size: 2, inputs: {I: 1 pA}}
            connections:
              c: {from: source, to: target.basal, pattern: one-to-one, weight: 2}
            phases:
              first: {duration: 10 ms, inject: {cell.basal: [CURRENT, 3 pA]}}
              second: {duration: 10 ms}
            schedule: [{block: all, phases: [first, second]}]
            monitors:
              - {probe: received, group: target, variables: [basal_excitatory], cells: [0, 1, 2], every: 1 ms}
              - {probe: currents, group: cell, variables: [q], cells: [1], every: 0.1 ms}
            """;

    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace stage, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    private static Experiment read(String spikes, String current, Function<String, String> loader) {
        String text = FILE.replace("SPIKES", spikes).replace("CURRENT", current);
        return ExperimentReader.read("given", "given.yaml", text, loader, List.of());
    }

    private static Tables run(Experiment experiment) {
        Plugin solver = new SmallRegistry(n -> {})
                .find(PluginKind.SOLVER, "fixed-step", "")
                .plugin();
        PluginRegistry registry = FixedRegistry.of(EquationCompiler.compile(SUM, "sum.model"), (Solver) solver);
        try (Simulation simulation = new Simulation(
                experiment,
                registry,
                new ReferenceBackend().kernels(Precision.FLOAT64),
                PhiloxStream::new,
                1,
                NOBODY)) {
            simulation.run();
            return simulation.tables();
        }
    }

    @Test
    void cellsSpikeWhenTheFileSaysSo() {
        Table received =
                run(read("[[1.2 ms, 5 ms], [], [2.3 ms]]", "0 pA", f -> null)).get("received");
        assertEquals(0, received.number("basal_excitatory_0_1", 1)); // 2 ms: the spike of 1.2 ms arrives 0.8 ms later
        assertEquals(2, received.number("basal_excitatory_0_1", 2));
        assertEquals(4, received.number("basal_excitatory_0_1", 19));
        assertEquals(0, received.number("basal_excitatory_1_1", 19));
        assertEquals(2, received.number("basal_excitatory_2_1", 19));
    }

    @Test
    void tableOfSpikesIsTheSameAsListsAndIsKeptInTheResolvedFile() {
        String csv = "cell,time_s\n0,0.0012\n2,0.0023\n0,0.005\n";
        Experiment fromFile = read("{file: trains.csv}", "0 pA", f -> f.equals("trains.csv") ? csv : null);
        Experiment fromLists = read("[[1.2 ms, 5 ms], [], [2.3 ms]]", "0 pA", f -> null);
        assertEquals(
                fromLists.groups().get(0).spikes(), fromFile.groups().get(0).spikes());
        Experiment again = ExperimentReader.read("given", "x.yaml", fromFile.resolved(), f -> null, List.of());
        assertEquals(fromFile.groups().get(0).spikes(), again.groups().get(0).spikes());
    }

    @Test
    void currentOfTimeIsThatOfTheStepInWhichItIsInjected() {
        Table currents = run(read("[]", "'= 100 pA*sin(2*pi*f*t)'", f -> null)).get("currents");
        for (int k = 0; k < 100; k++) {
            double expected = 1e-12 + 3e-12 + 100e-12 * StrictMath.sin(2 * Math.PI * 50 * k * 1e-4); // after step k
            assertEquals(expected, currents.number("q_1_A", k), 1e-24, "step " + k);
        }
        assertEquals(1e-12, currents.number("q_1_A", 100), 1e-24); // the next phase does not name it
    }

    @Test
    void curveIsLinearBetweenItsPointsAndConstantOutside() {
        String csv = "time_s,current_pA\n0.002,10\n0.004,30\n";
        String points = "{points: [[2 ms, 10 pA], [4 ms, 30 pA]]}";
        for (String current : List.of(points, "{file: i.csv}")) {
            Table currents = run(read("[]", current, f -> csv)).get("currents");
            assertEquals(14e-12, currents.number("q_1_A", 0), 1e-24);
            assertEquals(24e-12, currents.number("q_1_A", 30), 1e-24);
            assertEquals(34e-12, currents.number("q_1_A", 99), 1e-24);
        }
    }

    private static void fails(String slug, String part, String spikes, String current) {
        Function<String, String> loader = f -> f.equals("empty.csv") ? "a,b\n1,2\n" : null;
        InputException e = assertThrows(InputException.class, () -> read(spikes, current, loader));
        assertTrue(e.getMessage().contains(slug), e.getMessage());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void faultsAreSaidWithTheirPlace() {
        fails("name-duplicate", "cell 1 spikes twice", "[[], [1 ms, 1.01 ms]]", "0 pA");
        fails("number-range", "are of 4 cells, but it has 3", "[[], [], [], []]", "0 pA");
        fails("unit-missing", "without a unit", "[[5]]", "0 pA");
        fails("file-unknown", "no file 'x.csv'", "{file: x.csv}", "0 pA");
        fails("file-outside", "'../x.csv'", "{file: ../x.csv}", "0 pA");
        fails("table-column", "no numbers in a column 'cell'", "{file: empty.csv}", "0 pA");
        fails("number-range", "follows one at 0.004 s", "[]", "{points: [[4 ms, 0 pA], [4 ms, 1 pA]]}");
        fails("unit-wrong", "must be in A", "[]", "'= 3 mV*sin(t/(1 s))'");
    }
}
