package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.core.experiment.Experiment;
import org.apical.core.run.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of spike timing in the pairing preset, against measured changes in visual cortex. */
class PairingSjostromTest {
    private static double change(Simulation simulation, String table) {
        return simulation.tables().get(table).number("w", 0) - 1;
    }

    /** Relative change and standard error: Sjöström, Turrigiano & Nelson 2001, at +10 and -10 ms. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.14, 0.10, -0.41, 0.11",
        "20, 0.29, 0.14, -0.34, 0.10",
        "40, 0.53, 0.11, 0.56, 0.32",
        "50, 0.56, 0.26, 0.75, 0.19"
    })
    void tripletsGiveTheMeasuredChangesWithinTwoStandardErrors(
            double f, double after, double afterError, double before, double beforeError) {
        Experiment e = Preset.read("pairing-sjostrom", "frequency=[" + f + " Hz]", "realisations=2");
        try (Simulation simulation = Preset.build(e.runs().get(0))) {
            simulation.run();
            assertEquals(after, change(simulation, "triplet_after"), 2 * afterError);
            assertEquals(before, change(simulation, "triplet_before"), 2 * beforeError);
        }
    }
}
