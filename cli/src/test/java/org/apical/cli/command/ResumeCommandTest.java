package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void runWithoutInterruption() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
        shell.succeed("run", "tiny", "--out", "whole");
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** A run as a kill near its end leaves it, with three checkpoints. */
    private List<Path> killed(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "tiny", "--out", "out", "--checkpoint-every", "0.001 ms"));
        arguments.addAll(List.of(more));
        shell.succeed(arguments.toArray(String[]::new));
        RunFolder run = RunFolder.open(out());
        run.writeRecord(run.record().ended(RunRecord.State.RUNNING, run.record().start(), ""));
        return new CheckpointFolder(run.checkpoints()).newestFirst();
    }

    private static void truncate(Path file) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 9));
    }

    private Shell.Outcome refused(String slug, String... arguments) {
        Shell.Outcome outcome = shell.run(arguments);
        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.err().startsWith("[" + slug + "] "), outcome.err());
        return outcome;
    }

    private void requireSameBits() throws IOException {
        RunFiles.requireSameBits(folder.resolve("whole"), out());
        assertEquals(RunRecord.State.FINISHED, RunFolder.open(out()).record().state());
    }

    @Test
    void stoppedRunGoesOnToTheSameEnd() throws IOException {
        Shell.Outcome stopped = shell.stopped().run("run", "tiny", "--out", "out");
        assertEquals(4, stopped.status());
        String hint = "  'apical resume " + out() + "' goes on from its checkpoint step-000000000000.checkpoint";
        assertTrue(stopped.err().contains(hint), stopped.err());
        Shell.Outcome resumed = shell.succeed("resume", "out", "--threads", "2");
        assertTrue(resumed.out().contains("first_rate"), resumed.out());
        assertTrue(resumed.err().contains("going on with 'tiny' from 0 simulated s"), resumed.err());
        requireSameBits();
    }

    @Test
    void otherBackendWithTheSameBitsMayGoOn() throws IOException {
        for (String backend : List.of("native", "jvm")) {
            assumeTrue(isAvailable(backend), backend);
        }
        String older = killed("--backend", "native").get(2).toString();
        shell.succeed("resume", "out", "--from", older, "--backend", "jvm");
        requireSameBits();
        assertEquals("native", RunFolder.open(out()).record().execution().backend());
    }

    private boolean isAvailable(String backend) {
        return shell.run("run", "tiny", "--dry-run", "--backend", backend).status() == 0;
    }

    @Test
    void killedRunGoesOnFromItsNewestCheckpoint() throws IOException {
        List<Path> checkpoints = killed();
        assertEquals(3, checkpoints.size());
        assertEquals(
                "finished",
                shell.succeed("resume", "out", "--format", "json")
                        .json()
                        .get("state")
                        .asText());
        requireSameBits();
        RunRecord.Resumption resumption =
                RunFolder.open(out()).record().resumed().get(0);
        assertEquals(checkpoints.get(0).getFileName().toString(), resumption.checkpoint());
    }

    @Test
    void damagedCheckpointIsRefusedAndTheNextOlderTaken() throws IOException {
        List<Path> checkpoints = killed();
        truncate(checkpoints.get(0));
        Shell.Outcome resumed = shell.succeed("resume", "out", "--quiet");
        String said = "[checkpoint-damaged] the checkpoint " + checkpoints.get(0)
                + " is damaged: it is cut off, or something was added: no end mark\n"
                + "  going on from the next older one that is whole, " + checkpoints.get(1) + "\n";
        assertEquals(said, resumed.err());
        requireSameBits();
    }

    @Test
    void checkpointOfALaterFormatIsRefusedAndTheNextOlderTaken() throws IOException {
        Path newest = killed().get(0);
        byte[] bytes = Files.readAllBytes(newest);
        bytes[8] = 9;
        Files.write(newest, bytes);
        assertTrue(shell.succeed("resume", "out").err().contains("[checkpoint-too-new]"));
        requireSameBits();
    }

    @Test
    void namedCheckpointThatIsDamagedIsRefusedAndAnOlderOneOffered() throws IOException {
        List<Path> checkpoints = killed();
        truncate(checkpoints.get(0));
        String name = checkpoints.get(0).getFileName().toString();
        Shell.Outcome outcome = refused("checkpoint-damaged", "resume", "out", "--from", name);
        assertTrue(outcome.err().endsWith("whole with --from " + checkpoints.get(1) + "\n"), outcome.err());
        shell.succeed("resume", "out", "--from", checkpoints.get(1).toString());
        requireSameBits();
    }

    @Test
    void runWithoutAWholeCheckpointBeginsAnewWhenAsked() throws IOException {
        for (Path checkpoint : killed()) {
            truncate(checkpoint);
        }
        Shell.Outcome outcome = refused("checkpoint-damaged", "resume", "out");
        assertTrue(outcome.err().contains("mend: no older one is whole; --from start begins the run anew"));
        shell.succeed("resume", "out", "--from", "start");
        requireSameBits();
    }

    @Test
    void runThatWasKilledBeforeItsFirstCheckpointBeginsAnew() throws IOException {
        for (Path checkpoint : killed()) {
            Files.delete(checkpoint);
        }
        assertTrue(shell.succeed("resume", "out").err().contains("the run has no checkpoint yet and begins anew"));
        requireSameBits();
    }

    @Test
    void checkpointOfAnotherExperimentIsForeign() throws IOException {
        killed();
        Path file = out().resolve("experiment.yaml");
        Files.writeString(file, Files.readString(file) + "# changed\n");
        refused("checkpoint-foreign", "resume", "out");
    }

    @Test
    void otherBundlesAreNamed() throws IOException {
        killed();
        TinyDistribution.write(folder.resolve("dist"), "# another text");
        Shell.Outcome outcome = refused("bundles-differ", "resume", "out");
        assertTrue(outcome.err().contains("'tiny' was 1.2.0 (SHA-256 "), outcome.err());
        assertTrue(outcome.err().contains("...) and is 1.2.0 (SHA-256 "), outcome.err());
    }

    @Test
    void bundleSetThatTheRunWasGivenIsTakenAgain() throws IOException {
        Path set = Files.writeString(folder.resolve("own.bundles"), "set own 1.0\nbundle tiny *\n");
        assertEquals(
                4,
                shell.stopped()
                        .run("run", "tiny", "--out", "out", "--bundles", set.toString())
                        .status());
        assertEquals(set.toString(), RunFolder.open(out()).record().bundleSet());
        Files.delete(set);
        refused("bundleset-unknown", "resume", "out");
        shell.succeed("resume", "out", "--bundles", "tiny");
        requireSameBits();
    }

    @Test
    void finishedRunIsRefused() {
        Shell.Outcome outcome = refused("run-finished", "resume", "whole");
        assertTrue(outcome.err().contains("mend: run its experiment again"), outcome.err());
    }

    @Test
    void foldersOfNoRunAreRefused() {
        refused("run-missing", "resume", "nowhere");
        refused("run-unknown", "resume", "dist");
    }

    @Test
    void runThatIsBeingRunIsRefused() {
        killed();
        RunFolder.open(out()).whileLocked(() -> refused("run-busy", "resume", "out"));
    }

    @Test
    void otherArithmeticIsRefused() {
        killed();
        refused("precision-differs", "resume", "out", "--precision", "float64");
        refused("precision-refused", "resume", "out", "--backend", "reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "5", "-1 s", "3 mV"})
    void intervalMustBeATime(String interval) {
        refused("option-value", "run", "tiny", "--out", "out", "--checkpoint-every", interval);
    }
}
