package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.Condition;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.Table;
import org.apical.core.run.Simulation;
import org.apical.state.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single synapses between given spikes, against the published program, a plain loop and a closed form. */
class PairingScienceTest {
    /** Weight changes of the published program at 20 frequencies from 1 to 100 Hz. */
    private static final double[] PERIODIC = {
        -0.2386637,
        -0.30203719,
        -0.3449104,
        -0.39048466,
        -0.43272335,
        -0.47024215,
        -0.50304148,
        -0.53157779,
        -0.5565925,
        -0.57848365,
        -0.59796444,
        -0.61525277,
        0.15020521,
        0.17710117,
        0.20001185,
        0.22102068,
        0.24000952,
        0.25687345,
        0.27152189,
        0.28386661
    };

    /** Means and standard deviations of the published program over 20 realisations, at 5 Hz. */
    private static final double[][] BURST_POISSON = {
        {0, -0.34508578, 0.049858635}, {0.2, 0.00051207933, 0.32095674}, {0.45, 0.54502643, 0.34794516}
    };

    /** The weights of one run. */
    private static List<Double> weights(Experiment run, Precision precision) {
        try (Simulation simulation = Preset.build(run, precision)) {
            simulation.run();
            Table table = simulation.tables().get("pairing_weights");
            List<Double> weights = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                weights.add(table.number("w", row));
            }
            return weights;
        }
    }

    private static double periodic(String... settings) {
        return weights(Preset.read("pairing-periodic", settings).runs().get(0), Precision.FLOAT64)
                .get(0);
    }

    @Test
    void regularPairsGiveThePublishedChanges() {
        List<Condition> conditions = Preset.read("pairing-periodic").conditions();
        assertEquals(PERIODIC.length, conditions.size());
        for (int i = 0; i < PERIODIC.length; i++) {
            double w =
                    weights(conditions.get(i).experiment(), Precision.FLOAT64).get(0);
            assertEquals(
                    PERIODIC[i],
                    w,
                    1e-6 * Math.abs(PERIODIC[i]),
                    conditions.get(i).keys().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"7.3, 0, 0.05, 15, 0.15", "40, 6, 0.02, 1.5, 0.4", "80, -4, 0.2, 5, 0.75", "62.5, 0, 0.05, 15, 0"})
    void otherParametersGiveTheChangesOfAPlainLoop(double f, double offset, double tauPre, double alpha, double p0) {
        double w = periodic(
                "frequency=[" + f + " Hz]",
                "offset=" + offset + " ms",
                "tau_pre=" + tauPre + " s",
                "alpha=" + alpha + " s",
                "P0=" + p0,
                "w0=0.5");
        double byHand = new PairingLoop(f, offset * 1e-3, tauPre, alpha, p0).weightChange();
        assertEquals(byHand, w - 0.5, 1e-9);
    }

    @DisplayName("Poisson spikes, seed 11: four standard errors around the analytic curve")
    @ParameterizedTest
    @CsvSource({"12, 0.3", "35, 0.3", "20, 0.6"})
    void poissonSpikesFollowTheAnalyticCurve(double rate, double p0) {
        Experiment e = Preset.read(
                "pairing-poisson", "seed=11", "rate=[" + rate + " Hz]", "P0=[" + p0 + "]", "realisations=400");
        checkMean(weights(e.runs().get(0), Precision.FLOAT32), PoissonCurve.weightChange(rate, p0), 0);
    }

    @DisplayName("events and bursts, seed 11: four combined standard errors around the published means")
    @Test
    void eventsAndBurstsGiveThePublishedMeans() {
        for (double[] point : BURST_POISSON) {
            Experiment e = Preset.read(
                    "pairing-burst-poisson",
                    "seed=11",
                    "ER=[5 Hz]",
                    "burst_probability=[" + point[0] + "]",
                    "realisations=100");
            checkMean(weights(e.runs().get(0), Precision.FLOAT32), point[1], point[2] / Math.sqrt(20));
        }
    }

    private static void checkMean(List<Double> values, double expected, double itsError) {
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double variance =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / values.size();
        double error = Math.hypot(Math.sqrt(variance / values.size()), itsError);
        assertTrue(Math.abs(mean - expected) < 4 * error, mean + " for " + expected + ", standard error " + error);
    }

    @Test
    void tablesHaveTheColumnsOfTheReference() {
        assertEquals(
                List.of("P0_1", "rate_Hz", "mean_delta_w", "sd_delta_w"), columns(Preset.read("pairing-poisson"), 0));
        assertEquals(
                List.of("ER_Hz", "burst_probability_1", "mean_delta_w", "sd_delta_w"),
                columns(Preset.read("pairing-burst-poisson"), 0));
        assertEquals(List.of("frequency_Hz", "delta_w"), columns(Preset.read("pairing-periodic"), 0));
    }

    private static List<String> columns(Experiment e, int table) {
        List<String> columns = new ArrayList<>(e.tables().get(table).by());
        columns.addAll(e.tables().get(table).columns().keySet());
        return columns;
    }
}
