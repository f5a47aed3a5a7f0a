package org.apical.core.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;

/** What a folder must be before a run is written to it or read from it. */
final class FolderCheck {
    private FolderCheck() {}

    /** Looks whether {@link #makeEmpty} has a chance. */
    static void requireFree(Path out) {
        try {
            requireEmpty(out);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
        Path nearest = out.toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            throw unwritable(out, new NotDirectoryException(nearest.toString()));
        }
        if (!Files.isWritable(nearest)) {
            throw unwritable(out, new AccessDeniedException(nearest.toString()));
        }
    }

    private static void requireEmpty(Path out) throws IOException {
        if (Files.isDirectory(out) && !isEmpty(out)) {
            throw new InputException("folder-not-empty", "the folder " + out + " is not empty; nothing is overwritten")
                    .mend("name another folder with --out, or move that one away");
        }
    }

    /** Makes the folder, or accepts an empty one. */
    static void makeEmpty(Path out) {
        try {
            requireEmpty(out);
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, ".apical", AtomicFile.PART)); // the only sure proof
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static ApicalException unwritable(Path out, IOException e) {
        String why = e.getClass().getSimpleName() + ", " + e.getMessage();
        return new InputException("folder-unwritable", "the folder " + out + " cannot be written: " + why)
                .mend("name a folder of yours with --out")
                .because(e);
    }

    static void requireRun(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("run-missing", "there is no folder " + folder)
                    .mend("runs are in runs/<experiment>/ unless --out named another place");
        }
        if (!Files.isRegularFile(folder.resolve("run.json"))) {
            throw new InputException("run-unknown", "the folder " + folder + " is not of a run: it holds no run.json")
                    .mend("name the folder in which run.json is");
        }
    }

    /** Names of the files with an ending, without it, sorted; hidden ones are unfinished. */
    static List<String> names(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }
}
