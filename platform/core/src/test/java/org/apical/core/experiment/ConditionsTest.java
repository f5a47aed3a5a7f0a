package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;

/** A file that is run under several conditions. */
class ConditionsTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters:
              seeds: {value: [3, 4]}
              currents: {value: [0 pA, 100 pA, 0.2 nA]}
              steps: {value: [-50 pA, 50 pA]}
              w: {value: 0.1, range: "[0, 1]"}
              strong: {value: [0.2, 0.3]}
              double_w: {value: = 2*w}
            SWEEP
            groups:
              a: {model: drip, size: 2}
              b: {like: a}
            connections:
              a-to-b: {from: a, to: b.basal, pattern: one-to-one, weight: = double_w}
            phases:
              p: {duration: 10 ms, inject: {a.basal: INJECT}}
            schedule: [{block: all, BLOCK, phases: [p]}]
            monitors: [{rates: r, groups: [a], bin: 5 ms, last: 5 ms}]
            tables:
              t: {from: r, by: [seed], where: bin_end_s > 0, columns: {ER_Hz: mean(ER_a_Hz)}}
            measures:
              m: {of: t, value: mean(ER_Hz)}
            """;

    private static Experiment read(String sweep, String inject, String block, String... settings) {
        String text = FILE.replace("SWEEP", sweep).replace("INJECT", inject).replace("BLOCK", block);
        List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
        return ExperimentReader.read("c", "c.yaml", text, f -> null, set);
    }

    private static Experiment swept(String sweep, String... settings) {
        return read(sweep, "0 pA", "repeat: 1", settings);
    }

    private static List<Map<String, Object>> keys(Experiment e) {
        return e.conditions().stream().map(Condition::keys).toList();
    }

    @Test
    void fileWithoutThemIsRunOnce() {
        Experiment once = swept("");
        assertTrue(once.conditions().isEmpty());
        assertEquals(List.of(once), once.runs());
    }

    @Test
    void sweepTakesEveryValueInTheUnitOfItsColumn() {
        Experiment e = read("sweep: {currents: pA}", "= currents", "repeat: 1");
        assertEquals(
                List.of(Map.of("currents_pA", 0.0), Map.of("currents_pA", 100.0), Map.of("currents_pA", 200.0)),
                keys(e));
        assertEquals(2e-10, e.runs().get(2).constants().get("currents").value());
        assertTrue(!e.constants().containsKey("currents"), "it has no value of its own");
    }

    @Test
    void seedsAreTheInnermostLoop() {
        Experiment e = swept("sweep: {currents: pA}\nseeds: = seeds");
        assertEquals(6, e.conditions().size());
        assertEquals(
                List.of(3L, 4L, 3L),
                e.runs().subList(0, 3).stream().map(Experiment::seed).toList());
        assertEquals(100.0, e.conditions().get(2).keys().get("currents_pA"));
    }

    @Test
    void namedConditionsGiveValuesAndListsMakeSeveral() {
        Experiment e = swept("conditions: {none: {w: 0}, strong: {w: = strong}, plain: {}}");
        assertEquals(
                List.of("none", "strong_0.2", "strong_0.3", "plain"),
                e.conditions().stream().map(c -> c.keys().get("condition")).toList());
        assertEquals(
                List.of(0.0, 0.4, 0.6, 0.2), // double_w follows
                e.runs().stream().map(r -> r.connections().get(0).weight()).toList());
    }

    @Test
    void listsAndSingleValuesAreSetByName() {
        String sweep = "sweep: {currents: pA}\nseeds: = seeds";
        assertEquals(4, swept(sweep, "currents=[1 pA, 2 pA]").conditions().size());
        assertEquals(2, swept(sweep, "currents=7 pA").conditions().size());
        assertEquals(3, swept(sweep, "seeds=[9]").conditions().size());
        assertEquals(3, swept(sweep, "seed=5").conditions().size(), "one seed takes the place of all");
        assertEquals(5, swept(sweep, "seed=5").runs().get(0).seed());
        assertEquals(
                0.5,
                swept("conditions: {x: {w: 0}}", "conditions.x.w=0.5")
                        .runs()
                        .get(0)
                        .constants()
                        .get("w")
                        .value());
    }

    @Test
    void resolvedFileHasTheSameConditions() {
        Experiment e = swept("sweep: {currents: pA}\nconditions: {none: {w: 0}, strong: {w: = strong}}");
        Experiment again = ExperimentReader.read("c", "x.yaml", e.resolved(), f -> null, List.of());
        assertEquals(keys(e), keys(again));
        assertEquals(e.resolved(), again.resolved());
    }

    @Test
    void blockGoesThroughAList() {
        BlockSpec block = read("", "= steps", "each: {steps: pA}").schedule().get(0);
        assertEquals(2, block.repeat());
        assertEquals("steps_pA", block.each().orElseThrow().column());
        assertEquals(List.of(-50.0, 50.0), block.each().orElseThrow().numbers());
    }

    private static void fails(String slug, String part, String sweep, String inject, String block) {
        InputException e = assertThrows(InputException.class, () -> read(sweep, inject, block));
        assertTrue(e.getMessage().contains(slug), e.getMessage());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void faultsAreSaid() {
        fails("value-form", "a list, for it is swept over", "sweep: {w: 1}", "0 pA", "repeat: 1");
        fails("parameter-unknown", "did you mean 'currents'", "sweep: {current: pA}", "0 pA", "repeat: 1");
        fails("unit-wrong", "its column is in mV", "sweep: {currents: mV}", "0 pA", "repeat: 1");
        fails("unit-unknown", "xy", "sweep: {currents: xy}", "0 pA", "repeat: 1");
        fails("parameter-range", "'w' is 2", "conditions: {x: {w: 2}}", "0 pA", "repeat: 1");
        fails("list-unsettled", "does not go through it", "", "= steps", "repeat: 1");
        fails("value-form", "says repeat too", "", "= steps", "each: {steps: pA}, repeat: 2");
        fails("value-form", "a list of at least one value", "", "0 pA", "each: {w: 1}");
    }
}
