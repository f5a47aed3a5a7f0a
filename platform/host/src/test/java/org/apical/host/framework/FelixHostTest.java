package org.apical.host.framework;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.JarBuilder;
import org.apical.host.bundleset.BundleFile;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FelixHostTest {
    @TempDir
    Path folder;

    private final List<String> messages = new ArrayList<>();

    @Test
    void textOfABundleBecomesAPlugin() {
        try (FelixHost host = start(cell("cell", "1.0.0"))) {
            PluginRegistry.Found found = registry(host).find(PluginKind.NEURON_MODEL, "cell", "");
            assertEquals("1.0.0", found.info().version());
            assertEquals("cell-bundle", found.info().bundle());
            assertTrue(found.plugin() instanceof NeuronModel);
        }
        assertEquals(List.of(), messages);
    }

    @Test
    void unannouncedTextHasTheVersionOfItsBundleAndAWarning() {
        Path jar = JarBuilder.bundle("b", "2.1.0")
                .text("OSGI-INF/apical/x.injector", "injector x")
                .into(folder);
        try (FelixHost host = start(jar)) {
            PluginInfo info =
                    registry(host).find(PluginKind.INJECTOR, "x", "[2,3)").info();
            assertEquals("2.1.0", info.version());
            assertEquals(BundleFile.read(jar).digest(), info.digest());
        }
        assertTrue(messages.get(0).contains("injector 'x' in b!/OSGI-INF/apical/x.injector is not announced"));
    }

    @Test
    void errorInATextNamesBundleFileAndLine() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .text("OSGI-INF/apical/x.model", "modl x")
                .into(folder);
        refused("equation-syntax", () -> start(jar), "'modl'", "at  b!/OSGI-INF/apical/x.model:1:1");
    }

    @Test
    void nameInTheTextMustBeTheAnnouncedOne() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .announce("neuron-model", "x", "1.0.0")
                .text("OSGI-INF/apical/x.model", "model y")
                .into(folder);
        refused("text-name", () -> start(jar), "its name is 'y'", "announces 'x'");
    }

    @Test
    void endingOfATextMustSayItsKind() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .text("OSGI-INF/apical/x.rule", "model x")
                .into(folder);
        refused("text-kind", () -> start(jar), "is no plasticity rule");
    }

    @Test
    void secondStartTakesEverythingFromTheCache() throws IOException {
        Path jar = cell("cell", "1.0.0");
        start(jar).close();
        List<Path> before = cachedJars();
        var time = Files.getLastModifiedTime(before.get(0));
        try (FelixHost host = start(jar)) {
            assertEquals("cell", name(host));
        }
        assertEquals(before, cachedJars());
        assertEquals(time, Files.getLastModifiedTime(before.get(0)));
        assertEquals(List.of(), messages);
    }

    @Test
    void rebuiltJarAtTheSamePathIsSeen() {
        start(cell("before", "1.0.0")).close();
        try (FelixHost host = start(cell("after", "1.0.0"))) {
            assertEquals("after", name(host));
        }
    }

    @Test
    void damagedCacheIsMadeAnew() throws IOException {
        Path jar = cell("cell", "1.0.0");
        start(jar).close();
        Files.writeString(cachedJars().get(0), "damaged");
        try (FelixHost host = start(jar)) {
            assertEquals("cell", name(host));
        }
        Files.delete(cachedJars().get(0));
        try (FelixHost host = start(jar)) {
            assertEquals("cell", name(host));
        }
    }

    @Test
    void cleanForgetsTheCache() throws IOException {
        Path jar = cell("cell", "1.0.0");
        start(jar).close();
        Path stranger = Files.writeString(cachedJars().get(0).resolveSibling("stranger"), "");
        try (FelixHost host = start(true, jar)) {
            assertEquals("cell", name(host));
        }
        assertFalse(Files.exists(stranger));
    }

    @Test
    void twoHostsWithTheSameBundlesDoNotDisturbEachOther() {
        Path jar = cell("cell", "1.0.0");
        try (FelixHost first = start(jar);
                FelixHost second = start(jar)) {
            assertEquals(name(first), name(second));
        }
        assertEquals(List.of(), messages);
    }

    @Test
    void folderThatCannotBeWrittenIsOnlyAWarning() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where a folder should be");
        try (FelixHost host = start(cell("cell", "1.0.0"))) {
            assertEquals("cell", name(host));
        }
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("cannot be written"), messages.get(0));
    }

    @Test
    void missingApiVersionIsSaidInPlainWords() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Import-Package", "org.apical.plasticity;version=\"[2,3)\"")
                .into(folder);
        refused(
                "bundle-unresolved",
                () -> start(jar),
                "bundle 'b' 1.0.0 needs the package org.apical.plasticity [2.0.0,3.0.0), this host has 1.1.0",
                "at  " + jar);
    }

    @Test
    void everyUnmetNeedIsNamed() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Import-Package", "com.example.nowhere,org.absent;resolution:=optional")
                .header("Require-Bundle", "other;bundle-version=\"[1.1,2)\"")
                .header(
                        "Require-Capability",
                        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\","
                                + "apical.plugin;filter:=\"(&(kind=solver)(name=s))\"")
                .into(folder);
        Path other = JarBuilder.bundle("other", "0.9.0").into(folder);
        var failure = refused(
                "bundle-unresolved",
                () -> start(jar, other),
                "the package com.example.nowhere, which neither this host nor a bundle of the set exports",
                "the bundle other [1.1.0,2.0.0), bundle 'other' has 0.9.0",
                "this is Java ",
                "the capability apical.plugin (&(kind=solver)(name=s)), which no bundle of the set provides");
        assertFalse(failure.getMessage().contains("org.absent"));
    }

    @Test
    void bundleThatThrowsAtItsStartIsNamed() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Bundle-Activator", FailingActivator.class.getName())
                .header("Import-Package", "org.osgi.framework")
                .type(FailingActivator.class)
                .into(folder);
        refused("bundle-start", () -> start(jar), "bundle 'b' 1.0.0 does not start", "no luck today");
    }

    @Test
    void serviceOfAnActivatorIsFound() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Bundle-Activator", SolverActivator.class.getName())
                .header("Import-Package", "org.osgi.framework,org.apical.solver,org.apical.plugin")
                .announce("solver", "idle", "1.4.0")
                .type(SolverActivator.class)
                .type(SolverActivator.Idle.class)
                .into(folder);
        try (FelixHost host = start(jar)) {
            PluginRegistry.Found found = registry(host).find(PluginKind.SOLVER, "idle", "");
            assertEquals("1.4.0", found.info().version());
            assertEquals("idle", found.plugin().name());
        }
    }

    private Path cell(String name, String version) {
        return JarBuilder.bundle("cell-bundle", version)
                .announce("neuron-model", name, version)
                .text("OSGI-INF/apical/" + name + ".model", "model " + name)
                .into(folder);
    }

    private static String name(FelixHost host) {
        return registry(host).all().get(0).name();
    }

    private static ServiceRegistry registry(FelixHost host) {
        return new ServiceRegistry(host.context(), List.of(), "test");
    }

    private FelixHost start(Path... jars) {
        return start(false, jars);
    }

    private FelixHost start(boolean isClean, Path... jars) {
        List<BundleFile> bundles = Stream.of(jars).map(BundleFile::read).toList();
        return FelixHost.start(bundles, folder.resolve("cache"), isClean, TestPlugins::compile, messages::add);
    }

    private List<Path> cachedJars() throws IOException {
        return Folders.walk(folder.resolve("cache")).stream()
                .filter(f -> f.endsWith("bundle.jar"))
                .toList();
    }
}
