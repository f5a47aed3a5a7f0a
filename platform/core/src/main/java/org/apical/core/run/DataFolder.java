package org.apical.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apical.core.dataset.DataFolders;
import org.apical.core.folder.CsvReader;
import org.apical.core.folder.Table;

/** The tables of the folder of data sets. */
final class DataFolder {
    private DataFolder() {}

    /** A table of the folder; empty where there is no such file. */
    static Optional<Table> table(String name) {
        return DataFolders.ofProcess()
                .data()
                .map(folder -> folder.resolve(name))
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
