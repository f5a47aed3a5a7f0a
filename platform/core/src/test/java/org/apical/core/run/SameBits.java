package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;

/** Whether two runs left the same, byte by byte; measures of time and memory may differ. */
final class SameBits {
    private static final Set<String> OWN =
            Set.of("real_time_factor", "wall_s", "cpu_s", "peak_memory_mib"); // of the machine, not of the model

    private SameBits() {}

    static void require(Path one, Path other) throws IOException {
        assertEquals(files(one), files(other));
        for (String file : files(one)) {
            assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file + " differs");
        }
        assertEquals(measures(one), measures(other));
    }

    private static Set<String> files(Path run) throws IOException {
        try (Stream<Path> tables = Files.list(run.resolve("tables"))) {
            Set<String> names =
                    tables.map(f -> "tables/" + f.getFileName()).collect(Collectors.toCollection(TreeSet::new));
            names.addAll(Set.of("metrics.jsonl", "experiment.yaml", "weights.npz"));
            if (Files.exists(run.resolve("spikes.h5"))) {
                names.add("spikes.h5");
            }
            return names;
        }
    }

    private static Map<String, Measures.Measure> measures(Path run) {
        Map<String, Measures.Measure> all =
                new LinkedHashMap<>(RunFolder.open(run).measures().orElseThrow().all());
        all.keySet().removeAll(OWN);
        return all;
    }
}
