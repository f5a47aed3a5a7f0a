package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apical.core.folder.DiskFault;

/** A folder for a while. */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("apical-bench"));
        } catch (IOException e) {
            throw DiskFault.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }
}
