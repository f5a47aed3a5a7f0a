package org.apical.cli.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether somebody looks on. */
final class Terminal {
    private Terminal() {}

    /** Whether a file descriptor of this process is a terminal; where the system does not say, whether Java has a console. */
    @SuppressWarnings("SystemConsoleNull") // null on older Javas only; the newer ones are told by TERM
    static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isDirectory(link.getParent())) {
            return System.console() != null && System.getenv("TERM") != null;
        }
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
