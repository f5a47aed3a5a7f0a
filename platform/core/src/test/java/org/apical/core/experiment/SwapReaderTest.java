package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.experiment.SwapSpec.When;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapReaderTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters: {speed: {value: 2e-3}}
            groups:
              first: {model: drip, size: 3}
              second: {model: drip, size: 3}
            connections:
              on: {from: first, to: second.basal, pattern: one-to-one, weight: 0.1, plasticity: hebb}
            phases: {look: {duration: 1 s}, learn: {duration: 1 s}}
            schedule:
              - {block: training, phases: [look, learn]}
              - {block: after, phases: [look]}
            monitors:
              - {monitor: sum, table: sums, arrays: [first.g], every: 10 ms}
            swap:
            """;

    private static Experiment read(String... entries) {
        String text = FILE + "  - " + String.join("\n  - ", entries) + "\n";
        return ExperimentReader.read("swaps", "swaps.yaml", text, f -> null, List.of());
    }

    @Test
    void everyKindOfSwapIsReadWithTheKeysOfItsPart() {
        List<SwapSpec> swaps = read(
                        "{at: 1 s, connection: on, plasticity: {hebb: {eta: = speed}}}",
                        "{phase: look, block: after, connection: on, plasticity: none}",
                        "{at: 0.5 s, connection: on, stp: tiring}",
                        "{phase: learn, group: first, model: 'leak@[1,2)', parameters: {tau: 20 ms}}",
                        "{at: 1 s, table: sums, monitor: other}",
                        "{at: 1 s, backend: jvm}",
                        "{at: 1 s, solver: fixed-step}")
                .swaps();
        Change.Rule rule = (Change.Rule) swaps.get(0).change();
        assertEquals(new When.At(1), swaps.get(0).when());
        assertEquals(Quantity.of(2e-3), rule.rule().orElseThrow().parameters().get("eta"));
        assertEquals(new When.Start("look", Optional.of("after")), swaps.get(1).when());
        assertEquals(new Change.Rule("on", Optional.empty()), swaps.get(1).change());
        Change.Model model = (Change.Model) swaps.get(3).change();
        assertEquals("[1,2)", model.model().version());
        assertEquals("sums", ((Change.Monitor) swaps.get(4).change()).table());
        assertEquals(new Change.Backend("jvm"), swaps.get(5).change());
    }

    @Test
    void entryOfASwapReadsAsTheSameSwap() {
        Experiment experiment = read(
                "{at: 1 s, connection: on, plasticity: {hebb: {eta: = speed}}}",
                "{at: 1 s, connection: on, stp: none}",
                "{at: 1 s, group: first, model: 'leak@[1,2)', parameters: {tau: 20 ms}}",
                "{at: 1 s, table: sums, monitor: other}",
                "{at: 1 s, backend: jvm}",
                "{at: 1 s, solver: fixed-step}");
        for (SwapSpec swap : experiment.swaps()) {
            String entry = swap.change().entry();
            Change again = SwapReader.live(experiment, "{" + entry + "}", Place.of("test"))
                    .change();
            assertEquals(entry, again.entry());
            assertEquals(swap.change().target(), again.target());
        }
    }

    @Test
    void layeredNetworksHaveNoSwaps() {
        String text = """
                apical: 1
                solver: layer-sweep
                dataset: {digits: {}}
                layers: [{input: 64}, {units: 10}]
                swap: [{at: 1 s, backend: jvm}]
                """;
        InputException fault = assertThrows(
                InputException.class, () -> ExperimentReader.read("deep", "deep.yaml", text, f -> null, List.of()));
        assertEquals("swap-form", fault.slug());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{at: 1 s, phase: look, backend: jvm}      | swap-form        | a swap has a time or a phase, one of the two",
                "{at: 1 s, connection: on}                 | swap-form        | a swap replaces one plug-in, but a swap here names none",
                "{at: 1 s, connection: on, stp: a, plasticity: b} | swap-form | a swap replaces one plug-in, but a swap here names [plasticity, stp]",
                "{at: 1 s, group: first, backend: jvm}     | swap-form        | a swap with the key 'backend' takes no 'group'",
                "{at: 1 s, connection: onn, plasticity: b} | connection-unknown | no connection is called 'onn' (did you mean 'on'?)",
                "{phase: learn, block: after, backend: jvm} | phase-unknown   | no phase is called 'learn'",
                "{at: 1, backend: jvm}                     | unit-missing     | at of a swap is 1 without a unit, but must be in s",
                "{at: 0.15 ms, backend: jvm}               | duration-steps   | at of a swap is 0.15 ms, which is 1.4999999999999998 time steps, but must be a whole number of steps of 1.0E-4 s",
            })
    void wrongEntriesAreSaidWithTheirPlace(String entry, String slug, String what) {
        InputException fault = assertThrows(InputException.class, () -> read(entry));
        assertEquals(slug, fault.slug());
        assertEquals(what, fault.what());
        assertEquals("swaps.yaml", fault.place().orElseThrow().file());
    }
}
