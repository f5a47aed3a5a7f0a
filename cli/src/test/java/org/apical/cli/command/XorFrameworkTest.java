package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.cli.SourceTree;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.core.machine.Backends;
import org.apical.kernel.Backend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The XOR preset with the shipped bundles, small and short. */
class XorFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final List<String> SMALL = List.of(
            "--quiet",
            "--set",
            "neurons=100",
            "--set",
            "epochs=1",
            "--set",
            "example_duration=100 ms",
            "--set",
            "settle_duration=100 ms");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void needBuiltBundles() {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        shell = new Shell(folder, ROOT);
    }

    private void run(String experiment, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", experiment, "--out", out));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        shell.succeed(arguments.toArray(String[]::new));
    }

    @Test
    void everyPresetOfTheNetworkRunsToACompleteFolder() {
        for (JsonNode preset :
                shell.succeed("list", "experiments", "--format", "json").json().get("experiments")) {
            String name = preset.get("name").asText();
            if (!name.startsWith("xor")) {
                continue;
            }
            run(name, name);
            Path run = folder.resolve(name);
            for (String table : List.of("xor_before", "xor_after", "xor_examples", "xor_cost", "xor_weights")) {
                assertTrue(RunFolder.open(run).readTable(table).orElseThrow().rowCount() > 0, name + " " + table);
            }
            for (String file :
                    List.of("figures/cost.svg", "figures/weights.png", "report.html", "spikes.h5", "weights.npz")) {
                assertTrue(Files.exists(run.resolve(file)), name + " " + file);
            }
        }
    }

    @Test
    void tablesHaveTheColumnsOfThePublishedCurves() {
        run("xor", "out");
        Table before =
                RunFolder.open(folder.resolve("out")).readTable("xor_before").orElseThrow();
        assertEquals(
                List.of(
                        "seed",
                        "bin_end_s",
                        "ER_input1_Hz",
                        "BR_input1_Hz",
                        "ER_input2_Hz",
                        "BR_input2_Hz",
                        "ER_hidden1_Hz",
                        "BR_hidden1_Hz",
                        "ER_hidden2_Hz",
                        "BR_hidden2_Hz",
                        "ER_output_Hz",
                        "BR_output_Hz"),
                before.columns());
        Table cost = RunFolder.open(folder.resolve("out")).readTable("xor_cost").orElseThrow();
        assertEquals(List.of("seed", "epoch", "cost_nats"), cost.columns());
        assertEquals(1, cost.rowCount());
    }

    @Test
    void bitsDoNotDependOnThreads() throws IOException {
        run("xor", "one", "--threads", "1");
        run("xor", "two", "--threads", "2");
        run("xor", "four", "--threads", "4");
        assertSameBits("one", "two");
        assertSameBits("one", "four");
    }

    @Test
    void bitsDoNotDependOnJvmOrNative() throws IOException {
        Backend compiled = Backends.known().all().stream()
                .filter(b -> b.name().equals("native"))
                .findFirst()
                .orElseThrow();
        assumeTrue(compiled.refusal().isEmpty(), () -> compiled.refusal().orElseThrow());
        for (String precision : List.of("float32", "float64")) {
            run("xor", "jvm-" + precision, "--backend", "jvm", "--precision", precision);
            run("xor", "native-" + precision, "--backend", "native", "--precision", precision);
            assertSameBits("jvm-" + precision, "native-" + precision);
        }
    }

    @Test
    void resolvedExperimentGivesTheSameBits() throws IOException {
        run("xor", "first", "--seed", "5");
        shell.succeed("run", "first/experiment.yaml", "--out", "again", "--quiet");
        assertSameBits("first", "again");
    }

    @Test
    void anotherSeedGivesOtherBits() throws IOException {
        run("xor", "first", "--seed", "5");
        run("xor", "second", "--seed", "6");
        assertTrue(Files.mismatch(folder.resolve("first/weights.npz"), folder.resolve("second/weights.npz")) >= 0);
    }

    private void assertSameBits(String one, String other) throws IOException {
        RunFiles.requireSameBits(folder.resolve(one), folder.resolve(other));
    }

    @Test
    void presetIsDescribedWithWhatMayBeVaried() {
        String out = shell.succeed("describe", "xor").out();
        for (String word : List.of("teacher_current", "stochastic-burst", "hidden1-to-output", "cost_last")) {
            assertTrue(out.contains(word), word);
        }
        assertTrue(out.contains("simulated s  16070\n"), "6 s + 4 * 8 s + 500 * 4 * 8 s + 4 * 8 s: " + out);
    }

    @Test
    void dryRunChecksThePresetAgainstItsPlugins() {
        assertTrue(shell.succeed("run", "xor", "--dry-run", "--quiet").out().startsWith("apical: 1\n"));
        assertEquals(
                2,
                shell.run("run", "xor", "--dry-run", "--set", "groups.hidden1.model=nothing")
                        .status());
    }

    @Test
    void shippedSetResolves() {
        shell.succeed("bundleset", "check", "spiking");
    }
}
