package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apical.cli.SourceTree;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The XOR network, killed at random moments by SIGKILL and resumed to its end; every second run is killed once more while it is
 * resumed. What it leaves must equal a run that was left alone, byte by byte.
 *
 * <p>The long form is set by properties; see {@code docs/reference/validation.md}.
 */
@DisabledOnOs(OS.WINDOWS)
class KillFrameworkTest {
    private static final long SEED = Long.getLong("apical.kills.seed", 1);
    private static final String SMALL = "neurons=100;epochs=2;example_duration=400 ms;settle_duration=200 ms";
    private static final String SETTINGS = System.getProperty("apical.kills.settings", SMALL);
    private static final String EVERY = System.getProperty("apical.kills.every", "0.2 s");
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));

    @TempDir
    static Path folder;

    private static long wholeMillis;

    static IntStream kills() {
        return IntStream.rangeClosed(1, Integer.getInteger("apical.kills", 4));
    }

    @BeforeAll
    static void runWithoutInterruption() throws Exception {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        long start = System.nanoTime();
        finish(run("whole"));
        wholeMillis = (System.nanoTime() - start) / 1_000_000;
    }

    private static Process run(String out) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "xor", "--out", out, "--checkpoint-every", EVERY));
        for (String setting : SETTINGS.split(";")) {
            arguments.addAll(List.of("--set", setting));
        }
        return start(arguments.toArray(String[]::new));
    }

    private static Process start(String... arguments) throws IOException {
        return new RunProcess(folder, ROOT).start(arguments);
    }

    private static Process resume(String out) throws IOException {
        return start("resume", out, "--checkpoint-every", EVERY);
    }

    private static void finish(Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        assertEquals(0, status, () -> messages());
    }

    private static String messages() {
        try {
            return new RunProcess(folder, ROOT).messages();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @ParameterizedTest(name = "kill {0}")
    @MethodSource("kills")
    void killedRunEqualsUninterruptedRun(int number) throws Exception {
        Random random = new Random(31 * SEED + number);
        String out = "killed" + number;
        String kills = kill(run(out), random);
        if (number % 2 == 0 && canBeResumed(out)) {
            kills += ", " + kill(resume(out), random);
        }
        finish(again(out));
        kills += ", resumed "
                + RunFolder.open(folder.resolve(out)).record().resumed().size() + " times";
        System.out.println("kill " + number + " of seed " + SEED + ": " + kills);
        RunFiles.requireSameBits(folder.resolve("whole"), folder.resolve(out));
        deleteFolder(folder.resolve(out));
    }

    /** Ends a process at a moment within the time that a whole run takes. */
    private static String kill(Process process, Random random) throws InterruptedException {
        long moment = random.nextLong(wholeMillis);
        boolean isOver = process.waitFor(moment, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return isOver ? "over before " + moment + " ms" : "killed after " + moment + " ms of " + wholeMillis;
    }

    private static Process again(String out) throws IOException {
        if (canBeResumed(out)) {
            return resume(out);
        }
        if (isFinished(out)) {
            return start("report", out); // it was over before the kill, but for what is made of its files
        }
        deleteFolder(folder.resolve(out)); // killed before its record was written
        return run(out);
    }

    private static void deleteFolder(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static boolean canBeResumed(String out) {
        return Files.exists(folder.resolve(out).resolve("run.json")) && !isFinished(out);
    }

    private static boolean isFinished(String out) {
        Path run = folder.resolve(out);
        return Files.exists(run.resolve("run.json"))
                && RunFolder.open(run).record().state() == RunRecord.State.FINISHED;
    }
}
