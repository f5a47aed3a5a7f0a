package org.apical.core.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.plasticity.Moment;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experiments that a fit makes, and what it reads off their tables; the runs themselves are made up. */
class GroupFitTest {
    private static final String CELL = """
            model cell
            parameters
              tau_s = 12 ms
              E_L = -70 mV
              s = 3
            state
              g : 1 = 0
              d : 1 = 0
            input
              I : A
              J : A
            ports
              basal excitatory g
              apical excitatory d
              basal current I
              apical current J
            step
              g = decay(g, 5 ms)
            on spike when g > s
              g = 0
            """;

    private static final String STAND_IN = """
            model burst-ensemble
            parameters
              e_max = 20 Hz   mu_e = -50 mV   s_e = 3 mV   shunt = 0 mV   tau_e = 20 ms   theta = -50 mV   s = 10 mV   tau_p = 20 ms
              tau_s = 16 ms   E_L = -70 mV
            state
              V_s : V = E_L
              V_d : V = E_L
              g_Es : 1 = 0
              g_Is : 1 = 0
              event_rate : Hz = 0 Hz
              burst_rate : Hz = 0 Hz
            input
              I : A
              J : A
            ports
              basal excitatory g_Es
              apical excitatory g_Is
              basal current I
              apical current J
            signals
              events event_rate
              bursts burst_rate
            step
              event_rate = event_rate
            """;

