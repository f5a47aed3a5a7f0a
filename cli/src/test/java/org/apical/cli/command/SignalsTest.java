package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real process and real signals. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void signalEndsTheRunAfterItsStepWithFour(String signal) throws Exception {
        Process process = start();
        signal(process, signal);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String err = Files.readString(folder.resolve("err"));
        assertEquals(4, process.exitValue(), err);
        assertTrue(err.contains("stopping after this step; interrupt again to leave at once"), err);
        assertFalse(err.contains("WARNING"), err);
        RunFolder run = RunFolder.open(folder.resolve("out"));
        assertEquals(RunRecord.State.STOPPED, run.record().state());
        assertTrue(run.readTable("drip_rates").orElseThrow().rowCount() > 0);
        List<Path> checkpoints = new CheckpointFolder(run.checkpoints()).newestFirst();
        String hint = "'apical resume out' goes on from its checkpoint ";
        assertTrue(err.contains(hint + checkpoints.get(0).getFileName()), err);
    }

    /** Starts a run that would take hours, and waits until it has begun. */
    private Process start() throws IOException, InterruptedException {
        RunProcess run = new RunProcess(folder, folder.resolve("dist"));
        Process process = run.start("run", "tiny", "--out", "out", "--set", "duration=100000 s");
        while (process.isAlive() && !run.messages().contains("running")) {
            Thread.sleep(50);
        }
        Thread.sleep(500);
        return process;
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    void runIsUnderstoodAfterItsProcessWasKilled() throws Exception {
        Process process = start();
        process.destroyForcibly().waitFor();
        Shell shell = new Shell(folder, folder.resolve("dist"));
        assertEquals(
                RunRecord.State.RUNNING,
                RunFolder.open(folder.resolve("out")).record().state());
        shell.succeed("report", "out");
    }
}
