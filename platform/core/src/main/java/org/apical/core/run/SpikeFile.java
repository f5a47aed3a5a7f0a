package org.apical.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.core.analysis.Population;
import org.apical.core.analysis.PopulationFile;

/** Writes what spikes were recorded, if any group's were. */
final class SpikeFile {
    private SpikeFile() {}

    static void write(Map<String, RecordedSpikes> recorded, double dt, Path file) {
        List<Population> populations = recorded.entrySet().stream()
                .map(e -> e.getValue().population(e.getKey()))
                .toList();
        if (!populations.isEmpty()) {
            PopulationFile.write(populations, dt, file);
        }
    }
}
