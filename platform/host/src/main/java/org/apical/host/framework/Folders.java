package org.apical.host.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trees of files. */
final class Folders {
    private Folders() {}

    /** Every file and folder of a tree, inner ones last; empty if it does not exist. */
    static List<Path> walk(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.collect(Collectors.toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes a tree. */
    static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(walk(folder));
        files.sort(Comparator.reverseOrder());
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
