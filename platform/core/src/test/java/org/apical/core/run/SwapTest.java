package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.SwapRecord;
import org.apical.core.machine.Backends;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.Alteration;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkChange;
import org.apical.core.network.ScaledTrace;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockedNetwork;
import org.example.faulty.FaultyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Swaps of everything that can be swapped, in a run with everything that has state. */
class SwapTest {
    private static final String CONNECTION = "connection: first-to-second, plasticity: ";

    /** Swaps to what is there already: in the middle of phases, at their first step, at one time. */
    private static final List<String> IDENTICAL = List.of(
            "{at: 20 ms, " + CONNECTION + "hebb}",
            "{at: 20 ms, connection: first-to-second, stp: tiring}",
            "{phase: learn, group: second, model: drip, parameters: {rate: 120 Hz}}",
            "{at: 90 ms, group: first, model: drip}",
            "{at: 90.1 ms, table: sums, monitor: sum}",
            "{phase: level, block: levels, solver: fixed-step}",
            "{at: 300 ms, backend: jvm}");

    private static final String SLOW = """
            rule slow
            transmits spikes
            synapse
              w : 1 = 0.5 in [0, 1]
              tag : 1 = 3
            pre
              trace x : 1 = 0, decay 80 ms, +1 after spike
            post
              trace y : 1 = 0, decay 15 ms, +1 after event
            on post spike
              w = w + 1e-3*x
            """;

    private static final String NAN = """
            rule broken
            transmits spikes
            synapse
              w : 1 = 0.1
            pre
              trace x : 1 = 0, decay 20 ms, +1 after spike
            post
              trace y : 1 = 0, decay 15 ms, +1 after event
            on post spike
              w = w + log(x - 1e9)
            """;

    private static final String OTHER_MODEL = """
            model leak
            state
              g : 1 = 0
              V : V = -70 mV
            input
              J : A
            ports
              basal excitatory g
              basal current J
            step
              g = decay(g, 5 ms)
              V = V + (dt/(10 ms))*((-70 mV - V) + J/(1 nS))
              r = uniform(0)
            on spike when r < (50 Hz + J/(1 pA)*(1 Hz))*dt
            """;

    @TempDir
    Path folder;

    private final AtomicLong stepsDone = new AtomicLong();
    private final List<SwapRecord> told = new ArrayList<>();
    private long stopAt = Long.MAX_VALUE;
    private int threads = 1;
    private String precision = "float32";
    private CheckpointInterval interval = CheckpointInterval.every(0);

    private static Experiment experiment(List<String> swaps) {
        String text = RichRegistry.text("rich/experiment.yaml")
                + "  - {bursts: bursts, groups: [second, first], currents: [first.basal], bin: 10 ms, during: [training, levels]}\n"
                + (swaps.isEmpty() ? "" : "swap:\n  - " + String.join("\n  - ", swaps) + "\n");
        return ExperimentReader.read("rich", "rich.yaml", text, f -> null, List.<Setting>of());
    }

    private PluginRegistry registry() {
        return FixedRegistry.of(
                        compiled(SLOW, "slow.rule"),
                        compiled(NAN, "broken.rule"),
                        compiled(OTHER_MODEL, "leak.model"),
                        new FaultyRule("throws-at-work", FaultyRule.Fault.WORK),
                        new FaultyRule("throws-at-start", FaultyRule.Fault.CREATION),
                        new FaultyRule("lacks-a-class", FaultyRule.Fault.LINKAGE))
                .over(new RichRegistry(this::beforeStep));
    }

    private static Plugin compiled(String text, String file) {
        return EquationCompiler.compile(text, file);
    }

    private void beforeStep(ClockedNetwork network) {
        stepsDone.set(((Network) network).step() + 1);
    }

