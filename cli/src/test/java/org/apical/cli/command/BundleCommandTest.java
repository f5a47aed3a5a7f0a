package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of others through the command line, beside a small distribution. */
class BundleCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        Path distribution = folder.resolve("distribution");
        TinyDistribution.write(distribution);
        shell = new Shell(folder, distribution);
        jar("1.0.0", "1e-2");
        jar("1.1.0", "2e-2");
    }

    private void jar(String version, String eta) throws IOException {
        String rule =
                TinyDistribution.HEBB.replace("rule hebb", "rule mylab/oja").replace("1e-2", eta);
        new TinyBundle("mylab.oja", version)
                .text("plasticity-rule", "mylab", "oja.rule", rule)
                .into(folder);
    }

    private static List<String> versions(JsonNode bundles) {
        List<String> versions = new ArrayList<>();
        bundles.get("bundles").forEach(b -> versions.add(b.get("version").asText()));
        return versions;
    }

    private String experiment(String name, String plasticity) throws IOException {
        String text = TinyDistribution.TINY.replace("plasticity: hebb", "plasticity: " + plasticity);
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    @Test
    void listInstallUpdateAndRemoveSayWhatIsThere() {
        assertEquals("none\n", shell.succeed("bundle", "list").out());
        Shell.Outcome installed = shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        assertTrue(installed.err().contains("installed bundle 'mylab.oja' 1.0.0"), installed.err());
        assertTrue(installed.out().contains("mylab/oja"), installed.out());
        assertEquals(
                List.of("1.0.0"),
                versions(shell.run("bundle", "list", "--format", "json").json()));
        Shell.Outcome again = shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        assertTrue(again.err().contains("this very jar is installed already"), again.err());
        Shell.Outcome updated = shell.succeed("bundle", "update", "mylab.oja-1.1.0.jar");
        assertTrue(updated.err().contains("updated bundle 'mylab.oja' 1.0.0 to 1.1.0"), updated.err());
        assertEquals(
                List.of("1.1.0"),
                versions(shell.run("bundle", "list", "--format", "json").json()));
        Shell.Outcome removed = shell.succeed("bundle", "remove", "mylab.oja");
        assertTrue(removed.err().contains("removed bundle 'mylab.oja' 1.1.0"), removed.err());
        assertEquals("none\n", removed.out());
    }

    @Test
    void installedPluginIsListedDescribedAndRun() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        assertTrue(shell.succeed("list", "plugins").out().contains("mylab/oja"));
        assertTrue(shell.succeed("list", "bundles").out().contains("mylab.oja"));
        assertTrue(shell.succeed("describe", "mylab/oja").out().contains("Pre before post potentiates"));
        shell.succeed("run", experiment("oja.yaml", "mylab/oja"), "--out", "oja");
        assertTrue(Files.readString(folder.resolve("oja/run.json")).contains("\"mylab.oja\""));
        shell.succeed("run", "tiny", "--out", "tiny");
        assertEquals(-1, Files.readString(folder.resolve("tiny/run.json")).indexOf("mylab.oja"));
    }

    @Test
    void twoVersionsServeInOneNetwork() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        shell.succeed("bundle", "install", "mylab.oja-1.1.0.jar");
        Shell.Outcome tie = shell.run("run", experiment("tie.yaml", "mylab/oja"));
        assertEquals(2, tie.status());
        assertTrue(tie.err().contains("[plugin-ambiguous]"), tie.err());
        Shell.Outcome newest = shell.succeed("describe", "mylab/oja");
        assertTrue(newest.err().contains("there is also the plasticity rule 'mylab/oja' 1.0.0"), newest.err());
        assertTrue(shell.succeed("describe", "mylab/oja@1.0.0").out().contains("0.01"));
        String both = TinyDistribution.TINY
                .replace(
                        "plasticity: hebb}",
                        "plasticity: mylab/oja@1.0.0}\n  again:\n    {from: first, to: second.basal, "
                                + "receptor: excitatory, pattern: {sparse: {probability: 0.5}}, weight: 0.1, "
                                + "plasticity: mylab/oja@1.1.0}")
                .replace("w: first-to-second", "w: first-to-second, v: again");
        Files.writeString(folder.resolve("both.yaml"), both);
        shell.succeed("run", "both.yaml", "--out", "both");
        List<String> rows = Files.readAllLines(folder.resolve("both/tables/drip_weights.csv"));
        List<String> columns = List.of(rows.get(0).split(","));
        String[] last = rows.get(rows.size() - 1).split(",");
        double old = Double.parseDouble(last[columns.indexOf("w")]) - 0.1;
        double young = Double.parseDouble(last[columns.indexOf("v")]) - 0.1;
        assertTrue(old > 0 && young > 1.5 * old, old + " and " + young); // eta is doubled; other synapses were drawn
    }

    @Test
    void runGoesOnWithOtherBundlesInstalledInTheMeantime() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        String file = experiment("oja.yaml", "mylab/oja@1.0.0");
        assertEquals(4, shell.stopped().run("run", file, "--out", "oja").status());
        shell.succeed("bundle", "install", "mylab.oja-1.1.0.jar");
        shell.succeed("resume", "oja");
        assertEquals(4, shell.stopped().run("run", file, "--out", "again").status());
        shell.succeed("bundle", "remove", "mylab.oja", "1.0.0");
        Shell.Outcome gone = shell.run("resume", "again");
        assertEquals(2, gone.status());
        assertTrue(gone.err().contains("[bundles-differ]") && gone.err().contains("is not there"), gone.err());
    }

    @Test
    void damagedBundleIsSaidAndTheRestGoesOn() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        Path kept = folder.resolve("user/bundles/installed/mylab.oja-1.0.0.jar");
        Files.write(kept, new byte[] {1, 2, 3});
        Shell.Outcome run = shell.run("run", experiment("oja.yaml", "mylab/oja"));
        assertEquals(2, run.status());
        assertTrue(run.err().contains("[store-damaged]"), run.err());
        assertTrue(shell.run("bundle", "list").err().contains("[store-damaged]"));
        assertTrue(shell.run("describe", "mylab/oja").err().contains("[store-damaged]"));
        assertNotEquals(0, shell.run("describe", "mylab/oja").status());
        shell.succeed("run", "tiny", "--out", "tiny");
        shell.succeed("bundle", "remove", "mylab.oja");
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
    }

    @Test
    void checkNamesWhatIsMissedAndHowToMendIt() throws IOException {
        Shell.Outcome sound = shell.run("bundle", "check", "mylab.oja-1.0.0.jar");
        assertEquals(3, sound.status(), sound.out()); // its parameters have no meaning
        assertTrue(sound.out().contains("contract") && sound.out().contains("a frozen weight stays"), sound.out());
        JsonNode missed = missed(shell.run("bundle", "check", "mylab.oja-1.0.0.jar", "--format", "json"));
        assertEquals("parameters", missed.get("check").asText());
        assertTrue(missed.get("detail").asText().contains("'eta' does not say what it means"), missed.toString());
        String meaning = TinyDistribution.HEBB
                .replace("rule hebb", "rule mylab/oja")
                .replace("in [0, inf)", "in [0, inf) \"learning rate\"")
                .replace("in (0, inf)", "in (0, inf) \"memory\"");
        new TinyBundle("mylab.oja", "1.2.0")
                .text("plasticity-rule", "mylab", "oja.rule", meaning)
                .into(folder);
        Shell.Outcome mended = shell.succeed("bundle", "check", "mylab.oja-1.2.0.jar");
        assertTrue(mended.out().contains("all class loaders of 100 installations are collected"), mended.out());
        assertEquals("none\n", shell.succeed("bundle", "list").out());
    }

    private static JsonNode missed(Shell.Outcome outcome) {
        for (JsonNode row : outcome.json().get("checks")) {
            if (row.get("verdict").asText().equals("MISSED")) {
                return row;
            }
        }
        throw new AssertionError(outcome.out());
    }

    @Test
    void unsignedJarIsRefusedWhereASignatureIsAskedFor() {
        Shell.Outcome refused = shell.run("bundle", "install", "mylab.oja-1.0.0.jar", "--require-signature");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("[signature-missing]"), refused.err());
        assertEquals("none\n", shell.succeed("bundle", "list").out());
    }

    private Shell.Outcome refused(String slug, String... command) {
        Shell.Outcome outcome = shell.run(command);
        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("[" + slug + "]"), outcome.err());
        return outcome;
    }

    @Test
    void lockedRunAcceptsOnlyWhatWasLocked() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        String file = experiment("oja.yaml", "mylab/oja");
        refused("bundleset-unlocked", "run", file, "--locked");
        Shell.Outcome locked = shell.succeed("bundleset", "lock", "tiny");
        assertTrue(locked.err().contains("tiny.bundles.lock") && locked.out().contains("mylab.oja"), locked.err());
        String text = Files.readString(folder.resolve("tiny.bundles.lock"));
        assertTrue(text.contains("bundle tiny [1.2.0,1.2.0] sha256="), text);
        assertTrue(text.contains("bundle mylab.oja [1.0.0,1.0.0] sha256="), text);
        shell.succeed("run", file, "--locked", "--out", "locked");
        shell.succeed("bundle", "update", "mylab.oja-1.1.0.jar");
        Shell.Outcome changed = refused("bundle-unlocked", "run", file, "--locked");
        assertTrue(changed.err().contains("bundle 'mylab.oja' 1.1.0 with the SHA-256"), changed.err());
        assertTrue(changed.err().contains("known: bundle 'tiny' [1.2.0,1.2.0]"), changed.err());
        shell.succeed("run", "tiny", "--locked", "--out", "tiny");
        shell.succeed("bundleset", "lock", "tiny");
        shell.succeed("run", file, "--locked", "--out", "again");
    }

    @Test
    void lockedRunRefusesAnotherContentOfAShippedBundle() throws IOException {
        shell.succeed("bundleset", "lock", "tiny");
        TinyDistribution.write(folder.resolve("distribution"), "# changed\n");
        Shell.Outcome changed = refused("bundle-digest", "run", "tiny", "--locked");
        assertTrue(changed.err().contains("tiny.bundles.lock:"), changed.err());
        shell.succeed("run", "tiny", "--out", "unlocked");
    }

    @Test
    void allBundlesCanBeLocked() throws IOException {
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        shell.succeed("bundleset", "lock");
        String file = experiment("free.yaml", "mylab/oja");
        Path free = folder.resolve(file);
        Files.writeString(free, Files.readString(free).replace("bundles: tiny\n", ""));
        shell.succeed("run", file, "--locked", "--out", "free");
        TinyDistribution.write(folder.resolve("distribution"), "# changed\n");
        refused("bundle-unlocked", "run", file, "--locked");
    }

    @Test
    void lockOfASetFileLiesBesideIt() throws IOException {
        Path sets = Files.createDirectories(folder.resolve("sets"));
        Files.writeString(sets.resolve("mine.bundles"), "set mine\nbundle tiny *\n");
        shell.succeed("bundleset", "lock", "sets/mine.bundles");
        assertTrue(Files.isRegularFile(sets.resolve("mine.bundles.lock")));
        Files.writeString(sets.resolve("mine.bundles"), "set mine\nbundle tiny *\nbundle mylab.oja *\n");
        shell.succeed("bundle", "install", "mylab.oja-1.0.0.jar");
        Shell.Outcome more = refused(
                "bundle-unlocked",
                "run",
                "tiny",
                "--bundles",
                sets.resolve("mine.bundles").toString(),
                "--locked");
        assertTrue(more.err().contains("bundle 'mylab.oja' is not in the lock"), more.err());
    }

    @Test
    void checkOfASetResolvesWithoutStarting() throws IOException {
        Path sets = Files.createDirectories(folder.resolve("sets"));
        Files.writeString(sets.resolve("mine.bundles"), "set mine\nbundle mylab.wrong *\n");
        new TinyBundle("mylab.wrong", "1.0.0")
                .text("plasticity-rule", "mylab", "wrong.rule", "no rule at all")
                .into(sets);
        Shell.Outcome checked = shell.succeed("bundleset", "check", "sets/mine.bundles");
        assertTrue(checked.err().contains("resolves"), checked.err());
        new TinyBundle("mylab.wrong", "1.1.0").activator(TinySolver.class).into(sets);
        Files.writeString(sets.resolve("mine.bundles"), "set mine\nbundle mylab.wrong [1.1,2)\nbundle gone *\n");
        refused("bundle-missing", "bundleset", "check", "sets/mine.bundles");
    }
}
