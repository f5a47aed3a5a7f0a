package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.Condition;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.experiment.TableSpec;
import org.apical.core.run.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets of transfer curves and of the two ensembles against the numbers of the published protocols. */
class TransferPresetsTest {
    private static List<String> columns(Experiment e, String table) {
        TableSpec spec = e.tables().stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        List<String> columns = new ArrayList<>(spec.by());
        columns.addAll(spec.columns().keySet());
        return columns;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multiplexing",
                "plasticity-rule",
                "plasticity-rule-bcp",
                "plasticity-rule-ebcp",
                "dendritic-transfer",
                "burst-normalisation",
                "burst-cell-curves",
                "direct-transmission"
            })
    void everyPresetReadsAndItsResolvedFormIsTheSame(String name) {
        for (String scale : List.of("full", "quick")) {
            Experiment first = Preset.read(name, "scale=" + scale);
            Experiment again = ExperimentReader.read(name, "experiment.yaml", first.resolved(), f -> null, List.of());
            assertEquals(first.resolved(), again.resolved());
            assertEquals(first.runs().size(), again.runs().size());
        }
        assertFalse(Preset.read(name).expect().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plasticity-rule", "plasticity-rule-bcp", "plasticity-rule-ebcp"})
    void twoEnsemblesAreBuiltAndRun(String name) {
        Experiment small = Preset.read(
                name,
                "cells=50",
                "sources=200",
                "settle_duration=20 ms",
                "segment_duration=20 ms",
                "bin=10 ms",
                "seeds=[3]");
        try (Simulation simulation = Preset.build(small.runs().get(0))) {
            simulation.run();
            assertTrue(simulation.isFinished());
            assertEquals(14, simulation.tables().get("plasticity_bins").rowCount());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dendritic-transfer", "burst-normalisation", "burst-cell-curves"})
    void curvesAreBuiltAndRun(String name) {
        String cells = name.equals("dendritic-transfer") ? "pyramidal_cells=40" : "cells=40";
        List<String> settings = new ArrayList<>(List.of(cells, "sources=200", "step_duration=0.1 s"));
        if (name.equals("dendritic-transfer")) {
            settings.add("inhibitory_cells=10");
        }
        Experiment small = Preset.read(name, settings.toArray(new String[0]));
        try (Simulation simulation = Preset.build(small.runs().get(0))) {
            simulation.run();
            assertTrue(simulation.isFinished());
        }
    }

    @Test
    void directTransmissionIsBuilt() {
        Experiment brief = Preset.read("direct-transmission", "duration=10 ms");
        assertEquals(2, brief.runs().size());
        try (Simulation simulation = Preset.build(brief.runs().get(0))) {
            simulation.run();
            assertEquals(10, simulation.tables().get("direct_transmission").rowCount());
        }
    }

    @Test
    void weightIntoTheDendritesGoesThroughItsSegments() {
        Experiment e = Preset.read("plasticity-rule");
        assertEquals(20, e.conditions().size());
        BlockSpec plastic = e.schedule().get(1);
        assertEquals(
                List.of(1.0, 1.5, 1.0, 0.55, 1.0), plastic.each().orElseThrow().numbers());
        PhaseSpec segment = plastic.phases().get(0);
        assertEquals("d_0*drive", segment.weights().get("input-to-dendrite"));
        assertEquals(List.of("pre-to-post"), segment.plastic());
        assertEquals(25, segment.duration());
        PhaseSpec settle = e.schedule().get(0).phases().get(0);
        assertEquals(20, settle.duration());
        assertTrue(settle.plastic().isEmpty());
    }

    @Test
    void variantsOfTheRuleUseTheirOwn() {
        assertEquals("adaptive-ebcp", rule("plasticity-rule"));
        assertEquals("bcp", rule("plasticity-rule-bcp"));
        assertEquals("ebcp", rule("plasticity-rule-ebcp"));
    }

    private static String rule(String preset) {
        return Preset.read(preset).connections().stream()
                .filter(c -> c.name().equals("pre-to-post"))
                .findFirst()
                .flatMap(ConnectionSpec::plasticity)
                .orElseThrow()
                .name();
    }

    @Test
    void transferCurvesHaveThePublishedConditions() {
        Experiment e = Preset.read("dendritic-transfer");
        assertEquals(
                List.of(
                        "openloop",
                        "closeloop_0.0005",
                        "closeloop_0.001",
                        "vip_50",
                        "vip_100",
                        "rel_0.015",
                        "rel_0.025",
                        "gd_1300",
                        "gd_1400"),
                e.conditions().stream().map(c -> c.keys().get(Condition.NAME)).toList());
        assertEquals(
                1300e-12,
                e.runs().get(7).groups().get(2).model().parameters().get("g_d").value(),
                1e-24);
        assertEquals(12, e.schedule().get(0).repeat());
        Experiment normalisation = Preset.read("burst-normalisation");
        assertEquals(18, normalisation.conditions().size()); // three somatic currents, two weights, three seeds
        assertEquals(10, normalisation.schedule().get(0).repeat());
        assertEquals(18, Preset.read("burst-cell-curves").schedule().get(0).repeat());
        assertEquals(
                6,
                Preset.read("burst-cell-curves", "I_soma=[0 pA, 100 pA]")
                        .conditions()
                        .size());
    }

    @Test
    void tablesHaveTheColumnsOfTheReferenceBehindTheSeed() {
        List<String> curve = List.of("I_dend_pA", "BP_mean_of_bins_percent", "BP_pooled_percent", "ER_Hz", "BR_Hz");
        assertEquals(
                led(List.of("seed", "condition"), curve),
                columns(Preset.read("dendritic-transfer"), "dendritic_transfer"));
        assertEquals(
                led(List.of("seed", "I_soma_pA", "w_recurrent_1"), curve),
                columns(Preset.read("burst-normalisation"), "bp_curves_recurrent_inhibition"));
        assertEquals(
                led(List.of("seed", "I_soma_pA"), curve),
                columns(Preset.read("burst-cell-curves"), "burst_cell_curves"));
        for (String preset : List.of("plasticity-rule", "plasticity-rule-bcp", "plasticity-rule-ebcp")) {
            assertEquals(
                    List.of(
                            "seed",
                            "bin_end_s",
                            "ER_post_Hz",
                            "BR_post_Hz",
                            "ER_pre_Hz",
                            "BR_pre_Hz",
                            "mean_weight_1",
                            "Pbar_mean50_1"),
                    columns(Preset.read(preset), "plasticity_rule"));
        }
    }

    private static List<String> led(List<String> first, List<String> rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }
}
