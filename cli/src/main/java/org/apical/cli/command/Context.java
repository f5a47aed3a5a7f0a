package org.apical.cli.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apical.cli.format.Console;
import org.apical.host.HostOptions;

/**
 * What every command works with.
 *
 * @param console where it prints
 * @param hostOptions where plug-ins are found; asked for only by those who need them
 * @param folder the folder that relative paths begin in
 * @param stop the wish of the user to stop
 */
public record Context(Console console, Supplier<HostOptions> hostOptions, Path folder, StopSignal stop) {
    /** A path that the user gave. */
    Path path(String given) {
        return folder.resolve(given);
    }
}
