package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.GroupSpec.Distribution;
import org.apical.core.experiment.PhaseSpec.Source;
import org.apical.core.experiment.ProgramUse.Reading;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class ExperimentReaderTest {
    /** A file that uses every key once. */
    static final String FULL = """
            apical: 1
            title: Everything once
            source: {paper: A paper, figure: "3"}
            bundles: spiking
            seed: 9223372036854775807
            time: {dt: 0.1 ms}
            solver: {fixed-step: {block: 8}}
            parameters:
              cells: {value: 10, range: "[1, 1e7]", meaning: cells per group, source: a table}
              window: {value: = length/4, range: "(0, inf)"}
              length: {value: 2 s, range: "[0.1 s, 10 s]"}
              order: {value: random, choices: [fixed, random]}
              steps: {value: [1, 2, 3]}
              scale: {value: full, choices: [full, quick]}
            scales:
              quick: {cells: 5}
            dataset: {xor: {}}
            groups:
              hidden:
                model: two-compartment@1.0
                size: = cells
                parameters: {tau_m: 16 ms, exact: true}
                initial: {V_s: {normal: {mean: -70 mV, sd: 5 mV}}, V_d: -70 mV, w: {uniform: {low: 0.1, high: 0.3}}}
                background: [{to: apical, receptor: inhibitory, rate: 500 Hz, weight: 0.35, delay: 1 ms}]
                inputs: {I: 5 pA}
              output: {like: hidden, inputs: null}
            connections:
              hidden-to-output:
                from: hidden
                to: output.basal
                receptor: excitatory
                transmits: events
                pattern: {sparse: {probability: = 1/cells}}
                weight: 0.234
                delay: 0.8 ms
                detection: {burst_threshold: 15 ms, source_delay: 0 s}
                plasticity: {burst-dependent: {eta: = 1/cells}}
                stp: {tsodyks-markram: {U: 0.9}}
              feedback: {from: output, to: hidden.apical, pattern: one-to-one, weight: 0.1, transmits: bursts}
            injectors:
              teacher:
                injector: pull
                parameters: {current: 1000 pA}
                reads: {a_e: hidden-to-output.a_e, V: output.V_s, target: = t1}
            phases:
              rest: {duration: = length, plastic: none}
              learn:
                like: rest
                plastic: [hidden-to-output]
                inject: {hidden.basal: "= where(x1 > 0.5, 150 pA, -350 pA)", output.apical: [400 pA, teacher]}
            schedule:
              - {block: before, phases: [rest, rest]}
              - {block: training, repeat: 3, examples: = order, phases: [rest, learn]}
            monitors:
              - {rates: r, groups: [hidden, output], bin: 0.4 s, during: [before], repeats: = steps}
              - {windows: w, groups: [output], in: {pre: {phase: rest, last: = window}, learn: {phase: learn}}}
              - {weights: ws, columns: {h_o: hidden-to-output}, every: 32 s}
              - {cost: c, column: nats, measure: distance, parameters: {low: 2 Hz}, reads: {target: = t1}, at: rest}
              - {spikes: [output], during: [before]}
              - {probe: p, group: output, variables: [V_s], cells: [0, 9], every: 1 ms}
              - {monitor: mylab/field, table: f, arrays: [hidden.V_s], every: 20 ms, parameters: {gain: 2}}
            tables:
              sums: {from: r, columns: {both: ER_hidden_Hz + ER_output_Hz}}
            measures:
              mean_rate: {of: sums, value: mean(both), where: both > 0, unit: kHz}
            figures:
              one: {title: "A: b", panels: [{table: r, x: bin_end_s}]}
            expect:
              - {measure: mean_rate, at_least: 2 Hz, source: by hand}
              - {measure: mean_rate, between: [0.001, 1], scales: [quick]}
              - {measure: mean_rate, at_most: 7, when: = cells >= 10}
              - {measure: mean_rate, at_most: 8, when: = cells >= 11}
            """;

    private final Experiment full = SmallFile.read(FULL);

    @Test
    void topIsRead() {
        assertEquals("Everything once", full.title());
        assertEquals("A paper, 3", full.source());
        assertEquals("spiking", full.bundles());
        assertEquals(Long.MAX_VALUE, full.seed());
        assertEquals(1e-4, full.dt());
        assertEquals("fixed-step", full.solver().name());
        assertEquals(Map.of("block", Quantity.of(8)), full.solver().parameters());
        assertEquals("xor", full.dataset().orElseThrow().name());
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Experiment small = SmallFile.read(SmallFile.SMALL);
        assertEquals("small", small.title());
        assertEquals(1, small.seed());
        assertEquals("fixed-step", small.solver().name());
        assertEquals(Optional.empty(), small.dataset());
        assertEquals(
                List.of("hidden-to-output"),
                small.schedule().get(0).phases().get(0).plastic());
        assertEquals(
                ConnectionSpec.Detection.PUBLISHED, small.connections().get(0).detection());
        assertEquals(Optional.empty(), small.connections().get(0).delay());
    }

    @Test
    void parametersAreListedAsWritten() {
        ParameterEntry cells = full.parameters().get(0);
        assertEquals(new ParameterEntry("cells", "10", "", "[1, 1e7]", List.of(), "cells per group", "a table"), cells);
        assertEquals("2", full.parameters().get(2).value());
        assertEquals("s", full.parameters().get(2).unit());
        assertEquals("= length/4", full.parameters().get(1).value());
        assertEquals("s", full.parameters().get(1).unit());
        assertEquals("[1, 2, 3]", full.parameters().get(4).value());
        assertEquals(
                Map.of(
                        "cells",
                        Quantity.of(10),
                        "window",
                        new Quantity(0.5, Unit.SECOND),
                        "length",
                        new Quantity(2, Unit.SECOND)),
                full.constants());
    }

    @Test
    void groupsAreRead() {
        GroupSpec hidden = full.groups().get(0);
        assertEquals("two-compartment", hidden.model().name());
        assertEquals("1.0", hidden.model().version());
        assertEquals(
                new Quantity(0.016, Unit.SECOND), hidden.model().parameters().get("tau_m"));
        assertEquals(Quantity.of(1), hidden.model().parameters().get("exact"));
        assertEquals(
                "groups / hidden / parameters / tau_m",
                hidden.model().placeOf("tau_m").path());
        assertEquals(10, hidden.size());
        assertEquals(new Quantity(5e-12, Unit.AMPERE), hidden.inputs().get("I"));
    }

    @Test
    void initialValuesKeepLawAndUnit() {
        List<GroupSpec.Initial> initial = full.groups().get(0).initial();
        assertEquals(Distribution.NORMAL, initial.get(0).distribution());
        assertEquals(-0.07, initial.get(0).centre());
        assertEquals(0.005, initial.get(0).spread());
        assertEquals(Optional.of(Unit.VOLT), initial.get(0).unit());
        assertEquals(Distribution.CONSTANT, initial.get(1).distribution());
        assertEquals(Distribution.UNIFORM, initial.get(2).distribution());
        assertEquals(0.2, initial.get(2).spread(), 1e-15); // one rounding of a difference
    }

    @Test
    void entriesThatAreLikeAnotherHoldDifferences() {
        GroupSpec output = full.groups().get(1);
        assertEquals(full.groups().get(0).model().parameters(), output.model().parameters());
        assertEquals(Map.of(), output.inputs());
        GroupSpec.Background source = output.background().get(0);
        assertEquals(Compartment.APICAL, source.compartment());
        assertEquals(Receptor.INHIBITORY, source.receptor());
        assertEquals(500, source.rate());
        assertEquals(1e-3, source.delay());
    }

    @Test
    void connectionsAreRead() {
        ConnectionSpec c = full.connections().get(0);
        assertEquals("output", c.to());
        assertEquals(Compartment.BASAL, c.compartment());
        assertEquals(Optional.of(Moment.EVENT), c.transmits());
        assertEquals(new ConnectionSpec.Pattern.Sparse(0.1), c.pattern());
        assertEquals(Optional.of(8e-4), c.delay());
        assertEquals(new ConnectionSpec.Detection(0.015, 0), c.detection());
        assertEquals("burst-dependent", c.plasticity().orElseThrow().name());
        assertEquals("tsodyks-markram", c.shortTerm().orElseThrow().name());
        assertEquals(
                new ConnectionSpec.Pattern.OneToOne(), full.connections().get(1).pattern());
    }

    @Test
    void readingsAreTracesVariablesOrExpressions() {
        Map<String, Reading> reads = full.injectors().get("teacher").reads();
        assertEquals(new Reading.Trace("hidden-to-output", "a_e"), reads.get("a_e"));
        assertEquals(new Reading.Variable("output", "V_s"), reads.get("V"));
        assertEquals(new Reading.Expression("t1"), reads.get("target"));
    }

    @Test
    void scheduleHoldsItsPhases() {
        BlockSpec training = full.schedule().get(1);
        assertEquals(BlockSpec.Order.RANDOM, training.examples());
        assertEquals(3, training.repeat());
        PhaseSpec learn = training.phases().get(1);
        assertEquals(2, learn.duration());
        assertEquals(List.of("hidden-to-output"), learn.plastic());
        assertEquals(
                new Source.Expression("where(x1 > 0.5, 150 pA, -350 pA)"),
                learn.inject().get(0).what());
        assertEquals(new Source.Expression("400 pA"), learn.inject().get(1).what());
        assertEquals(new Source.Injector("teacher"), learn.inject().get(2).what());
        assertEquals(List.of(), training.phases().get(0).plastic());
    }

    @Test
    void monitorsAreReadInOrder() {
        MonitorSpec.Rates rates = (MonitorSpec.Rates) full.monitors().get(0);
        assertEquals(List.of(1, 2, 3), rates.when().repeats());
        assertEquals(0.4, rates.bin());
        MonitorSpec.Windows windows = (MonitorSpec.Windows) full.monitors().get(1);
        assertEquals(
                List.of(
                        new MonitorSpec.Window("pre", "rest", 0.5),
                        new MonitorSpec.Window("learn", "learn", Double.POSITIVE_INFINITY)),
                windows.windows());
        MonitorSpec.Cost cost = (MonitorSpec.Cost) full.monitors().get(3);
        assertEquals("distance", cost.measure().plugin().name());
        assertEquals("rest", cost.phase());
        MonitorSpec.Probe probe = (MonitorSpec.Probe) full.monitors().get(5);
        assertEquals(List.of(0, 9), probe.cells());
        MonitorSpec.Custom custom = (MonitorSpec.Custom) full.monitors().get(6);
        assertEquals("mylab/field", custom.plugin().name());
        assertEquals(7, full.monitors().size());
    }

    @Test
    void limitsAreInTheUnitOfTheMeasure() {
        assertEquals("kHz", full.measures().get(0).unitText());
        assertEquals(new Quantity(1000, Unit.HERTZ), full.measures().get(0).unit());
        assertEquals(0.002, full.expect().get(0).atLeast());
        assertEquals(Double.POSITIVE_INFINITY, full.expect().get(0).atMost());
    }

    @Test
    void expectationsOfAnotherScaleOrConditionAreLeftOut() {
        assertEquals(2, full.expect().size());
        assertEquals(7, full.expect().get(1).atMost());
        List<ExpectSpec> quick = SmallFile.read(FULL, "scale=quick", "cells=10").expect();
        assertEquals(
                List.of(0.002, 0.001, Double.NEGATIVE_INFINITY),
                quick.stream().map(ExpectSpec::atLeast).toList());
    }

    @Test
    void resolvedFileReadsAsTheSameExperiment() {
        for (String[] settings : List.of(
                new String[] {},
                new String[] {"scale=quick", "seed=7"},
                new String[] {"steps=[2]", "order=fixed", "length=1 s"},
                new String[] {"groups.output.size=3", "connections.feedback.pattern=all-to-all"})) {
            Experiment first = SmallFile.read(FULL.replace("cells: [0, 9]", "cells: [0]"), settings);
            Experiment again = SmallFile.read(first.resolved());
            assertEquals(first.resolved(), again.resolved());
            assertEquals(WithoutPlaces.of(first), WithoutPlaces.of(again));
        }
    }

    @Test
    void resolvedFileKeepsFiguresAndDropsWhatIsFilledIn() {
        String resolved = full.resolved();
        assertTrue(resolved.contains("figures:"), resolved);
        assertTrue(resolved.contains("\"A: b\""), resolved);
        for (String gone : List.of("like:", "extends:", "scales:\n")) {
            assertTrue(!resolved.contains(gone), gone);
        }
    }

    @Test
    void exampleOfTheReferencePageReads() throws IOException {
        Path page = Path.of(System.getProperty("apical.root", "."), "docs/reference/experiment-files.md");
        assumeTrue(Files.exists(page));
        String text = Files.readString(page);
        int start = text.indexOf("```yaml\n") + "```yaml\n".length();
        Experiment example = SmallFile.read(text.substring(start, text.indexOf("```", start)), "cells=20");
        assertEquals(20, example.groups().get(1).size());
    }

    @Test
    void valuesOfADatasetAreKeptAsWrittenBesideTheNumbersThatTheyMayBe() {
        String text = SmallFile.with(
                "time: {dt: 0.1 ms}",
                "time: {dt: 0.1 ms}\ndataset: {idx: {folder: mnist, classes: 10, test-images: 7 a}}");
        PluginUse use = SmallFile.read(text).dataset().orElseThrow();
        assertEquals(Map.of("folder", "mnist", "classes", "10", "test-images", "7 a"), use.words());
        assertEquals(Map.of("classes", Quantity.of(10)), use.parameters());
        PluginUse expression = SmallFile.read(text.replace("classes: 10", "classes: = cells"))
                .dataset()
                .orElseThrow();
        assertEquals(Map.of("classes", Quantity.of(10)), expression.parameters());
        assertEquals(Map.of("folder", "mnist", "test-images", "7 a"), expression.words());
    }
}
