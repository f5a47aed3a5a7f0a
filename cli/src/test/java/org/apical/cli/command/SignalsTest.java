package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apical.cli.Main;
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
    }

    /** Starts a run that would take hours, and waits until it has begun. */
    private Process start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOfTheLauncher());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dapical.distribution=" + folder.resolve("dist"));
        command.add(Main.class.getName());
        command.addAll(List.of("run", "tiny", "--out", "out", "--set", "duration=100000 s"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("APICAL_HOME", folder.resolve("user").toString());
        Process process = builder.start();
        while (process.isAlive() && !Files.readString(folder.resolve("err")).contains("running")) {
            Thread.sleep(50);
        }
        Thread.sleep(500);
        return process;
    }

    /** What the launcher adds on newer Javas, so that they do not warn. */
    private static List<String> optionsOfTheLauncher() {
        return Runtime.version().feature() < 24
                ? List.of()
                : List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
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
