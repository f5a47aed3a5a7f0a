package org.apical.host;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApicalHostTest {
    private static final String RULE = """
            rule hebb
            parameters
              eta = 1e-3   tau = 20 ms
            transmits spikes
            synapse
              w : 1 = 0.1 in [0, 1]
            pre
              trace x : 1 = 0, decay tau, +1 after spike
            on post spike
              w = w + eta * x
            """;

    @TempDir
    Path folder;

    private final List<String> messages = new ArrayList<>();
    private HostOptions options;

    @BeforeEach
    void makeDistribution() throws IOException {
        Path distribution = folder.resolve("distribution");
        Path user = folder.resolve("user");
        options = HostOptions.detect(messages::add).in(distribution, user);
        Path bundles = distribution.resolve("bundles");
        JarBuilder.bundle("presets", "1.0.0")
                .announce("experiment", "pairing", "1.0.0")
                .text("OSGI-INF/apical/pairing.yaml", "apical: 1")
                .text("OSGI-INF/apical/base/common.yaml", "seed: 1")
                .into(bundles);
        JarBuilder.bundle("plasticity-hebb", "1.2.0")
                .announce("plasticity-rule", "hebb", "1.2.0")
                .text("OSGI-INF/apical/hebb.rule", RULE)
                .into(user.resolve("bundles"));
        write(bundles.resolve("sets/small.bundles"), "set small 1.0\napi [1.0,2)\nbundle plasticity-hebb [1,2)");
        write(bundles.resolve("sets/future.bundles"), "set future\napi [9,10)\nbundle presets *");
    }

    @Test
    void listsNeedNoFramework() {
        try (ApicalHost host = ApicalHost.open(options)) {
            assertEquals(
                    List.of("pairing", "hebb"),
                    host.plugins().stream().map(PluginInfo::name).toList());
            assertEquals(List.of("future", "small"), host.setNames());
            assertEquals(Optional.empty(), host.set());
        }
        assertFalse(Files.exists(folder.resolve("user/cache")));
    }

    @Test
    void experimentIsReadFromItsJar() {
        try (ApicalHost host = ApicalHost.open(options)) {
            ExperimentText pairing = host.experiment("pairing");
            assertEquals("apical: 1", host.experiment("pairing").text());
            assertEquals("presets!/OSGI-INF/apical/pairing.yaml", pairing.file());
            assertEquals(
                    Optional.of("seed: 1"), pairing.beside("base/common.yaml").map(ExperimentText::text));
            assertEquals(Optional.empty(), pairing.beside("base/nothing.yaml"));
        }
    }

    @Test
    void unknownExperimentListsKnownOnes() {
        try (ApicalHost host = ApicalHost.open(options)) {
            refused(
                    "experiment-unknown",
                    () -> host.experiment("paring"),
                    "'paring' (did you mean 'pairing'?)",
                    "known: pairing");
        }
    }

    @Test
    void experimentOfTwoBundlesIsAmbiguous() {
        JarBuilder.bundle("presets", "1.1.0")
                .announce("experiment", "pairing", "1.1.0")
                .text("OSGI-INF/apical/pairing.yaml", "apical: 1")
                .into(folder.resolve("user/bundles"));
        try (ApicalHost host = ApicalHost.open(options)) {
            refused("experiment-ambiguous", () -> host.experiment("pairing"), "presets-1.1.0.jar", "--bundles");
        }
    }

    @Test
    void announcedExperimentWithoutFileIsSaid() {
        JarBuilder.bundle("hollow", "1.0.0")
                .announce("experiment", "hollow", "1.0.0")
                .into(folder.resolve("user/bundles"));
        try (ApicalHost host = ApicalHost.open(options)) {
            refused("bundle-incomplete", () -> host.experiment("hollow"), "has no OSGI-INF/apical/hollow.yaml");
        }
    }

    @Test
    void registryCompilesTheTextsOfTheChosenSet() {
        try (ApicalHost host = ApicalHost.open(options)) {
            host.choose("small");
            PluginRegistry.Found found = host.registry().find(PluginKind.PLASTICITY_RULE, "hebb", "");
            assertEquals("1.2.0", found.info().version());
            assertEquals(2, found.plugin().parameters().size());
            assertEquals(
                    List.of("hebb"),
                    host.registry().all().stream().map(PluginInfo::name).toList());
        }
        assertEquals(List.of(), messages);
    }

    @Test
    void setOfTheOptionsWinsOverThatOfTheExperiment() {
        try (ApicalHost host = ApicalHost.open(options.withSet("small"))) {
            host.choose("future");
            assertEquals("small", host.set().orElseThrow().name());
        }
    }

    @Test
    void otherSetCannotBeChosenWhileTheFrameworkRuns() {
        try (ApicalHost host = ApicalHost.open(options)) {
            host.choose("small");
            host.registry();
            host.choose("small");
            assertThrows(IllegalStateException.class, () -> host.choose("future"));
        }
    }

    @Test
    void withoutASetAllBundlesTakePart() {
        try (ApicalHost host = ApicalHost.open(options)) {
            assertEquals(2, host.registry().all().size());
        }
    }

    @Test
    void setForAnotherApiIsRefused() {
        refused(
                "bundleset-api",
                () -> ApicalHost.open(options.withSet("future")),
                "is for the API [9.0.0,10.0.0), this host has 1.0.0");
    }

    @Test
    void lockedSetNeedsDigests() throws IOException {
        refused(
                "bundleset-unlocked",
                () -> ApicalHost.open(options.withSet("small").locked(folder)),
                "the bundles of 'small' are not locked; looked for",
                "small.bundles.lock");
        Path jar = folder.resolve("user/bundles/plasticity-hebb-1.2.0.jar");
        Path locked = write(
                folder.resolve("locked.bundles"),
                "set locked\nbundle plasticity-hebb [1.2.0,1.2.0] sha256=" + Digests.sha256(jar));
        try (ApicalHost host =
                ApicalHost.open(options.withSet(locked.toString()).locked(folder))) {
            assertEquals(1, host.bundles().size());
        }
    }

    @Test
    void bundlesBesideTheSetFileAreFound() throws IOException {
        Path mine = folder.resolve("mine");
        JarBuilder.bundle("own", "0.1.0").into(mine);
        Path file = write(mine.resolve("mine.bundles"), "set mine\nbundle own *");
        try (ApicalHost host = ApicalHost.open(options.withSet(file.toString()))) {
            assertEquals("own", host.bundles().get(0).symbolicName());
        }
    }

    @Test
    void corruptJarIsReportedAndTheRestStillListed() throws IOException {
        write(folder.resolve("user/bundles/broken.jar"), "no zip");
        try (ApicalHost host = ApicalHost.open(options)) {
            assertEquals(2, host.bundles().size());
            assertEquals("bundle-corrupt", host.unreadable().get(0).slug());
        }
    }

    @Test
    void missingRuntimeOfComponentsIsSaid() {
        JarBuilder.bundle("component", "1.0.0")
                .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"")
                .into(folder.resolve("user/bundles"));
        try (ApicalHost host = ApicalHost.open(options)) {
            refused("components-missing", host::registry, "lib/ds");
        }
    }

    @Test
    void userFolderIsThatOfTheEnvironmentOrHome() {
        HostOptions detected = HostOptions.detect(messages::add);
        assertTrue(detected.user().isAbsolute());
        assertEquals(Path.of("/mine"), HostOptions.userFolder(Map.of("APICAL_HOME", "/mine", "HOME", "/home/me")));
        assertEquals(Path.of("/home/me/.apical"), HostOptions.userFolder(Map.of("HOME", "/home/me")));
        assertEquals(
                Path.of(System.getProperty("user.home"), ".apical"),
                HostOptions.userFolder(Map.of("APICAL_HOME", " ")));
        assertTrue(detected.bundleFolders().get(1).startsWith(detected.user()));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
