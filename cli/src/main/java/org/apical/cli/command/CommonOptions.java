package org.apical.cli.command;

import java.util.List;
import org.apical.cli.format.Console;
import org.apical.plugin.InputException;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
    private static final List<String> FORMATS = List.of("text", "json");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean isHelpWanted;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Output: text (the default) or json.")
    private String format = "text";

    @Option(names = "--quiet", description = "No progress and no notes.")
    private boolean isQuiet;

    @Option(names = "--verbose", description = "With an error, say where in the program it came from.")
    @SuppressWarnings(
            "UnusedVariable") // read from the arguments before they are parsed, so that their faults have it too
    private boolean isVerbose;

    /** Whether output is one JSON document; checks the word, and silences the console if asked. */
    boolean isJson(Console console) {
        console.setQuiet(isQuiet);
        if (!FORMATS.contains(format)) {
            throw new InputException("format-unknown", "there is no format '" + format + "'")
                    .known(FORMATS)
                    .mend("name one of these");
        }
        return format.equals("json");
    }
}
