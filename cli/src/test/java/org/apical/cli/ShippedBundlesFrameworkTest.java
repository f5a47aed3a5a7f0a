package org.apical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Dataset;
import org.apical.host.ApicalHost;
import org.apical.host.HostOptions;
import org.apical.plugin.PluginKind;
import org.apical.solver.Solver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built bundles in a real framework. */
class ShippedBundlesFrameworkTest {
    @TempDir
    Path folder;

    private final List<String> messages = new ArrayList<>();
    private HostOptions options;

    @BeforeEach
    void needBuiltBundles() {
        assumeFalse(SourceTree.bundles().isEmpty(), "the bundles are not built");
        options = HostOptions.detect(messages::add).in(SourceTree.ROOT, folder);
    }

    @Test
    void everySetResolvesAndEveryPluginOfItCanBeMade() {
        try (ApicalHost all = ApicalHost.open(options)) {
            for (String set : all.setNames()) {
                try (ApicalHost host = ApicalHost.open(options.withSet(set))) {
                    PluginRegistry registry = host.registry();
                    for (PluginInfo plugin : host.plugins()) {
                        if (plugin.kind() != PluginKind.EXPERIMENT) {
                            PluginRegistry.Found found = registry.find(plugin.kind(), plugin.name(), "");
                            assertEquals(plugin, found.info());
                            assertEquals(plugin.name(), found.plugin().name());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), messages);
    }

    @Test
    void componentsAreMadeByTheirRuntime() {
        try (ApicalHost host = ApicalHost.open(options.withSet("spiking"))) {
            assertTrue(host.registry().find(PluginKind.SOLVER, "fixed-step", "").plugin() instanceof Solver);
            assertTrue(host.registry().find(PluginKind.DATASET, "xor", "").plugin() instanceof Dataset);
        }
        assertEquals(List.of(), messages);
    }
}
