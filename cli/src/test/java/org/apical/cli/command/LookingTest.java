package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that only look: list, describe, bundleset, doctor, version, report. */
class LookingTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
    }

    @Test
    void listShowsEverythingWithoutStartingIt() {
        String out = shell.succeed("list").out();
        assertTrue(out.contains("\ntiny   1.2.0    tiny    Two groups that drip\n"), out);
        assertTrue(out.contains("\nneuron-model     drip        1.2.0    tiny    1.2.0\n"), out);
        assertTrue(out.contains("\ncuda       no         float32 float64  this build holds no kernels for it\n"), out);
        assertTrue(out.endsWith("datasets\n\nnone\n"), out);
        assertFalse(Files.exists(folder.resolve("user")), "no framework, no cache");
    }

    @Test
    void listOfOneThingIsATableAlone() {
        assertTrue(shell.succeed("list", "experiments").out().startsWith("name   version  bundle  title\n"));
    }

    @Test
    void listsAreJsonToo() {
        JsonNode json = shell.succeed("list", "--format", "json").json();
        for (String list : Listings.NAMES) {
            assertTrue(json.get(list).isArray(), list);
        }
        assertEquals(64, json.get("bundles").get(0).get("sha256").asText().length());
        assertFalse(json.get("backends").get(0).get("available").asBoolean());
    }

    @Test
    void unreadableJarIsSaidBesideTheList() throws IOException {
        Files.writeString(folder.resolve("dist/bundles/broken.jar"), "no jar");
        assertTrue(shell.succeed("list").err().startsWith("[bundle-corrupt]"));
    }

    @Test
    void modelIsDescribedFromItself() {
        String out = shell.succeed("describe", "drip").out();
        assertTrue(out.contains("description     A cell that fires at random; excitation raises its rate.\n"), out);
        assertTrue(out.contains("  rate       50  Hz    [0, inf)  rate at rest  made up\n"), out);
        assertTrue(out.contains("  basal        excitatory  g\n"), out);
        assertTrue(out.contains("\nequations\n"), out);
        assertTrue(out.contains("    g = decay(g, 5 ms)\n"), out);
    }

    @Test
    void ruleIsDescribedWithItsTraces() {
        JsonNode json = shell.succeed("describe", "hebb", "--kind", "plasticity-rule", "--format", "json")
                .json();
        assertEquals("spikes", json.get("transmits").asText());
        assertEquals("Pre before post potentiates", json.get("description").asText());
        assertEquals("w", json.get("synapse").get(0).get("name").asText());
        assertEquals("20 ms", json.get("traces").get(0).get("tau").asText());
        assertTrue(json.get("equations").asText().startsWith("rule hebb"));
    }

    @Test
    void experimentIsDescribedWithItsParametersAndLength() {
        JsonNode json = shell.succeed("describe", "tiny", "--format", "json").json();
        assertEquals("experiment", json.get("kind").asText());
        assertEquals(0.2, json.get("simulated_s").asDouble(), 1e-12);
        assertEquals("cells", json.get("parameters").get(1).get("name").asText());
        assertEquals(20, json.get("groups").get(0).get("size").asInt());
        assertEquals("sparse 0.5", json.get("connections").get(0).get("pattern").asText());
        assertEquals(1, json.get("expect").get(0).get("at_least").asDouble(), 0);
        assertTrue(json.get("expect").get(0).get("at_most").isNull());
    }

    @Test
    void sharedNameIsAnExperimentFirstAndTheOthersAreNamed() {
        var outcome = shell.succeed("describe", "hebb");
        assertTrue(outcome.out().contains("kind         experiment\n"), outcome.out());
        assertTrue(
                outcome.err().contains("the plasticity rule 'hebb' 1.2.0 of bundle tiny: --kind plasticity-rule"),
                outcome.err());
    }

    @Test
    void experimentFileIsDescribed() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "extends: tiny.yaml\ntitle: Mine\n");
        assertTrue(shell.succeed("describe", "mine.yaml").out().contains("title        Mine\n"));
    }

    @Test
    void bundleSetsAreListedShownAndChecked() {
        assertTrue(shell.succeed("bundleset", "list").out().contains("\ntiny    1.0.0"));
        assertTrue(shell.succeed("bundleset", "show", "hollow").out().contains("not-there  [1.0.0,2.0.0)"));
        var checked = shell.succeed("bundleset", "check", "tiny", "--format", "json");
        assertEquals(7, checked.json().get("bundles").get(0).get("plugins").asInt());
        assertTrue(checked.err().contains("the set 'tiny' resolves"), checked.err());
    }

    @Test
    void doctorSaysWhatThereIsAndHowToMendTheRest() {
        JsonNode checks = shell.succeed("doctor", "--format", "json").json().get("checks");
        List<String> names = checks.findValuesAsText("what");
        assertTrue(
                names.containsAll(List.of("java", "cpu", "memory", "backend jvm", "mpi", "slurm", "bundles")),
                names.toString());
        assertEquals(isFound(checks, "backend native"), names.contains("blas")); // only native uses it
        checks.forEach(check -> assertTrue(
                check.get("found").asBoolean()
                        || !check.get("mend").asText().isEmpty()
                        || !check.get("detail").asText().isEmpty(),
                check.toString()));
        assertTrue(shell.succeed("doctor").out().startsWith("what "));
    }

    private static boolean isFound(JsonNode checks, String what) {
        for (JsonNode check : checks) {
            if (check.get("what").asText().equals(what)) {
                return check.get("found").asBoolean();
            }
        }
        return false;
    }

    @Test
    void versionNamesProgramAndJava() {
        assertTrue(shell.succeed("version").out().matches("apical .*, Java .*\n"));
        assertEquals(
                System.getProperty("java.version"),
                shell.succeed("--version", "--format", "json")
                        .json()
                        .get("java")
                        .asText());
    }

    @Test
    void reportIsMadeAgain() throws IOException {
        shell.succeed("run", "tiny", "--out", "out", "--quiet");
        Files.delete(folder.resolve("out/report.html"));
        String out = shell.succeed("report", "out").out();
        assertEquals(folder.resolve("out/report.html") + "\n", out);
        assertTrue(Files.exists(folder.resolve("out/report.html")));
    }
}
