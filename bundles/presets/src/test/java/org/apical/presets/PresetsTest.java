package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.ExpectSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.run.Simulation;
import org.apical.core.run.Tables;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.unit.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The XOR presets against the numbers of the published protocol. */
class PresetsTest {
    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity()));
    }

    private static double simulated(Experiment e) {
        double seconds = 0;
        for (BlockSpec block : e.schedule()) {
            double once =
                    block.phases().stream().mapToDouble(PhaseSpec::duration).sum();
            seconds += block.repeat() * once * (block.examples() == BlockSpec.Order.NONE ? 1 : 4);
        }
        return seconds;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "xor-frozen-hidden", "xor-symmetric-feedback", "xor-random-order"})
    void everyPresetReadsAndItsResolvedFormIsTheSame(String name) {
        for (String scale : List.of("full", "quick")) {
            Experiment first = Preset.read(name, "scale=" + scale);
            Experiment again = ExperimentReader.read(name, "experiment.yaml", first.resolved(), f -> null, List.of());
            assertEquals(first.resolved(), again.resolved());
            assertEquals(first.constants(), again.constants());
        }
    }

    @Test
    void fullRunSimulates16070Seconds() {
        assertEquals(16_070, simulated(Preset.read("xor")), 1e-6); // the published protocol; rounding of a sum
        assertEquals(454, simulated(Preset.read("xor", "scale=quick")), 1e-6); // 6 + 32 + 12 * 32 + 32
    }

    @Test
    void hiddenCellsGetTheirOwnNoise() {
        Map<String, GroupSpec> groups = byName(Preset.read("xor").groups(), GroupSpec::name);
        assertEquals(List.of(0.35, 0.35, 0.05, 0.05), weights(groups.get("input2")));
        assertEquals(List.of(0.385, 0.49, 0.05, 0.05), weights(groups.get("hidden2")));
        assertEquals(List.of(0.35, 0.35, 0.05, 0.05), weights(groups.get("output")));
        assertEquals(List.of(500.0, 500.0, 500.0, 500.0), rates(groups.get("input1")));
        assertEquals(List.of(150.0, 150.0, 500.0, 500.0), rates(groups.get("hidden1")));
        assertEquals(List.of(150.0, 150.0, 500.0, 500.0), rates(groups.get("output")));
    }

    private static List<Double> weights(GroupSpec group) {
        return group.background().stream().map(GroupSpec.Background::weight).toList();
    }

    private static List<Double> rates(GroupSpec group) {
        return group.background().stream().map(GroupSpec.Background::rate).toList();
    }

    @Test
    void sixteenConnectionsAreAsPublished() {
        Map<String, ConnectionSpec> all = byName(Preset.read("xor").connections(), ConnectionSpec::name);
        assertEquals(16, all.size());
        assertEquals(
                6, all.values().stream().filter(c -> c.plasticity().isPresent()).count());
        all.values().forEach(c -> assertEquals(new Pattern.Sparse(0.2), c.pattern(), c.name()));
        checkConnection(all.get("input2-to-hidden1"), Compartment.BASAL, Receptor.EXCITATORY, Moment.EVENT, 0.234);
        checkConnection(all.get("hidden2-to-output"), Compartment.BASAL, Receptor.EXCITATORY, Moment.EVENT, 0.234);
        checkConnection(
                all.get("hidden2-to-output-inhibition"), Compartment.BASAL, Receptor.INHIBITORY, Moment.EVENT, 0.25);
        checkConnection(
                all.get("output-to-hidden1-excitation"), Compartment.APICAL, Receptor.EXCITATORY, Moment.BURST, 0.26);
        checkConnection(
                all.get("output-to-hidden1-inhibition"), Compartment.APICAL, Receptor.INHIBITORY, Moment.BURST, 0.06);
        checkConnection(
                all.get("output-to-hidden2-excitation"), Compartment.APICAL, Receptor.EXCITATORY, Moment.BURST, 0.026);
        checkConnection(
                all.get("output-to-hidden2-inhibition"), Compartment.APICAL, Receptor.INHIBITORY, Moment.BURST, 0.27);
    }

    private static void checkConnection(ConnectionSpec c, Compartment to, Receptor on, Moment moment, double weight) {
        assertEquals(to, c.compartment(), c.name());
        assertEquals(on, c.receptor(), c.name());
        assertEquals(Optional.of(moment), c.transmits(), c.name());
        assertEquals(weight, c.weight(), c.name());
        assertEquals(Optional.of(0.0), c.delay(), c.name());
        String name = c.name();
        assertTrue(name.startsWith(c.from() + "-to-" + c.to()), name);
        assertEquals(on == Receptor.INHIBITORY, name.endsWith("-inhibition"), name);
    }

    @Test
    void ruleHasThePublishedParameters() {
        Map<String, ConnectionSpec> all = byName(Preset.read("xor").connections(), ConnectionSpec::name);
        Map<String, Quantity> hidden =
                all.get("input1-to-hidden2").plasticity().orElseThrow().parameters();
        assertEquals(8e-3, hidden.get("eta").value());
        assertEquals(0.1, hidden.get("tau_pre").value());
        assertEquals(2, hidden.get("alpha").value());
        assertEquals(10, hidden.get("e_max").value());
        assertEquals(2, hidden.get("r_min").value());
        assertEquals(1, hidden.get("w_max").value());
        Map<String, Quantity> output =
                all.get("hidden1-to-output").plasticity().orElseThrow().parameters();
        assertEquals(4e-3, output.get("eta").value());
        assertEquals(hidden.keySet(), output.keySet());
    }

    @Test
    void dendriticCurrentsFlowInEveryPhaseAndTheTeacherOnlyInOne() {
        Experiment xor = Preset.read("xor");
        for (BlockSpec block : xor.schedule()) {
            for (PhaseSpec phase : block.phases()) {
                assertTrue(has(phase, "hidden2", "current_hidden2"), phase.name());
                assertTrue(has(phase, "output", "current_output"), phase.name());
                assertEquals(phase.name().equals("settle"), !has(phase, "input1", "where("), phase.name());
                assertEquals(phase.name().equals("learn"), has(phase, "output", "teacher"), phase.name());
                assertEquals(
                        phase.name().equals("learn") ? 6 : 0, phase.plastic().size(), phase.name());
            }
        }
        assertEquals(5e-10, xor.constants().get("current_hidden2").value());
        assertEquals(4e-10, xor.constants().get("current_output").value());
        assertEquals(0, xor.constants().get("current_hidden1").value());
    }

    private static boolean has(PhaseSpec phase, String group, String what) {
        return phase.inject().stream()
                .anyMatch(i -> i.group().equals(group) && i.what().toString().contains(what));
    }

    @Test
    void timeScalesFollowTheirParameters() {
        Experiment fast = Preset.read("xor", "alpha=0.5 s", "example_duration=4 s");
        Map<String, PhaseSpec> phases = fast.schedule().stream()
                .flatMap(b -> b.phases().stream())
                .collect(Collectors.toMap(PhaseSpec::name, Function.identity(), (a, b) -> a));
        assertEquals(1.5, phases.get("settle").duration());
        assertEquals(4, phases.get("test").duration());
        assertEquals(3.6, phases.get("predict").duration());
        assertEquals(0.4, phases.get("learn").duration());
    }

    @Test
    void gatesOfTheFullRunStandOnlyThere() {
        assertTrue(names(Preset.read("xor")).containsAll(List.of("output_10_after", "cost_last", "cost_epoch_200")));
        assertTrue(!names(Preset.read("xor", "scale=quick")).contains("output_10_after"));
        assertTrue(!names(Preset.read("xor", "epochs=300")).contains("cost_last"));
        assertTrue(names(Preset.read("xor", "scale=quick")).contains("burst_error_correlation_hidden2"));
        assertTrue(names(Preset.read("xor-frozen-hidden")).contains("output_11_minus_10_after"));
    }

    private static List<String> names(Experiment e) {
        return e.expect().stream().map(ExpectSpec::measure).toList();
    }

    @Test
    void variantsDifferWhereTheyShould() {
        Experiment frozen = Preset.read("xor-frozen-hidden");
        assertEquals(
                List.of("hidden1-to-output", "hidden2-to-output"), learn(frozen).plastic());
        assertEquals(200, frozen.schedule().get(2).repeat());
        assertEquals(
                BlockSpec.Order.RANDOM,
                Preset.read("xor-random-order").schedule().get(2).examples());
        Map<String, Quantity> symmetric = Preset.read("xor-symmetric-feedback").constants();
        assertEquals(symmetric.get("feedback_hidden1_excitatory"), symmetric.get("feedback_hidden2_excitatory"));
        assertEquals(symmetric.get("feedback_hidden1_inhibitory"), symmetric.get("feedback_hidden2_inhibitory"));
        assertEquals(0, symmetric.get("current_hidden2").value());
        assertEquals(4e-3, symmetric.get("eta_hidden").value());
        assertEquals(2e-3, symmetric.get("eta_output").value());
    }

    private static PhaseSpec learn(Experiment e) {
        return e.schedule().get(2).phases().get(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "xor-frozen-hidden", "xor-symmetric-feedback", "xor-random-order"})
    void everyPresetIsBuiltFromTheShippedPlugIns(String name) {
        try (Simulation simulation = Preset.build(Preset.read(name, "neurons=100", "scale=quick"))) {
            assertEquals(4_540_000, simulation.totalSteps()); // 454 s
        }
    }

    @Test
    void tablesHaveTheColumnsOfTheReference() {
        try (Simulation simulation = Preset.build(Preset.read("xor", "neurons=100"))) {
            Tables tables = simulation.tables();
            assertEquals(
                    List.of("seed", "time_s", "in1_hid1", "in1_hid2", "in2_hid1", "in2_hid2", "hid1_out", "hid2_out"),
                    tables.get("xor_weights").columns());
            assertEquals(
                    List.of("seed", "epoch", "cost_nats"),
                    tables.get("xor_cost").columns());
            List<String> before = tables.get("xor_before").columns();
            assertEquals(List.of("seed", "bin_end_s", "ER_input1_Hz", "BR_input1_Hz"), before.subList(0, 4));
            assertEquals(before, tables.get("xor_after").columns());
            assertEquals(
                    "learn_BR_output_Hz", tables.get("xor_examples").columns().get(22));
            assertEquals(
                    "pre_ER_input1_Hz", tables.get("xor_examples").columns().get(3));
        }
    }

    @Test
    void expectedLevelsAreMetByTheReference() {
        // burst-error correlations computed from the reference run over 44 examples: 0.998, 0.981 and -0.985
        Map<String, ExpectSpec> expect = Preset.read("xor").expect().stream()
                .collect(Collectors.toMap(ExpectSpec::measure, Function.identity()));
        assertTrue(expect.get("burst_error_correlation_output").atLeast() <= 0.998);
        assertTrue(expect.get("burst_error_correlation_hidden1").atLeast() <= 0.981);
        assertTrue(expect.get("burst_error_correlation_hidden2").atMost() >= -0.985);
        assertTrue(expect.get("cost_epoch_200").atMost() >= 1.39
                && expect.get("cost_epoch_200").atLeast() <= 1.39);
    }
}