    private ExperimentJob job(List<String> swaps) {
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.of(precision)),
                threads,
                new RunRecord.Program("1.0", ""),
                List.of(),
                "",
                interval);
        stepsDone.set(0);
        return new ExperimentJob(experiment(swaps), registry(), settings);
    }

    private RunObserver observer() {
        return new RunObserver() {
            @Override
            public void progress(RunPlace stage, long done, long total) {}

            @Override
            public void record(Map<String, Object> record) {}

            @Override
            public void swapped(SwapRecord swap) {
                told.add(swap);
            }

            @Override
            public boolean stopRequested() {
                return stepsDone.get() >= stopAt;
            }
        };
    }

    private RunOutcome run(String name, String... swaps) {
        told.clear();
        RunOutcome outcome = job(List.of(swaps)).run(folder.resolve(name), observer());
        outcome.failure().ifPresent(e -> {
            throw e;
        });
        return outcome;
    }

    /** The same but for what the file says. */
    private void requireSameBits(String one, String other) throws IOException {
        Files.copy(
                folder.resolve(one).resolve("experiment.yaml"),
                folder.resolve(other).resolve("experiment.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        SameBits.require(folder.resolve(one), folder.resolve(other));
    }

    @ParameterizedTest(name = "threads {0}, {1}, seed 11")
    @CsvSource({"1, float32", "3, float32", "2, float64"})
    void swapToTheIdenticalPluginLeavesAllBitsAsTheyAre(int count, String type) throws IOException {
        threads = count;
        precision = type;
        run("without");
        run("with", IDENTICAL.toArray(new String[0]));
        requireSameBits("without", "with");
        assertEquals(IDENTICAL.size(), told.size());
        assertTrue(told.stream().allMatch(SwapRecord::isDone), told.toString());
        assertEquals(List.of("w", "age", "x", "y", "R"), told.get(0).carried());
        assertEquals(List.of(), told.get(0).initialised());
    }

    @Test
    void ruleAndBackCarriesWeightsAndTracesAndKeepsTheRest() {
        run("there-and-back", "{at: 100 ms, " + CONNECTION + "slow}", "{at: 200 ms, " + CONNECTION + "hebb}");
        SwapRecord there = told.get(0);
        assertEquals(List.of("w", "x", "y", "R"), there.carried());
        assertEquals(List.of("tag"), there.initialised());
        assertEquals(List.of("age"), there.kept());
        assertEquals("hebb", there.before().name());
        assertEquals("slow", there.after().name());
        assertEquals(1000, there.step());
        SwapRecord back = told.get(1);
        assertEquals(List.of("w", "age", "x", "y", "R"), back.carried());
        assertEquals(List.of("tag"), back.kept());
        assertTrue(back.pauseMilliseconds() > 0);
    }

    @Test
    void tracesKeepTheirValuesUnderAnotherTimeConstantAndWhenPutAside() {
        try (Simulation simulation = simulation()) {
            Connection connection = simulation.network().connection("first-to-second");
            double[] before = values(connection, "x");
            assertTrue(Arrays.stream(before).anyMatch(x -> x > 0.1), "seed 11 has spikes by now");
            change(simulation, Optional.of("slow"));
            assertArrayEquals(before, values(connection, "x"), 1e-14); // two roundings
            change(simulation, Optional.empty());
            change(simulation, Optional.of("slow"));
            assertArrayEquals(before, values(connection, "x"), 1e-14);
        }
    }

    /** The run as it stands before step 200. */
    private Simulation simulation() {
        Simulation simulation = new Simulation(
                experiment(List.of()),
                registry(),
                Backends.known()
                        .choose(Optional.of("jvm"), Optional.of("float64"))
                        .kernels(),
                PhiloxStream::new,
                1,
                observer());
        stopAt = 200;
        simulation.run();
        return simulation;
    }

    private static double[] values(Connection connection, String name) {
        ScaledTrace trace = connection.plasticity().orElseThrow().trace(name);
        return IntStream.range(0, 70).mapToDouble(i -> trace.value(i, 200)).toArray();
    }

    private void change(Simulation simulation, Optional<String> rule) {
        Optional<ChosenPlugin<PlasticityRule>> chosen =
                rule.map(name -> new PluginUse(PluginKind.PLASTICITY_RULE, name, "", Map.of(), Place.of("test"))
                        .choose(registry(), PlasticityRule.class));
        Alteration alteration = new Alteration(Map.of(), Map.of("first-to-second", chosen), Map.of(), Optional.empty());
        new NetworkChange(simulation.network(), alteration).apply();
    }

    @Test
    void anotherRuleChangesTheRunFromThenOnOnly() throws IOException {
        run("without");
        run("with", "{at: 200 ms, " + CONNECTION + "slow}");
        List<String> without = Files.readAllLines(folder.resolve("without/tables/weights.csv"));
        List<String> with = Files.readAllLines(folder.resolve("with/tables/weights.csv"));
        assertEquals(without.subList(0, 8), with.subList(0, 8)); // header, 0 to 180 ms
        assertNotEquals(without.get(9), with.get(9));
    }

    @ParameterizedTest(name = "{0}, seed 11")
    @CsvSource(
            delimiter = '|',
            value = {
                "broken          | diverged",
                "throws-at-work  | IllegalStateException: this rule is tired",
                "throws-at-start | IllegalStateException: this rule does not begin",
                "lacks-a-class   | NoClassDefFoundError: org/example/Missing"
            })
    void ruleThatFailsLeavesNothingBehind(String rule, String reason) throws IOException {
        threads = 2;
        run("without");
        run("with", "{at: 40 ms, " + CONNECTION + rule + "}");
        requireSameBits("without", "with");
        SwapRecord refused = told.get(0);
        assertFalse(refused.isDone());
        assertTrue(refused.refusal().contains(reason), refused.refusal());
        List<SwapRecord> kept = RunFolder.open(folder.resolve("with")).record().swaps();
        assertEquals(List.of(refused), kept);
    }

    @Test
    void swappedModelReceivesTheInjectedCurrentInItsOwnPort() {
        run("with", "{at: 150 ms, group: first, model: leak}", "{at: 250 ms, group: first, model: drip}");
        assertEquals(List.of("g"), told.get(0).carried());
        assertEquals(List.of("V", "J"), told.get(0).initialised());
        assertEquals(List.of("I"), told.get(0).kept());
        assertEquals(List.of("g", "I"), told.get(1).carried());
    }

    @Test
    void ruleThatLacksATraceWhichAnInjectorReadsIsRefused() throws IOException {
        run("without");
        run("with", "{at: 40 ms, " + CONNECTION + "none}");
        requireSameBits("without", "with");
        assertTrue(
                told.get(0).refusal().startsWith("[reading-unknown]"),
                told.get(0).refusal());
    }

    @ParameterizedTest(name = "stopped before step {0}, seed 11")
    @ValueSource(longs = {150, 900, 1000, 2100, 3300})
    void resumedRunWithSwapsEqualsUninterruptedOne(long step) throws IOException {
        String[] swaps = {
            "{at: 20 ms, " + CONNECTION + "slow}",
            "{at: 30 ms, " + CONNECTION + "throws-at-work}",
            "{at: 100 ms, group: first, model: leak}",
            "{phase: learn, group: second, model: drip, parameters: {rate: 90 Hz}}",
            "{at: 210 ms, " + CONNECTION + "hebb}",
            "{at: 320 ms, group: first, model: drip}"
        };
        threads = 2;
        run("whole", swaps);
        stopAt = step;
        run("out", swaps);
        stopAt = Long.MAX_VALUE;
        RunFolder out = RunFolder.open(folder.resolve("out"));
        Optional<Checkpoint> newest =
                new CheckpointFolder(out.checkpoints()).newestWhole(out.experimentDigest(), e -> {});
        RunOutcome resumed = job(List.of(swaps)).resume(out, newest, observer());
        newest.orElseThrow().close();
        assertEquals(RunRecord.State.FINISHED, resumed.state(), () -> resumed.failure() + "");
        SameBits.require(folder.resolve("whole"), folder.resolve("out"));
        List<String> entries =
                out.record().swaps().stream().map(SwapRecord::entry).toList();
        List<SwapRecord> whole =
                RunFolder.open(folder.resolve("whole")).record().swaps();
        assertEquals(whole.stream().map(SwapRecord::entry).toList(), entries);
    }

    @Test
    void swapToWhatDoesNotExistIsSaidBeforeTheRunBegins() {
        InputException fault = assertThrows(InputException.class, () -> job(List.of("{at: 20 ms, backend: nativ}"))
                .run(folder.resolve("out"), observer()));
        assertEquals("backend-unknown", fault.slug());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void swapAfterTheScheduleIsSaidBeforeTheRunBegins() {
        InputException fault =
                assertThrows(InputException.class, () -> job(List.of("{at: 1 s, " + CONNECTION + "slow}"))
                        .run(folder.resolve("out"), observer()));
        assertEquals("swap-late", fault.slug());
        assertEquals("a swap is due at 1.0 s, but the schedule is over at 0.415 s", fault.what());
    }

    @Test
    void backendOfAnotherPrecisionIsRefused() {
        InputException fault = assertThrows(InputException.class, () -> job(List.of("{at: 20 ms, backend: reference}"))
                .run(folder.resolve("out"), observer()));
        assertEquals("precision-refused", fault.slug());
    }
}
