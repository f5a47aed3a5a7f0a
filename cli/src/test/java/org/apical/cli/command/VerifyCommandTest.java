package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.cli.command.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
    }

    @Test
    void metExpectationEndsWithZero() {
        String out = shell.succeed("verify", "tiny", "--quiet").out();
        assertTrue(out.startsWith("tiny: met\n"), out);
        assertTrue(out.lines().anyMatch(l -> l.startsWith("first_rate ") && l.endsWith(" met")), out);
    }

    @Test
    void missedExpectationEndsWithThree() {
        Outcome outcome = shell.run("verify", "hebb", "--quiet");
        assertEquals(3, outcome.status());
        assertTrue(outcome.out().startsWith("hebb: missed\n"), outcome.out());
    }

    @Test
    void experimentThatExpectsNothingSaysSo() throws IOException {
        Files.writeString(folder.resolve("open.yaml"), "extends: tiny.yaml\nexpect: []\n");
        assertEquals(
                "open.yaml: nothing is expected\n",
                shell.succeed("verify", "open.yaml", "--quiet").out());
    }

    @Test
    void allPresetsAreVerifiedAndAFailureWeighsMost() {
        Outcome outcome = shell.run("verify", "--all", "--quick", "--quiet", "--out", "out", "--format", "json");
        assertEquals(1, outcome.status());
        JsonNode experiments = outcome.json().get("experiments");
        assertEquals("blown failed", text(experiments.get(0)));
        assertEquals("hebb missed", text(experiments.get(1)));
        assertEquals("tiny met", text(experiments.get(2)));
        assertTrue(experiments.get(0).get("error").asText().startsWith("[diverged]"));
        assertEquals(
                folder.resolve("out/tiny").toString(),
                experiments.get(2).get("folder").asText());
        assertEquals(
                0.1,
                experiments
                        .get(2)
                        .get("measures")
                        .get("simulated_s")
                        .get("value")
                        .asDouble(),
                1e-9);
    }

    private static String text(JsonNode experiment) {
        return experiment.get("experiment").asText() + " "
                + experiment.get("verdict").asText();
    }

    @Test
    void unknownExperimentAmongOthersIsSaidAndTheOthersGoOn() {
        Outcome outcome = shell.run("verify", "tyni", "tiny", "--quiet");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[experiment-unknown]"), outcome.err());
        assertTrue(outcome.out().contains("tyni: failed\n") && outcome.out().contains("tiny: met\n"), outcome.out());
    }

    @Test
    void presetWhoseDataSetIsMissingIsSkippedAmongAllButFailsAlone() throws IOException {
        new TinyBundle("absent")
                .activator(AbsentDataset.class)
                .announce("dataset", "absent")
                .text(
                        "experiment",
                        "needy.yaml",
                        TinyDistribution.TINY
                                .replace("bundles: tiny\n", "dataset: absent\n")
                                .replace("phases: [drip]", "phases: [drip], examples: fixed"))
                .into(folder.resolve("dist/bundles"));
        Outcome all = shell.run("verify", "--all", "--quick", "--quiet");
        assertTrue(
                all.out().contains("needy: skipped: [data-missing] the files are not there\n"), all.out() + all.err());
        Outcome alone = shell.run("verify", "needy", "--quiet");
        assertEquals(2, alone.status());
        assertTrue(alone.out().contains("needy: failed\n"), alone.out());
    }

    @Test
    void stopEndsTheLot() {
        Outcome outcome = shell.stopped().run("verify", "tiny", "hebb", "--quiet");
        assertEquals(4, outcome.status());
        assertEquals("tiny: stopped\n", outcome.out());
    }

    @Test
    void caseOfALaterKindIsNamedAndDoesNotFail() throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/dense.json"), "{}");
        String out = shell.succeed("verify", "--case", "cases").out();
        assertTrue(out.contains("dense.json: this version cannot recompute cases of this form"), out);
        assertTrue(out.contains("0 of 1 files checked on reference, float64, 0 missed"), out);
        JsonNode json = shell.succeed(
                        "verify", "--case", "cases", "--backend", "jvm", "--precision", "float32", "--format", "json")
                .json();
        assertEquals("float32", json.get("precision").asText());
        assertEquals("not-yet", json.get("files").get(0).get("status").asText());
    }
}
