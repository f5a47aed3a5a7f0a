package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.cli.command.Shell.Outcome;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.SwapRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code apical shell} with scripts: looking, moving, swapping. */
class LiveConsoleTest {
    private static final String STRONGER = TinyDistribution.HEBB.replace("w + eta*x", "w + 2*eta*x");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
    }

    private Outcome script(String run, String... lines) throws IOException {
        Files.writeString(folder.resolve("script"), String.join("\n", lines) + "\n");
        boolean isNew = !Files.exists(folder.resolve(run));
        return isNew
                ? shell.run("shell", "tiny", "--out", run, "--script", "script")
                : shell.run("shell", run, "--script", "script");
    }

    private List<SwapRecord> swaps(String run) {
        return RunFolder.open(folder.resolve(run)).record().swaps();
    }

    private void requireSame(String one, String other) throws IOException {
        for (String file : List.of("tables/drip_rates.csv", "tables/drip_weights.csv", "spikes.h5", "weights.npz")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve(one).resolve(file),
                            folder.resolve(other).resolve(file)),
                    file);
        }
    }

    @Test
    void lookingPausingAndSteppingLeaveNoTrace() throws IOException {
        shell.succeed("run", "tiny", "--out", "plain");
        Outcome outcome = script(
                "looked",
                "# a comment",
                "run 20 ms",
                "status",
                "groups",
                "connections",
                "rates",
                "weights first-to-second",
                "probe first.g",
                "probe first.g 3",
                "plot first second",
                "plugins",
                "help",
                "step 7",
                "checkpoint",
                "status",
                "go");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("step 200 of 2000, 0.02 s; 0 swaps; held"), outcome.out());
        assertTrue(outcome.out().contains("step 207 of 2000, 0.0207 s"), outcome.out());
        assertTrue(outcome.out().contains("first.g of cell 3 = "), outcome.out());
        assertTrue(outcome.out().contains("plasticity-rule  hebb        1.2.0    tiny"), outcome.out());
        requireSame("plain", "looked");
    }

    @Test
    void swapToTheSamePluginWhileHeldLeavesTheBitsAsTheyAre() throws IOException {
        shell.succeed("run", "tiny", "--out", "plain");
        Outcome outcome = script(
                "swapped",
                "run 50 ms",
                "swap first-to-second hebb",
                "status",
                "swap first drip rate=50Hz",
                "swap backend jvm",
                "swap solver fixed-step",
                "run end");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("step 500 of 2000, 0.05 s; 1 swaps; held"), outcome.out());
        assertEquals(4, swaps("swapped").size());
        requireSame("plain", "swapped");
    }

    @Test
    void jarsAndTextsOfOthersAreSwappedInAndTheRunGoesOnWithThemFromItsFolder() throws IOException {
        Path jar = new TinyBundle("mylab")
                .text("plasticity-rule", "hebb.rule", STRONGER)
                .into(folder.resolve("lab"));
        Files.writeString(folder.resolve("own.rule"), STRONGER.replace("rule hebb", "rule own"));
        Outcome first = script(
                "live",
                "run 50 ms",
                "swap first-to-second " + folder.relativize(jar) + " eta=2e-2",
                "run 50 ms",
                "swap first-to-second own.rule",
                "set first-to-second eta=3e-2",
                "run 10 ms",
                "quit");
        assertEquals(0, first.status(), first.err());
        Files.delete(jar);
        Files.delete(folder.resolve("own.rule"));
        assertEquals(
                RunRecord.State.STOPPED,
                RunFolder.open(folder.resolve("live")).record().state());
        shell.succeed("resume", "live");
        List<SwapRecord> swaps = swaps("live");
        assertEquals(List.of("mylab", "own.rule", "own.rule"), bundles(swaps));
        assertEquals(
                "{at: 0.05 s, connection: first-to-second, plasticity: {hebb: {eta: 0.02}}}",
                swaps.get(0).entry());
        assertEquals(List.of("w", "x"), swaps.get(0).carried());
    }

    private static List<String> bundles(List<SwapRecord> swaps) {
        return swaps.stream().map(s -> s.after().bundle()).toList();
    }

    @Test
    void scriptEndsAtItsFirstFault() throws IOException {
        Outcome wrong = script("wrong", "run 10 ms", "rats", "run end");
        assertEquals(2, wrong.status());
        assertTrue(
                wrong.err().contains("[name-unknown] no command is called 'rats' (did you mean 'rates'?)"),
                wrong.err());
        Outcome missing = script("missing", "run 10 ms", "swap first-to-second lab/none.jar", "run end");
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("[file-unknown] there is no file"), missing.err());
        Outcome refused = script("refused", "run 10 ms", "swap first blow", "run end");
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("[swap-refused] at 0.01 s (step 100), group 'first'"), refused.err());
        assertFalse(swaps("refused").get(0).isDone());
        assertEquals(
                RunRecord.State.STOPPED,
                RunFolder.open(folder.resolve("refused")).record().state());
    }
}
