package org.apical.plasticity.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.reference.Bench;
import org.apical.core.reference.CaseReport;
import org.apical.core.reference.CaseReport.Status;
import org.apical.core.reference.ReferenceCases;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.Backend;
import org.apical.state.Precision;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/**
 * One step of each rule by an independent float64 implementation, compared with published code where there is one, against the
 * shipped rules and units; tolerances are those of the case. The folder is given by the environment variable {@code APICAL_REFERENCE}.
 */
class ReferenceCasesScienceTest {
    private static ReferenceCases cases(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        FixedRegistry registry = Texts.registry(
                ReferenceCasesScienceTest.class,
                "sigmoid-ensemble.ensemble",
                "tanh-ensemble.ensemble",
                "backprop.sweep",
                "feedback-alignment.sweep",
                "direct-feedback-alignment.sweep",
                "kolen-pollack.sweep",
                "weight-mirror.sweep",
                "node-perturbation.sweep",
                "burstccn.sweep",
                "dendritic-microcircuit.sweep",
                "difference-target-propagation.sweep",
                "gradient-descent.optimiser",
                "shrinking-descent.optimiser");
        return new ReferenceCases(new Bench(registry, chosen.kernels(precision), PhiloxStream::new));
    }

    @Test
    void storedCaseIsRecomputedOnEachBackendAndPrecision() {
        Path file = Path.of(System.getProperty("apical.reference", "")).resolve("ensemble/comparison_step.json");
        assumeTrue(
                Files.isRegularFile(file),
                "no reference cases: set APICAL_REFERENCE to the folder that holds them in 'ensemble'");
        assertMet(cases("reference", Precision.FLOAT64).check(file).get(0));
        assertMet(cases("jvm", Precision.FLOAT64).check(file).get(0));
        assertMet(cases("jvm", Precision.FLOAT32).check(file).get(0));
    }

    private static void assertMet(CaseReport report) {
        assertEquals(Status.CHECKED, report.status());
        assertTrue(report.isMet(), report.toString());
    }
}
