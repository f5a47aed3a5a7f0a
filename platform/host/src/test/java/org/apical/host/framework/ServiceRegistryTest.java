package org.apical.host.framework;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.host.JarBuilder;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceRegistryTest {
    @TempDir
    Path folder;

    private FelixHost host;
    private ServiceRegistry registry;

    @BeforeEach
    void startFramework() {
        List<BundleFile> bundles = new ArrayList<>();
        bundles.add(bundle("one", "1.0.0", "two-compartment", "1.0.0"));
        bundles.add(bundle("two", "1.1.0", "two-compartment", "1.1.0"));
        bundles.add(bundle("three", "3.0.0", "poisson", "2.0.0"));
        bundles.add(BundleFile.read(JarBuilder.bundle("hollow", "1.0.0")
                .announce("neuron-model", "ghost", "1.0.0")
                .into(folder)));
        host = FelixHost.start(bundles, folder.resolve("cache"), false, TestPlugins::compile, m -> {});
        registry = new ServiceRegistry(
                host.context(),
                bundles.stream().flatMap(b -> b.plugins().stream()).toList(),
                "spiking");
    }

    @AfterEach
    void stopFramework() {
        host.close();
    }

    @Test
    void listIsSortedByKindNameAndVersion() {
        assertEquals(
                List.of("ghost 1.0.0", "poisson 2.0.0", "two-compartment 1.0.0", "two-compartment 1.1.0"),
                registry.all().stream().map(i -> i.name() + " " + i.version()).toList());
    }

    @Test
    void unknownNameListsKnownOnesOfItsKind() {
        refused(
                "plugin-unknown",
                () -> registry.find(PluginKind.NEURON_MODEL, "poison", ""),
                "no neuron model is called 'poison' (did you mean 'poisson'?)",
                "known: ghost 1.0.0, poisson 2.0.0, two-compartment 1.0.0, two-compartment 1.1.0",
                "set 'spiking'");
        refused("plugin-unknown", () -> registry.find(PluginKind.SOLVER, "poisson", ""), "no solver is called");
    }

    @Test
    void tieIsAnErrorThatNamesTheBundles() {
        refused(
                "plugin-ambiguous",
                () -> registry.find(PluginKind.NEURON_MODEL, "two-compartment", ""),
                "1.0.0 of bundle 'one' 1.0.0",
                "1.1.0 of bundle 'two' 1.1.0");
    }

    @Test
    void rangeOfVersionsDecidesATie() {
        assertEquals("two", found("[1.0,2)"));
        assertEquals("one", found("[1.0,1.1)"));
    }

    @Test
    void rangeWithoutAVersionIsRefused() {
        refused(
                "plugin-unknown",
                () -> registry.find(PluginKind.NEURON_MODEL, "poisson", "[3,4)"),
                "is not there in version [3,4)",
                "2.0.0 of bundle 'three'");
    }

    @Test
    void nonsenseInsteadOfARangeIsRefused() {
        refused(
                "plugin-version",
                () -> registry.find(PluginKind.NEURON_MODEL, "poisson", "[3,"),
                "'[3,' is no version and no range of versions");
    }

    @Test
    void announcedPluginThatItsBundleDoesNotOfferIsSaid() {
        refused(
                "plugin-unusable",
                () -> registry.find(PluginKind.NEURON_MODEL, "ghost", ""),
                "announced by bundle 'hollow' 1.0.0, but the bundle does not offer it");
    }

    private String found(String range) {
        return registry.find(PluginKind.NEURON_MODEL, "two-compartment", range)
                .info()
                .bundle();
    }

    private BundleFile bundle(String bundle, String version, String model, String modelVersion) {
        return BundleFile.read(JarBuilder.bundle(bundle, version)
                .announce("neuron-model", model, modelVersion)
                .text("OSGI-INF/apical/" + model + ".model", "model " + model)
                .into(folder));
    }
}
