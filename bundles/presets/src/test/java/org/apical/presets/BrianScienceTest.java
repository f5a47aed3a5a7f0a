package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apical.core.analysis.Population;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.run.Simulation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Interneurons and a small recurrent network against Brian 2, another simulator that was told the same equations: single spikes
 * of cells under constant current, statistics of the network.
 */
class BrianScienceTest {
    private static final double DT = 0.1; // ms
    private static final int SETTLED = 1_000;
    private static final double SECONDS = 0.4;
    private static final int[] PV_CURRENTS = {190, 220, 250, 300, 400, 500};
    private static final int[] SOM_CURRENTS = {20, 40, 60, 80, 120, 160};

    @TempDir
    static Path folder;

    private static Map<String, Double> theirs;
    private static Map<String, Population> ours;

    @BeforeAll
    static void runBoth() throws Exception {
        Optional<Brian> brian = Brian.find();
        Assumptions.assumeTrue(
                brian.isPresent(),
                "skipped: Brian 2 was not found; install it (Debian: python3-brian) to compare with another simulator");
        theirs = brian.get().numbers("cells_and_network.py", folder, 1);
        ours = spikes(1);
    }

    private static String file() {
        StringBuilder text = new StringBuilder("""
                apical: 1
                time: {dt: 0.1 ms}
                groups:
                  pyr:
                    model: two-compartment
                    size: 1000
                    background:
                      - {to: basal, receptor: excitatory, rate: 500 Hz, weight: 0.35}
                      - {to: basal, receptor: inhibitory, rate: 500 Hz, weight: 0.35}
                      - {to: apical, receptor: excitatory, rate: 500 Hz, weight: 0.05}
                      - {to: apical, receptor: inhibitory, rate: 500 Hz, weight: 0.05}
                  pv:
                    model: adex-pv
                    size: 250
                    background:
                      - {to: basal, receptor: excitatory, rate: 500 Hz, weight: 0.75}
                      - {to: basal, receptor: inhibitory, rate: 500 Hz, weight: 1.125}
                """);
        cells((name, model, current) -> text.append("  " + name + ": {model: " + model + ", size: 1}\n"));
        text.append("""
                connections:
                  pyr-to-pyr: {from: pyr, to: pyr.basal, pattern: {sparse: {probability: 0.05}}, weight: 0.01}
                  pyr-to-pv: {from: pyr, to: pv.basal, pattern: {sparse: {probability: 0.05}}, weight: 0.2}
                  pv-to-pyr: {from: pv, to: pyr.basal, receptor: inhibitory, pattern: {sparse: {probability: 0.05}}, weight: 0.07}
                phases:
                  run:
                    duration: 500 ms
                    inject:
                      pyr.apical: 100 pA
                      pv.basal: 205 pA
                """);
        cells((name, model, current) -> text.append("      " + name + ".basal: " + current + " pA\n"));
        List<String> names = new ArrayList<>(List.of("pyr", "pv"));
        cells((name, model, current) -> names.add(name));
        text.append(
                "schedule: [{block: run, phases: [run]}]\nmonitors: [{spikes: [" + String.join(", ", names) + "]}]\n");
        return text.toString();
    }

    private interface Cell {
        void accept(String name, String model, int current);
    }

    private static void cells(Cell each) {
        IntStream.of(PV_CURRENTS).forEach(current -> each.accept("pv_" + current, "adex-pv", current));
        IntStream.of(SOM_CURRENTS).forEach(current -> each.accept("som_" + current, "adex-som", current));
    }

    private static Map<String, Population> spikes(long seed) {
        Experiment experiment =
                ExperimentReader.read("brian", "brian.yaml", "seed: " + seed + "\n" + file(), f -> null, List.of());
        try (Simulation simulation = Preset.build(experiment)) {
            simulation.run();
            Map<String, Population> spikes = new HashMap<>();
            simulation.spikes().forEach((name, recorded) -> spikes.put(name, recorded.population(name)));
            return spikes;
        }
    }

    @Test
    void interneuronsSpikeAsOften() {
        cells((name, model, current) -> {
            double count = theirs.get(name + "_count");
            // the steps of the two programs differ by one per refractory time
            assertEquals(count, ours.get(name).steps().length, 1 + 0.01 * count, name);
        });
    }

    @Test
    void interneuronsSpikeFirstAtTheSameTime() {
        cells((name, model, current) -> {
            if (theirs.get(name + "_count") > 0) {
                double first = ours.get(name).steps()[0] * DT;
                assertEquals(theirs.get(name + "_first_ms"), first, 0.2, name); // currents begin a step later
            }
        });
    }

    @Test
    void networkHasTheSameRates() {
        // two realisations of 1000 and 250 cells for 0.4 s: standard errors of about 2 %
        assertEquals(
                1, rate("pyr") / theirs.get("rate_pyr"), 0.1, rate("pyr") + " and " + theirs.get("rate_pyr") + " Hz");
        assertEquals(1, rate("pv") / theirs.get("rate_pv"), 0.1, rate("pv") + " and " + theirs.get("rate_pv") + " Hz");
    }

    private static double rate(String group) {
        Population spikes = ours.get(group);
        return Arrays.stream(spikes.steps()).filter(s -> s > SETTLED).count() / (spikes.cells() * SECONDS);
    }

    @Test
    void networkBurstsAsMuch() {
        double share = shortIntervals(ours.get("pyr"));
        assertTrue(share > 0.2, "bursts: " + share);
        assertEquals(theirs.get("short_intervals"), share, 0.05, "share of intervals up to 16 ms");
    }

    private static double shortIntervals(Population spikes) {
        long[] before = new long[spikes.cells()];
        Arrays.fill(before, -1);
        int all = 0;
        int brief = 0;
        for (int i = 0; i < spikes.steps().length; i++) {
            int cell = spikes.units()[i];
            if (before[cell] >= 0) {
                all++;
                brief += (spikes.steps()[i] - before[cell]) * DT <= 16 + 1e-9 ? 1 : 0;
            }
            before[cell] = spikes.steps()[i];
        }
        return brief / (double) all;
    }
}
