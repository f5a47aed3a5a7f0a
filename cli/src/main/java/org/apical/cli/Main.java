package org.apical.cli;

import java.nio.file.Path;
import org.apical.cli.command.Context;
import org.apical.cli.command.Dispatch;
import org.apical.cli.command.StopSignal;
import org.apical.cli.format.Console;
import org.apical.host.HostOptions;

/** Entry point of the program. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        Context context = new Context(
                console, () -> HostOptions.detect(console::note), Path.of(""), new StopSignal(console::note));
        System.exit(Dispatch.run(arguments, context));
    }
}
