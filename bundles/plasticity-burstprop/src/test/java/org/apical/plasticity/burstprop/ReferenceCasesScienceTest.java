package org.apical.plasticity.burstprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.reference.Bench;
import org.apical.core.reference.CaseReport;
import org.apical.core.reference.CaseReport.Status;
import org.apical.core.reference.ReferenceCases;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.Backend;
import org.apical.plugin.Plugin;
import org.apical.state.Precision;
import org.apical.testkit.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stored cases of an independent float64 implementation, compared with the published code of the rule, against the shipped rules and
 * units; tolerances are those of the cases. The folder is given by the environment variable {@code APICAL_REFERENCE}.
 */
class ReferenceCasesScienceTest {
    private static ReferenceCases cases(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        Plugin[] plugins = Stream.of(
                        "sigmoid-ensemble.ensemble",
                        "linear-burst-ensemble.ensemble",
                        "burstprop.sweep",
                        "backprop.sweep",
                        "gradient-descent.optimiser",
                        "burst-momentum.optimiser")
                .map(file -> Texts.plugin(ReferenceCasesScienceTest.class, "/OSGI-INF/apical/" + file))
                .toArray(Plugin[]::new);
        return new ReferenceCases(new Bench(FixedRegistry.of(plugins), chosen.kernels(precision), PhiloxStream::new));
    }

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @CsvSource({
        "dense_kp_rec, reference, FLOAT64",
        "dense_fixed_norec, reference, FLOAT64",
        "dense_tied_rec, reference, FLOAT64",
        "conv_kp_rec, reference, FLOAT64",
        "conv_fixed_norec, reference, FLOAT64",
        "exact_dense, reference, FLOAT64",
        "exact_conv, reference, FLOAT64",
        "dense_kp_rec, jvm, FLOAT64",
        "conv_kp_rec, jvm, FLOAT64",
        "exact_conv, jvm, FLOAT64",
        "dense_kp_rec, jvm, FLOAT32",
        "conv_kp_rec, jvm, FLOAT32",
        "exact_conv, jvm, FLOAT32",
    })
    void storedCaseIsRecomputed(String name, String backend, Precision precision) {
        Path file = Path.of(System.getProperty("apical.reference", "")).resolve("ensemble/" + name + ".json");
        assumeTrue(
                Files.isRegularFile(file),
                "no reference cases: set APICAL_REFERENCE to the folder that holds them in 'ensemble'");
        CaseReport report = cases(backend, precision).check(file).get(0);
        assertEquals(Status.CHECKED, report.status());
        assertTrue(report.isMet(), report.toString());
    }
}
