package org.apical.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apical.core.folder.CsvReader;
import org.apical.core.folder.Table;

/** The folder of data sets, which the environment variable {@code APICAL_DATA} names. */
final class DataFolder {
    private DataFolder() {}

    /** The folder; empty where the variable is not set. */
    static Optional<Path> path() {
        return Optional.ofNullable(System.getenv("APICAL_DATA")).map(Path::of);
    }

    /** A table of the folder; empty where there is no such file. */
    static Optional<Table> table(String name) {
        return path().map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(file -> CsvReader.parse(name, text(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
