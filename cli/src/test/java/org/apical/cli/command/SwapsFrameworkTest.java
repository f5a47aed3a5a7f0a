package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.apical.core.run.CheckpointInterval;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
import org.apical.host.HostOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many swaps to the same plug-ins, each from a bundle that is installed, used and uninstalled; {@code apical bench swaps} does 1000. */
class SwapsFrameworkTest {
    private static final int SWAPS = 50;

    @TempDir
    Path folder;

    @Test
    void manySwapsLeaveNoClassLoaderNoMemoryAndTheSameResults() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        HostOptions options = HostOptions.detect(message -> {}).in(folder.resolve("dist"), folder.resolve("user"));
        Experiment experiment = ExperimentReader.read(
                "tiny", "tiny.yaml", TinyDistribution.TINY, f -> null, List.of(Setting.parse("duration=300 s")));
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.empty()),
                1,
                new RunRecord.Program("1.0", ""),
                List.of(),
                "",
                CheckpointInterval.every(0));
        try (ApicalHost host = ApicalHost.open(options)) {
            Map<String, Object> result = new SwapBench(host, experiment, settings, folder.resolve("runs"))
                    .run(SWAPS)
                    .json();
            assertEquals(SWAPS, result.get("swaps"), "the run is long enough");
            assertEquals(SWAPS, result.get("class_loaders"));
            assertEquals(0L, result.get("class_loaders_alive"));
            double growth = (double) result.get("direct_after_mib") - (double) result.get("direct_before_mib");
            assertTrue(growth < 0.5, growth + " MiB"); // the buffer through which run.json is written grows with it
            assertEquals(true, result.get("same_results"));
        }
    }
}
