package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apical.cli.command.Shell.Outcome;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.SwapRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --watch}: files that change while a run goes on. */
@Timeout(120)
class WatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Shell shell;
    private CompletableFuture<Outcome> run;

    @BeforeEach
    void beginARun() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        Files.createDirectories(folder.resolve("watched"));
        shell = new Shell(folder, folder.resolve("dist"));
        run = CompletableFuture.supplyAsync(
                () -> shell.run("run", "tiny", "--set", "duration=100000 s", "--out", "out", "--watch", "watched"));
        await(() -> log().contains("begins"));
    }

    private String log() {
        try {
            Path log = folder.resolve("out/log.txt");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end) && !run.isDone()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertTrue(
                condition.getAsBoolean(),
                () -> log() + (run.isDone() ? run.join().err() : ""));
    }

    private Outcome stop() {
        shell.stop();
        return run.join();
    }

    private List<SwapRecord> swaps() {
        return RunFolder.open(folder.resolve("out")).record().swaps();
    }

    @Test
    void changedJarAndChangedTextAreSwappedInWhereTheirPluginIsUsed() throws IOException {
        String stronger = TinyDistribution.HEBB.replace("w + eta*x", "w + 2*eta*x");
        new TinyBundle("mylab").text("plasticity-rule", "hebb.rule", stronger).into(folder.resolve("watched"));
        await(() -> log().contains("hebb 1.2.0 takes over"));
        Files.writeString(folder.resolve("watched/drip.model"), TinyDistribution.DRIP.replace("100 Hz", "90 Hz"));
        await(() -> log().contains("group 'second': drip"));
        Outcome outcome = stop();
        assertEquals(ExitStatus.STOPPED, outcome.status(), outcome.err());
        List<SwapRecord> swaps = swaps();
        assertEquals(List.of("connection 'first-to-second'", "group 'first'", "group 'second'"), targets(swaps));
        assertEquals("mylab", swaps.get(0).after().bundle());
        assertTrue(swaps.stream().allMatch(SwapRecord::isDone), swaps.toString());
        assertEquals(swaps.get(1).step(), swaps.get(2).step());
    }

    private static List<String> targets(List<SwapRecord> swaps) {
        return swaps.stream().map(SwapRecord::target).toList();
    }

    @Test
    void whatIsWrongWithAFileIsSaidAndChangesNothing() throws IOException {
        Files.writeString(
                folder.resolve("watched/other.model"), TinyDistribution.DRIP.replace("model drip", "model other"));
        Files.writeString(folder.resolve("watched/broken.jar"), "no jar");
        Files.writeString(folder.resolve("watched/hebb.rule"), TinyDistribution.HEBB.replace("eta*x", "eta*y"));
        Files.writeString( // the last by time and by name, so that all others have been looked at before it
                folder.resolve("watched/z.model"), TinyDistribution.BLOW.replace("model blow", "model drip"));
        await(() -> log().contains("the swap is refused"));
        Outcome outcome = stop();
        assertTrue(outcome.err().contains("[bundle-corrupt] 'broken.jar' cannot be read as a jar"), outcome.err());
        assertTrue(outcome.err().contains("there is no 'y'"), outcome.err());
        assertTrue(outcome.err().contains("'other.model' has changed, but the run uses nothing of it"), outcome.err());
        assertTrue(swaps().stream().noneMatch(SwapRecord::isDone), swaps().toString());
    }
}
