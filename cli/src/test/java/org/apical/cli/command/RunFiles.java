package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.folder.RunFolder;

/** What two runs with the same bits have in common. */
final class RunFiles {
    private RunFiles() {}

    static void requireSameBits(Path one, Path other) throws IOException {
        List<String> tables = RunFolder.open(one).tableNames();
        assertEquals(tables, RunFolder.open(other).tableNames());
        List<String> files = new ArrayList<>(List.of("experiment.yaml", "metrics.jsonl", "weights.npz", "spikes.h5"));
        tables.forEach(t -> files.add("tables/" + t + ".csv"));
        for (String file : files) {
            assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file + " of " + other);
        }
    }
}
