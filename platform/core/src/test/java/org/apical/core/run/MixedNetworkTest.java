package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.machine.Backends;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.Network;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that tell rates among groups that spike; expected numbers by hand. */
class MixedNetworkTest {
    /** Units whose rates rise with what they receive. */
    private static final String RATES = """
            model rates
            parameters
              e_0 = 10 Hz
              p = 0.25
            state
              g : 1 = 0
              e : Hz = 0 Hz
              b : Hz = 0 Hz
            ports
              basal excitatory g
            signals
              events e
              bursts b
            step
              e = e_0 + g*(1 Hz)
              b = p*e
            """;

    /** Its traces hardly decay: by 3e-5 in 100 ms, which is the reason for tolerances of 1e-4. */
    private static final String RULE = """
            rule counts
            transmits events
            synapse
              w : 1 = 0.5 in [0, 100]
            pre
              trace x : 1 = 0, decay 1 h, +1 after event
              trace all : 1 = 0, decay 1 h, +1 in phase 4 on spike
            post
              trace z : 1 = 0, decay 1 h, +1 before burst
            on post event
              w = w + x
            """;

    static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            groups:
              rates: {model: rates, size: 2}
              cells: {model: spike-train, size: 2, spikes: [[20 ms], [80 ms]]}
              target: {model: spike-train, size: 3, spikes: []}
            connections:
              main: {from: rates, to: target.basal, pattern: all-to-all, transmits: events, weight: 0.5, delay: 0 ms}
            phases:
              all: {duration: 100 ms}
            schedule:
              - {block: only, phases: [all]}
            monitors:
              - {rates: counted, groups: [rates], spiking: [rates], bin: 50 ms}
            """;

    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    /** A short-term dynamics that knows no means. */
    private static final class Tiring implements ShortTermPlasticity {
        @Override
        public String name() {
            return "tiring";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<Variable> state() {
            return List.of(Variable.of("r", Unit.ONE, 1));
        }

        @Override
        public ReleaseDynamics create(Parameters parameters, double dt) {
            return (state, steps) -> state[0] *= 0.9;
        }
    }

    static PluginRegistry registry() {
        ClockSolver solver = (ClockSolver) new SmallRegistry(n -> {})
                .find(PluginKind.SOLVER, "fixed-step", "")
                .plugin();
        return FixedRegistry.of(
                EquationCompiler.compile(RATES, "rates.model"),
                EquationCompiler.compile(RULE, "counts.rule"),
                new Tiring(),
                solver);
    }

    private static Simulation built(String text, int threads, Kernels kernels) {
        Experiment experiment = ExperimentReader.read("mixed", "mixed.yaml", text, f -> null, List.of());
        return new Simulation(experiment, registry(), kernels, PhiloxStream::new, threads, NOBODY);
    }

    private static Kernels kernels(String backend, Precision precision) {
        return Backends.known()
                .choose(java.util.Optional.of(backend), java.util.Optional.of(precision.word()))
                .kernels();
    }

    private static Simulation run(String text) {
        Simulation simulation = built(text, 1, kernels("reference", Precision.FLOAT64));
        simulation.run();
        return simulation;
    }

    private static double received(Network network) {
        return network.group("target").array("basal_excitatory").orElseThrow().get(0);
    }

    private static String with(String from, String to) {
        assertTrue(FILE.contains(from), from);
        return FILE.replace(from, to);
    }

    @ParameterizedTest
    @CsvSource({"events, 10", "bursts, 2.5", "spikes, 12.5"})
    void sourceAddsWeightTimesRateInEveryStep(String moments, double rate) {
        try (Simulation run = run(with("transmits: events", "transmits: " + moments))) {
            assertEquals(2 * 0.5 * rate * 0.1, received(run.network()), 1e-12);
        }
    }

    @Test
    void signalsComeLateByTheDelay() {
        try (Simulation run = run(with("delay: 0 ms", "delay: 30 ms"))) {
            assertEquals(2 * 0.5 * 10 * 0.07, received(run.network()), 1e-12);
        }
    }

    @Test
    void unitOfAPoolTransmitsForAllItsCells() {
        String pooled = with("rates: {model: rates, size: 2}", "rates: {model: rates, size: 10, pool: 5}");
        try (Simulation run = run(pooled)) {
            assertEquals(2, run.network().group("rates").size());
            assertEquals(10 * 0.5 * 10 * 0.1, received(run.network()), 1e-12);
            assertEquals(10, run.tables().get("counted").number("ER_rates_Hz", 0), 1e-9); // of one cell
        }
    }

    @Test
    void ratesThatAreToldHoldUntilTheNextTime() {
        // the first rates are told in step 0, the next ones in step 500; g rises by 1 in between
        String fed = with("size: 2}\n  cells", "size: 2, signal_step: 50 ms}\n  cells")
                .replace(
                        "phases:\n",
                        "  feed: {from: cells, to: rates.basal, pattern: one-to-one, weight: 1, delay: 0 ms}\nphases:\n");
        try (Simulation run = run(fed)) {
            assertEquals(0.5 * (10 + 10) * 0.05 + 0.5 * (11 + 10) * 0.05, received(run.network()), 1e-12);
        }
    }

    @Test
    void backgroundOfAnEnsembleIsItsMean() {
        String noisy = with(
                "rates: {model: rates, size: 2}",
                "rates: {model: rates, size: 2, background: [{to: basal, rate: 100 Hz, weight: 0.2, delay: 0 ms}]}");
        try (Simulation run = run(noisy)) {
            double g = run.network().group("rates").array("g").orElseThrow().get(1);
            assertEquals(0.2 * 100 * 0.1, g, 1e-12);
        }
    }

    @Test
    void monitorsCountExpectedNumbers() {
        try (Simulation run = run(FILE)) {
            for (int bin = 0; bin < 2; bin++) {
                assertEquals(10, run.tables().get("counted").number("ER_rates_Hz", bin), 1e-9);
                assertEquals(2.5, run.tables().get("counted").number("BR_rates_Hz", bin), 1e-9);
                assertEquals(12.5, run.tables().get("counted").number("rate_rates_Hz", bin), 1e-9);
            }
        }
    }

    private static String learning(String from, String to) {
        String connection = "  learns: {from: " + from + ", to: " + to
                + ".basal, pattern: one-to-one, weight: 0.5, delay: 0 ms, plasticity: counts}\nphases:\n";
        return FILE.replace("phases:\n", connection);
    }

    @Test
    void spikingCellLearnsFromTheTraceOfAnEnsemble() {
        try (Simulation run = run(learning("rates", "cells"))) {
            Network network = run.network();
            // told in steps 0, 10 ... 200: 21 times 10 ms of 10 Hz when cell 0 spikes, 81 times for cell 1
            assertEquals(0.5 + 21 * 0.01, network.connection("learns").weight().get(0), 1e-4);
            assertEquals(0.5 + 81 * 0.01, network.connection("learns").weight().get(1), 1e-4);
            var rule = network.connection("learns").plasticity().orElseThrow();
            assertEquals(12.5 * 0.1, rule.trace("all").value(0, network.step()), 1e-4);
        }
    }

    @Test
    void ensembleLearnsFromTheTraceOfASpikingCell() {
        String only = learning("cells", "rates")
                .replace("weight: 0.5, delay: 0 ms, plasticity", "weight: 0, delay: 0 ms, plasticity");
        try (Simulation run = run(only)) {
            Network network = run.network();
            // x is 1 from 20 ms on: 80 times 10 Hz in a millisecond, in which e is 10 Hz (w is 0 when the spike comes)
            assertEquals(80 * 0.01, network.connection("learns").weight().get(0), 1e-4);
            assertEquals(20 * 0.01, network.connection("learns").weight().get(1), 1e-4);
            var rule = network.connection("learns").plasticity().orElseThrow();
            assertEquals(2.5 * 0.1, rule.trace("z").value(0, network.step()), 1e-4);
        }
    }

    @Test
    void ensembleLearnsFromAnEnsemble() {
        String both = learning("rates", "others")
                .replace("  target:", "  others: {model: rates, size: 2, parameters: {e_0: 20 Hz}}\n  target:")
                .replace("weight: 0.5, delay: 0 ms, plasticity", "weight: 0, delay: 0 ms, plasticity");
        try (Simulation run = run(both)) {
            double sum = 0;
            double g = 0;
            double w = 0;
            for (int k = 0; k < 1000; k++) { // x first, then the postsynaptic side
                if (k % 10 == 0) {
                    double e = 20 + g;
                    double flow = w * 10 * 1e-4;
                    sum += 0.01;
                    w += e * 1e-3 * sum;
                    for (int i = 0; i < 10; i++) {
                        g += flow;
                    }
                }
            }
            assertEquals(w, run.network().connection("learns").weight().get(1), 1e-4);
        }
    }

    @Test
    void drawnSpikesHaveTheRatesOfTheModel() {
        String sampled = with("rates: {model: rates, size: 2}", "rates: {model: rates, size: 2000, signals: sampled}")
                .replace("duration: 100 ms", "duration: 2 s")
                .replace("bin: 50 ms", "bin: 1 s");
        try (Simulation run = run(sampled)) {
            // the second bin; 20,000 events: 3 standard errors are 0.2 Hz, fewer since refractory times regulate
            assertEquals(10, run.tables().get("counted").number("ER_rates_Hz", 1), 0.2);
            assertEquals(2.5, run.tables().get("counted").number("BR_rates_Hz", 1), 0.11);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threadsDoNotMatter(int threads) {
        String large = learning("rates", "others")
                .replace("size: 2}\n  cells", "size: 300}\n  cells")
                .replace("  target:", "  others: {model: rates, size: 300, parameters: {e_0: 20 Hz}}\n  target:")
                .replace("pattern: one-to-one", "pattern: {sparse: {probability: 0.1}}");
        try (Simulation one = built(large, 1, kernels("jvm", Precision.FLOAT32));
                Simulation many = built(large, threads, kernels("jvm", Precision.FLOAT32))) {
            one.run();
            many.run();
            assertArrayEquals(weights(one), weights(many));
            assertEquals(
                    one.network().group("rates").expectedSpikeCount(),
                    many.network().group("rates").expectedSpikeCount());
        }
    }

    private static double[] weights(Simulation run) {
        StateArray weight = run.network().connection("learns").weight();
        assertTrue(weight.get(5) > 0.5);
        return weight.toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: rates, size: 2}| model: rates, size: 3, pool: 2}| [signals-pool] group 'rates' has 3 cells, which is no multiple of its pool of 2",
                "model: rates, size: 2}| model: rates, size: 2, pool: 2, signals: sampled}| [signals-pool] group 'rates' draws single spikes, but a unit of it stands for 2 cells",
                "size: 3, spikes: []}| size: 3, spikes: [], signals: sampled}| [signals-model] group 'target' says how it tells its rates, but the cells of its model 'spike-train' spike",
                "weight: 0.5, delay: 0 ms}| weight: 0.5, delay: 0 ms, stp: tiring}| [signals-stp] the short-term plasticity 'tiring' of connection 'main' knows single spikes only"
            })
    void faultIsSaid(String from, String to, String what) {
        InputException e =
                assertThrows(InputException.class, () -> run(with(from, to)).close());
        assertTrue(e.getMessage().startsWith(what), e.getMessage());
        assertTrue(e.place().isPresent() && !e.mend().isEmpty());
    }
}
