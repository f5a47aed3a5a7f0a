package org.apical.plasticity.burstprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stored cases of an independent float64 implementation, compared with the published code of the rule, against the shipped rules and
 * units; tolerances are those of the cases. The folder is given by the environment variable {@code APICAL_REFERENCE}.
 */
class ReferenceCasesScienceTest {
    private static ReferenceCases cases(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        FixedRegistry registry = Texts.registry(
                ReferenceCasesScienceTest.class,
                "sigmoid-ensemble.ensemble",
                "linear-burst-ensemble.ensemble",
                "relu-ensemble.ensemble",
                "exponential-ensemble.ensemble",
                "burstprop.sweep",
                "burstprop-relu.sweep",
                "coarse-grained.sweep",
                "backprop.sweep",
                "gradient-descent.optimiser",
                "burst-momentum.optimiser",
                "heavy-ball.optimiser");
        return new ReferenceCases(new Bench(registry, chosen.kernels(precision), PhiloxStream::new));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "dense_kp_rec",
                "dense_fixed_norec",
                "dense_tied_rec",
                "conv_kp_rec",
                "conv_fixed_norec",
                "exact_dense",
                "exact_conv",
                "limit_small_teacher",
                "relu_kappa_kp",
                "relu_kappa_fixed",
                "coarse_exp",
                "coarse_exp_homeostasis",
                "coarse_sigmoid",
                "longrun_fixed",
                "longrun_kp_rec",
                "longrun_tied_rec",
            })
    void storedCaseIsRecomputedOnEachBackendAndPrecision(String name) {
        Path file = Path.of(System.getProperty("apical.reference", "")).resolve("ensemble/" + name + ".json");
        assumeTrue(
                Files.isRegularFile(file),
                "no reference cases: set APICAL_REFERENCE to the folder that holds them in 'ensemble'");
        assertMet(cases("reference", Precision.FLOAT64).check(file).get(0));
        assertMet(cases("jvm", Precision.FLOAT64).check(file).get(0));
        assertMet(cases("jvm", Precision.FLOAT32).check(file).get(0));
    }

    /** One number of each field of a layer is changed in turn: this field is missed, and no other of the layer. */
    @ParameterizedTest
    @ValueSource(strings = {"dense_kp_rec", "conv_fixed_norec"})
    void changedNumberIsMissedInItsField(String name, @TempDir Path folder) throws IOException {
        Path file = Path.of(System.getProperty("apical.reference", "")).resolve("ensemble/" + name + ".json");
        assumeTrue(Files.isRegularFile(file), "no reference cases: set APICAL_REFERENCE");
        ObjectMapper json = new ObjectMapper();
        JsonNode whole = json.readTree(file.toFile());
        List<String> keys = new ArrayList<>();
        whole.at("/steps/0/layers/0").fieldNames().forEachRemaining(keys::add);
        keys.remove("x"); // the case gives it
        for (String key : keys) {
            JsonNode changed = whole.deepCopy();
            JsonNode inner = changed.at("/steps/0/layers/0/" + key);
            while (inner.get(0).isArray()) {
                inner = inner.get(0);
            }
            ((ArrayNode) inner)
                    .set(0, json.getNodeFactory().numberNode(inner.get(0).doubleValue() * 1.0001));
            Path copy = folder.resolve(key + ".json");
            json.writeValue(copy.toFile(), changed);
            assertEquals(List.of(key), missed(copy));
        }
    }

    private static List<String> missed(Path file) {
        return cases("reference", Precision.FLOAT64).check(file).get(0).fields().stream()
                .filter(f -> !f.isMet())
                .map(CaseReport.Field::name)
                .toList();
    }

    private static void assertMet(CaseReport report) {
        assertEquals(Status.CHECKED, report.status());
        assertTrue(report.isMet(), report.toString());
    }
}
