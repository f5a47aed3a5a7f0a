package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.run.Simulation;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.junit.jupiter.api.Test;

/** The multiplexing preset against the numbers of the published protocol. */
class MultiplexingTest {
    private static final Experiment FULL = Preset.read("multiplexing");

    private final Map<String, ConnectionSpec> connections =
            FULL.connections().stream().collect(Collectors.toMap(ConnectionSpec::name, Function.identity()));

    @Test
    void eightConnectionsAreAsPublished() {
        assertEquals(8, connections.size());
        check("pyr1-to-pyr2", Compartment.BASAL, Receptor.EXCITATORY, 0.05, 0.9);
        check("pyr1-to-pv", Compartment.BASAL, Receptor.EXCITATORY, 0.05, 0.9);
        check("pv-to-pyr2", Compartment.BASAL, Receptor.INHIBITORY, 0.07, 0);
        check("pyr2-to-pyr1", Compartment.APICAL, Receptor.EXCITATORY, 0.37, 0.02);
        check("pyr2-to-som", Compartment.BASAL, Receptor.EXCITATORY, 0.3, 0.02);
        check("som-to-pyr1", Compartment.APICAL, Receptor.INHIBITORY, 0.035, 0);
        check("pyr1-to-pyr1", Compartment.APICAL, Receptor.INHIBITORY, 0.1, 0.02);
        check("pyr2-to-pyr2", Compartment.APICAL, Receptor.INHIBITORY, 0.1, 0.02);
    }

    private void check(String name, Compartment to, Receptor on, double weight, double release) {
        ConnectionSpec c = connections.get(name);
        assertEquals(name, c.from() + "-to-" + c.to());
        assertEquals(to, c.compartment(), name);
        assertEquals(on, c.receptor(), name);
        assertEquals(weight, c.weight(), name);
        assertEquals(new ConnectionSpec.Pattern.Sparse(0.05), c.pattern(), name);
        assertEquals(
                release, c.shortTerm().map(s -> s.parameters().get("U").value()).orElse(0.0), name);
    }

    @Test
    void populationsGetTheirOwnNoise() {
        List<List<Double>> weights = FULL.groups().stream()
                .map(g -> g.background().stream()
                        .map(GroupSpec.Background::weight)
                        .toList())
                .toList();
        assertEquals(
                List.of(
                        List.of(0.35, 0.35, 0.05, 0.05),
                        List.of(0.35, 0.35, 0.05, 0.05),
                        List.of(0.75, 1.125),
                        List.of(0.4, 0.5)),
                weights);
    }

    @Test
    void signalsRunInTheSecondPhaseOnly() {
        assertEquals(
                List.of(false, true),
                FULL.schedule().stream()
                        .map(b -> b.phases().get(0).inject().toString().contains("sin"))
                        .toList());
    }

    @Test
    void fiveSeedsAreRunAndOneInTheQuickForm() {
        assertEquals(5, FULL.conditions().size());
        assertEquals(5, FULL.conditions().get(4).experiment().seed());
        assertEquals(Map.of("w_som_1", 0.035), FULL.conditions().get(0).keys());
        assertEquals(1, Preset.read("multiplexing", "scale=quick").conditions().size());
        assertEquals(
                6,
                Preset.read("multiplexing", "w_som=[0, 0.035]", "seeds=[1, 2, 7]")
                        .conditions()
                        .size());
    }

    @Test
    void smallNetworkRunsAndFillsTheTableOfTheReference() {
        Experiment small = Preset.read(
                "multiplexing",
                "seeds=[3]",
                "pyramidal_cells=80",
                "inhibitory_cells=20",
                "burn_in=50 ms",
                "signal_duration=0.1 s");
        try (Simulation simulation = Preset.build(small.runs().get(0))) {
            simulation.run();
            assertEquals(
                    List.of(
                            "seed",
                            "bin_end_s",
                            "ER_pyr1_Hz",
                            "BR_pyr1_Hz",
                            "ER_pyr2_Hz",
                            "BR_pyr2_Hz",
                            "rate_pv_Hz",
                            "rate_som_Hz"),
                    simulation.tables().get("propagation").columns());
            assertEquals(3, simulation.tables().get("propagation").rowCount());
            assertTrue(simulation.tables().get("raster").rowCount() > 0);
        }
    }
}
