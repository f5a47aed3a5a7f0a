package org.apical.neuron.twocompartment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.reference.Bench;
import org.apical.core.reference.CaseReport;
import org.apical.core.reference.CaseReport.Status;
import org.apical.core.reference.ReferenceCases;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.Backend;
import org.apical.solver.fixedstep.FixedStepSolver;
import org.apical.state.Precision;
import org.apical.stp.tsodyksmarkram.TsodyksMarkramPlasticity;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stored cases, computed by the program behind Payeur et al. (2021), against the shipped cell and rule; tolerances are those
 * of the cases. The folder is given by the environment variable {@code APICAL_REFERENCE}.
 */
class ReferenceCasesScienceTest {
    private static ReferenceCases cases(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        FixedRegistry registry = FixedRegistry.of(
                Texts.model(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/two-compartment.model"),
                Texts.model(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/adex-pv.model"),
                Texts.model(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/adex-som.model"),
                Texts.rule(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/adaptive-ebcp.rule"),
                Texts.rule(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/bcp.rule"),
                Texts.rule(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/ebcp.rule"),
                new TsodyksMarkramPlasticity(),
                new FixedStepSolver());
        return new ReferenceCases(new Bench(registry, chosen.kernels(precision), PhiloxStream::new));
    }

    private static void assertMet(List<CaseReport> reports, int count) {
        List<CaseReport> checked =
                reports.stream().filter(r -> r.status() == Status.CHECKED).toList();
        assertEquals(count, checked.size(), reports.toString());
        checked.forEach(r -> assertTrue(r.isMet(), r.toString()));
    }

    @ParameterizedTest
    @CsvSource({"reference, FLOAT64", "jvm, FLOAT64", "jvm, FLOAT32"})
    void storedCasesAreRecomputed(String backend, Precision precision) {
        Path folder = Path.of(System.getProperty("apical.reference", "")).resolve("spiking");
        assumeTrue(
                Files.isDirectory(folder),
                "no reference cases: set APICAL_REFERENCE to the folder that holds them in 'spiking'");
        assertMet(cases(backend, precision).check(folder), 6);
    }

    @ParameterizedTest
    @CsvSource({"reference, FLOAT64", "jvm, FLOAT64", "jvm, FLOAT32"})
    void folderOfTheSameFormWithOtherNumbersIsRecomputed(String backend, Precision precision, @TempDir Path folder)
            throws IOException {
        writeCase(folder, 3_000, new double[] {430, 815}, new double[] {150, 720});
        assertMet(cases(backend, precision).check(folder), 2);
    }

    /** Writes spikes and every second state of cells that are computed line by line. */
    private static void writeCase(Path folder, int steps, double[] soma, double[] dendrite) throws IOException {
        StringBuilder spikes = new StringBuilder("I_soma_pA,I_dend_pA,spike_step\n");
        StringBuilder trace = new StringBuilder("step,I_soma_pA,I_dend_pA,Vs_V,Vd_V,ws_1,wd_V,theta_V\n");
        for (double s : soma) {
            for (double d : dendrite) {
                PyramidalCell cell = new PyramidalCell();
                for (int k = 0; k < steps; k++) {
                    if (cell.step(s * 1e-12, d * 1e-12)) {
                        spikes.append(s + "," + d + "," + k + "\n");
                    }
                    if (k % 2 == 0 && k < 1_000) {
                        trace.append(k + "," + s + "," + d + "," + cell.vs + "," + cell.vd + "," + cell.ws + ","
                                + cell.wd + "," + cell.theta + "\n");
                    }
                }
            }
        }
        assertTrue(spikes.toString().lines().count() > 20, "the cells spike");
        Files.writeString(folder.resolve("exact_pyramidal_spikes.csv"), spikes);
        Files.writeString(folder.resolve("exact_pyramidal_trace.csv"), trace);
        Files.writeString(folder.resolve("exact_cases.json"), parameters(steps, soma, dendrite));
    }

    private static String parameters(int steps, double[] s, double[] d) {
        return String.format(Locale.ROOT, """
                {
                  "exact_pyramidal_spikes.csv": {"protocol": "constant-current", "model": "two-compartment",
                    "duration_steps": %d, "soma_pA": [%g, %g], "dendrite_pA": [%g, %g]},
                  "exact_pyramidal_trace.csv": {"protocol": "constant-current", "model": "two-compartment",
                    "duration_steps": 1000, "combinations_pA": [[%2$g, %4$g], [%2$g, %5$g], [%3$g, %4$g], [%3$g, %5$g]],
                    "tolerance": {"Vs_V": 2e-6, "Vd_V": 2e-6, "ws_1": 5e-4, "wd_V": 2e-6, "theta_V": 2e-6}}
                }
                """, steps, s[0], s[1], d[0], d[1]);
    }
}