    private static final String RULE = """
            rule hebb
            transmits events
            synapse
              w : 1 = 0.1
            pre
              trace x : 1 = 0, decay 20 ms, +1 after event
            on post event
              w = w + x
            """;

    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            seed: 4
            groups:
              first: {model: cell, size: 50}
              second: {like: first, initial: {g: 1}}
            connections:
              plain: {from: first, to: second.basal, pattern: one-to-one, weight: 0.5}
              learns: {from: first, to: second.apical, pattern: one-to-one, weight: 0.25, plasticity: hebb}
              back: {from: second, to: first.basal, pattern: one-to-one, weight: 0.5}
            phases:
              settle: {duration: 1 s, inject: {second.apical: 50 pA}}
              main: {duration: 8 s, weights: {plain: 0.4}, inject: {second.basal: [10 pA, 20 pA]}}
            schedule:
              - {block: begin, phases: [settle]}
              - {block: all, phases: [main]}
            monitors: []
            """;

    private static final PluginRegistry REGISTRY = FixedRegistry.of(
            EquationCompiler.compile(CELL, "cell.model"),
            EquationCompiler.compile(STAND_IN, "burst-ensemble.model"),
            EquationCompiler.compile(RULE, "hebb.rule"));

    @TempDir
    Path folder;

    private static Experiment read(String text) {
        return ExperimentReader.read("own", "own.yaml", text, f -> null, List.of());
    }

    private static GroupSpec group(Experiment experiment, String name) {
        return experiment.groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ConnectionSpec connection(Experiment experiment, String name) {
        return experiment.connections().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FitExperiment experiments(String text, String group) {
        return new FitExperiment(read(text), group, REGISTRY, FitProtocol.USUAL);
    }

    @Test
    void standInReceivesWhatTheGroupReceives() {
        Experiment steps = read(experiments(FILE, "second").steps());
        GroupSpec standIn = group(steps, "second_stand_in");
        assertEquals("burst-ensemble", standIn.model().name());
        assertEquals("[tau_s]", standIn.model().parameters().keySet().toString()); // where the cell differs
        assertTrue(standIn.initial().isEmpty());
        assertEquals(50, standIn.size());
        assertEquals(3 + 2, steps.connections().size());
        ConnectionSpec copy = connection(steps, "learns_to_stand_in");
        assertEquals("second_stand_in", copy.to());
        assertTrue(copy.plasticity().isEmpty());
        assertEquals(Moment.EVENT, copy.transmits().orElseThrow());
        assertEquals(
                Moment.SPIKE, connection(steps, "plain_to_stand_in").transmits().orElseThrow());
    }

    @Test
    void currentsOfTheFirstPhaseStepForBothAlike() {
        Experiment steps = read(experiments(FILE, "second").steps());
        assertEquals(2, steps.schedule().size()); // no block has examples, so the first is measured
        var low = steps.schedule().get(0).phases().get(0);
        assertEquals("basal_low", low.name());
        assertEquals(0.5, low.duration());
        assertTrue(low.plastic().isEmpty());
        assertEquals(
                List.of("second", "second", "second_stand_in", "second_stand_in"),
                low.inject().stream().map(i -> i.group()).sorted().toList());
    }

    @Test
    void networkSettlesBeforeTheBlockWithExamples() {
        String withExamples = FILE.replace("phases: [main]}", "examples: fixed, phases: [main]}")
                .replace("seed: 4", "seed: 4\ndataset: {xor: {}}");
        Experiment curves = read(experiments(withExamples, "second").curves(Map.of("tau_e", "7 ms")));
        assertEquals(
                List.of("begin", "basal_curve", "apical_curve"),
                curves.schedule().stream().map(b -> b.name()).toList());
        var shift = curves.schedule().get(1).phases().get(0);
        assertEquals(6, shift.inject().size()); // two and the new one, for the group and its stand-in
        assertEquals("[plain, plain_to_stand_in]", shift.weights().keySet().toString());
        assertEquals(
                7e-3,
                group(curves, "second_stand_in")
                        .model()
                        .parameters()
                        .get("tau_e")
                        .value());
    }

    /** Tables as if the population had these curves and relaxed at once. */
    private RunFolder madeUp(String part, SigmoidFit rate, SigmoidFit probability) {
        RunFolder run = RunFolder.create(folder.resolve(part));
        for (String compartment : List.of("basal", "apical")) {
            Table steps = Table.of("ER_second_Hz", "BR_second_Hz");
            for (int i = 0; i < 200; i++) {
                double level = i / 100 + 1 + (i / 100 == 0 ? 1 : -1) * Math.exp(-(i % 100 + 0.5) * 5e-3 / 30e-3);
                steps.add(compartment.equals("basal") ? level : 4, level / 4);
            }
            run.writeTable(compartment + "_steps_rates", steps);
            run.writeTable(compartment + "_rates", rates(compartment, rate, probability));
            run.writeTable(compartment + "_drive", drives(compartment));
        }
        return run;
    }

    private static double potential(int level) {
        return (-65 + 4 * level) * 1e-3;
    }

    private static Table rates(String compartment, SigmoidFit rate, SigmoidFit probability) {
        Table table = Table.of("fit_" + compartment + "_pA", "bin_end_s", "ER_second_Hz", "BR_second_Hz");
        for (int level = 0; level < 7; level++) {
            double events = compartment.equals("basal") ? rate.at(potential(level)) : 5;
            table.add(100 * level, 2 + 2.5 * level, events, 5 * probability.at(potential(level)));
        }
        return table;
    }

    private static Table drives(String compartment) {
        boolean isSoma = compartment.equals("basal");
        List<String> columns = new ArrayList<>(List.of("time_s"));
        columns.addAll(isSoma ? List.of("V_s_0_V", "g_Es_0_1", "g_Is_0_1") : List.of("V_d_0_V"));
        Table table = Table.of(columns.toArray(new String[0]));
        for (int i = 1; i <= 1750; i++) {
            double v = i % 250 <= 200 && i % 250 > 0 ? potential(i / 250) : 1; // 1 V outside of windows
            if (isSoma) {
                table.add(i * 0.01, v, 1, 2);
            } else {
                table.add(i * 0.01, v);
            }
        }
        return table;
    }

    @Test
    void curvesAndTimesAreReadOffTheTables() {
        SigmoidFit rate = new SigmoidFit(25, -50e-3, 5e-3, 0, 0);
        SigmoidFit probability = new SigmoidFit(1, -55e-3, 8e-3, 0, 0);
        Map<String, RunFolder> parts = new LinkedHashMap<>();
        StandIn found = new GroupFit(read(FILE), "second", REGISTRY, FitProtocol.USUAL).run((part, text) -> {
            read(text);
            parts.put(part, madeUp(part, rate, probability));
            return parts.get(part);
        });
        assertEquals("[relaxation, curves]", parts.keySet().toString());
        assertEquals("""
                apical: 1
                stand_ins:
                  second:
                    model: burst-ensemble
                    parameters:
                      tau_s: 0.012 s
                      e_max: 25 Hz
                      mu_e: -50 mV
                      s_e: 5 mV
                      shunt: 0 mV
                      theta: -55 mV
                      s: 8 mV
                      tau_e: 30 ms
                      tau_p: 30 ms
                """, found.yaml());
        assertEquals(0, found.rateDeviation(), 1e-6);
        RunFolder curves = parts.get("curves");
        assertEquals(7, curves.readTable("event_rate_points").orElseThrow().rowCount());
        assertEquals(
                -65, curves.readTable("burst_probability_line").orElseThrow().number("drive_mV", 0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "third  | seed: 4 | seed: 5 | [group-unknown] experiment 'own' has no group 'third'",
                "second | {like: first, initial: {g: 1}} | {model: burst-ensemble, size: 50} | [fit-group] group 'second' is an ensemble already",
                "second | seed: 4 | seeds: [1, 2] | [fit-conditions] 'own' is run several times, with other values each time"
            })
    void faultIsSaid(String group, String from, String to, String what) {
        String text = FILE.replace(from, to);
        InputException e = assertThrows(
                InputException.class, () -> experiments(text, group).steps());
        assertTrue(e.getMessage().startsWith(what), e.getMessage());
        assertTrue(!e.mend().isEmpty());
    }
}
