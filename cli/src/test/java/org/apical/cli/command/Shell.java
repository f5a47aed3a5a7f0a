package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apical.cli.format.Console;
import org.apical.host.HostOptions;

/** Runs commands in a folder, as a process would. */
final class Shell {
    private final Path folder;
    private final Path distribution;
    private StopSignal stop = new StopSignal(text -> {});

    /** What a command left. */
    record Outcome(int status, String out, String err) {
        /** All that it printed as data, which must be one JSON document. */
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(out, e);
            }
        }
    }

    Shell(Path folder, Path distribution) {
        this.folder = folder;
        this.distribution = distribution;
    }

    /** The same, with the wish to stop made beforehand. */
    Shell stopped() {
        Shell shell = new Shell(folder, distribution);
        shell.stop.request();
        return shell;
    }

    /** Makes the wish to stop while a command runs. */
    void stop() {
        stop.request();
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        HostOptions options = HostOptions.detect(console::note).in(distribution, folder.resolve("user"));
        int status = Dispatch.run(arguments, new Context(console, () -> options, folder, stop));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must succeed. */
    Outcome succeed(String... arguments) {
        Outcome outcome = run(arguments);
        assertEquals(0, outcome.status(), outcome.err());
        return outcome;
    }
}
