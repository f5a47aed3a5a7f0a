package org.apical.host;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.store.BundleStore;
import org.apical.host.store.InstalledBundle;
import org.apical.host.store.SignaturePolicy;
import org.apical.host.store.StoreChange;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleInstallerTest {
    private static final String TEXT = "OSGI-INF/apical/hebb.rule";

    private static final String RULE = """
            rule mylab/hebb
            parameters
              eta = %s in [0, inf) "learning rate"
              tau = 20 ms in (0, inf) "presynaptic trace"
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

    private Path jars;
    private Path kept;
    private HostOptions options;
    private BundleStore store;
    private BundleInstaller installer;

    @BeforeEach
    void makeDistribution() {
        options = HostOptions.detect(message -> {}).in(folder.resolve("distribution"), folder.resolve("user"));
        jars = folder.resolve("jars");
        kept = folder.resolve("user/bundles");
        store = BundleStore.of(options.user());
        installer = new BundleInstaller(options, SignaturePolicy.NONE);
        JarBuilder.bundle("rules", "3.0.0")
                .announce("plasticity-rule", "oja", "3.0.0")
                .into(folder.resolve("distribution/bundles"));
    }

    private static JarBuilder rule(String version, String eta) {
        return JarBuilder.bundle("mylab.hebb", version)
                .announce("plasticity-rule", "mylab/hebb", version)
                .text(TEXT, RULE.formatted(eta));
    }

    private Path rule(String version) {
        return rule(version, "1e-3").into(jars);
    }

    private List<String> installed() {
        return store.entries().stream()
                .map(b -> b.symbolicName() + " " + b.version())
                .toList();
    }

    private double eta(String version) {
        try (ApicalHost host = ApicalHost.open(options)) {
            host.include("plasticity: mylab/hebb");
            PluginRegistry.Found found = host.registry().find(PluginKind.PLASTICITY_RULE, "mylab/hebb", version);
            return found.plugin().parameters().get(0).defaultValue();
        }
    }

    @Test
    void installedPluginIsFoundByItsName() {
        assertEquals(
                "mylab.hebb", installer.install(rule("1.0.0")).orElseThrow().symbolicName());
        assertEquals(1e-3, eta(""));
    }

    @Test
    void installingTheSameJarAgainChangesNothing() {
        Path jar = rule("1.0.0");
        installer.install(jar);
        Map<String, String> before = StoreSnapshot.of(kept);
        assertEquals(Optional.empty(), installer.install(jar));
        assertEquals(Optional.empty(), installer.update(jar));
        assertEquals(before, StoreSnapshot.of(kept));
    }

    @Test
    void versionsServeSideBySideAndATieIsAnError() {
        installer.install(rule("1.0.0", "1e-3").into(jars));
        installer.install(rule("1.1.0", "2e-3").into(jars));
        assertEquals(1e-3, eta("1.0.0"));
        assertEquals(2e-3, eta("[1.1,2)"));
        refused("plugin-ambiguous", () -> eta(""), "1.0.0 of bundle 'mylab.hebb'", "1.1.0 of bundle");
    }

    @Test
    void onlyTheVersionThatATextNamesTakesPart() {
        installer.install(rule("1.0.0"));
        installer.install(rule("1.1.0"));
        try (ApicalHost host = ApicalHost.open(options)) {
            host.include("  plasticity: mylab/hebb@1.1.0");
            assertEquals(List.of("bundle 'rules' 3.0.0", "bundle 'mylab.hebb' 1.1.0"), titles(host));
        }
    }

    @Test
    void installedBundleTakesNoPartInWhatDoesNotNameIt() {
        installer.install(rule("1.0.0"));
        try (ApicalHost host = ApicalHost.open(options)) {
            host.include("plasticity: mylab/hebbian, other/mylab/hebb");
            assertEquals(List.of("bundle 'rules' 3.0.0"), titles(host));
            assertTrue(host.known().stream().anyMatch(p -> p.name().equals("mylab/hebb")));
        }
    }

    private static List<String> titles(ApicalHost host) {
        return host.bundles().stream().map(b -> b.title()).toList();
    }

    @Test
    void setThatNamesAnInstalledBundleDecidesItsVersion() throws IOException {
        installer.install(rule("1.0.0"));
        installer.install(rule("1.1.0"));
        Path set = Files.writeString(folder.resolve("mine.bundles"), "set mine\nbundle mylab.hebb [1.0,1.1)\n");
        try (ApicalHost host = ApicalHost.open(options.withSet(set.toString()))) {
            host.include("mylab/hebb");
            assertEquals(List.of("bundle 'mylab.hebb' 1.0.0"), titles(host));
        }
    }

    @Test
    void setMayNameTwoVersionsOfOneBundle() throws IOException {
        installer.install(rule("1.0.0"));
        installer.install(rule("1.1.0"));
        Path set = Files.writeString(
                folder.resolve("mine.bundles"), "set mine\nbundle mylab.hebb [1.0,1.1)\nbundle mylab.hebb [1.1,2)\n");
        try (ApicalHost host = ApicalHost.open(options.withSet(set.toString()))) {
            assertEquals(List.of("bundle 'mylab.hebb' 1.0.0", "bundle 'mylab.hebb' 1.1.0"), titles(host));
        }
    }

    @Test
    void updateReplacesTheInstalledVersion() {
        installer.install(rule("1.0.0", "1e-3").into(jars));
        InstalledBundle old = installer.update(rule("1.1.0", "2e-3").into(jars)).orElseThrow();
        assertEquals("1.0.0", old.version().toString());
        assertEquals(List.of("mylab.hebb 1.1.0"), installed());
        assertFalse(Files.exists(old.jar()));
        assertEquals(2e-3, eta(""));
    }

    @Test
    void updateNeedsOneInstalledVersion() {
        refused("bundle-not-installed", () -> installer.update(rule("1.0.0")), "no bundle 'mylab.hebb' is installed");
        installer.install(rule("1.0.0"));
        installer.install(rule("1.1.0"));
        refused("bundle-several", () -> installer.update(rule("1.2.0")), "several versions", "known: mylab.hebb 1.0.0");
    }

    @Test
    void removedBundleLeavesNothing() {
        installer.install(rule("1.0.0"));
        installer.install(rule("1.1.0"));
        refused("bundle-several", () -> installer.remove("mylab.hebb", Optional.empty()), "1.0.0, mylab.hebb 1.1.0");
        refused("bundle-not-installed", () -> installer.remove("mylab.hebb", Optional.of("2.0.0")), "in version 2.0.0");
        installer.remove("mylab.hebb", Optional.of("1.0"));
        installer.remove("mylab/hebb", Optional.empty());
        assertEquals(List.of(), installed());
        assertEquals(
                List.of("installed/installed.bundles"),
                List.copyOf(StoreSnapshot.of(kept).keySet()));
    }

    @Test
    void unknownNameListsWhatIsInstalled() {
        installer.install(rule("1.0.0"));
        refused(
                "bundle-not-installed",
                () -> installer.remove("mylab.heb", Optional.empty()),
                "did you mean 'mylab.hebb'?",
                "known: mylab.hebb 1.0.0");
    }

    @Test
    void changedJarIsSaidWhenItsPluginIsWantedAndCanBeRemoved() throws IOException {
        installer.install(rule("1.0.0"));
        Path jar = store.entries().get(0).jar();
        rule("1.0.0", "5e-3").as(jar);
        refused("store-damaged", () -> eta(""), "bundle 'mylab.hebb' 1.0.0 is damaged", "was installed", "remove");
        Files.delete(jar);
        refused("store-damaged", () -> eta(""), "its jar is gone");
        installer.remove("mylab.hebb", Optional.empty());
        assertEquals(List.of(), installed());
    }

    @Test
    void changeDuringAnotherIsRefused() {
        installer.install(rule("1.0.0"));
        try (StoreChange other = StoreChange.begin(store, folder.resolve("user/cache/store.lock"))) {
            assertTrue(other != null);
            refused("store-busy", () -> installer.remove("mylab.hebb", Optional.empty()), "another process");
        }
    }

    /** Sees to it that a jar is refused, and that no byte of the store is another one. */
    private void leavesTheStoreAlone(String slug, Path jar, String... parts) {
        Map<String, String> before = StoreSnapshot.of(kept);
        refused(slug, () -> installer.install(jar), parts);
        assertEquals(before, StoreSnapshot.of(kept));
    }

    @Test
    void brokenJarsAreRefusedEachInItsOwnWords() throws IOException {
        installer.install(rule("1.0.0"));
        leavesTheStoreAlone("bundle-missing", jars.resolve("gone.jar"), "there is no file", "gone.jar");
        Path noZip = Files.writeString(jars.resolve("noise.jar"), "PK noise");
        leavesTheStoreAlone("bundle-corrupt", noZip, "'noise.jar' cannot be read as a jar");
        leavesTheStoreAlone("bundle-corrupt", cut(rule("1.2.0")), "cannot be read as a jar");
        leavesTheStoreAlone("bundle-corrupt", spoilt(rule("1.3.0")), "its entry 'OSGI-INF/apical/hebb.rule'");
        leavesTheStoreAlone(
                "bundle-content", rule("1.0.0", "7e-3").into(jars), "installed with another content", "raise");
        Path plain =
                JarBuilder.bundle("a", "1").header("Bundle-SymbolicName", null).into(jars);
        leavesTheStoreAlone("bundle-manifest", plain, "has no OSGi manifest");
        Path climbing = JarBuilder.bundle("b", "1.0.0")
                .header("Bundle-SymbolicName", "../b")
                .into(jars);
        leavesTheStoreAlone("bundle-manifest", climbing, "has '../b' as Bundle-SymbolicName");
    }

    @Test
    void entryThatLeavesItsFolderIsRefused() {
        for (String name : List.of("../evil", "a/../../evil", "/evil", "..\\evil", "C:\\evil")) {
            Path jar = JarBuilder.bundle("evil", "1.0.0").text(name, "x").into(jars);
            leavesTheStoreAlone("bundle-entry", jar, "unpacked outside its folder: '" + name + "'");
        }
    }

    @Test
    void unmetNeedsAreRefused() {
        Path api = rule("2.0.0", "1")
                .header("Import-Package", "org.apical.plasticity;version=\"[9,10)\"")
                .into(jars);
        leavesTheStoreAlone("bundle-unresolved", api, "org.apical.plasticity [9.0.0,10.0.0), this host has 1.1.0");
        Path gone =
                rule("2.0.1", "1").header("Import-Package", "com.example.gone").into(jars);
        leavesTheStoreAlone("bundle-unresolved", gone, "com.example.gone, which neither this host", "put into the jar");
    }

    @Test
    void emptyAndHollowBundlesAreRefused() {
        leavesTheStoreAlone("bundle-empty", JarBuilder.bundle("e", "1.0.0").into(jars), "announces no plug-in");
        Path hollow = JarBuilder.bundle("h", "1.0.0")
                .announce("solver", "mylab/s", "1.0.0")
                .into(jars);
        leavesTheStoreAlone("plugin-unusable", hollow, "the bundle does not offer it");
        Path text = rule("2.0.0", "eta").into(jars);
        leavesTheStoreAlone("equation-unknown-name", text, "hebb.rule:3");
        Path experiment = JarBuilder.bundle("x", "1.0.0")
                .announce("experiment", "mylab/x", "1.0.0")
                .into(jars);
        leavesTheStoreAlone("bundle-incomplete", experiment, "has no OSGI-INF/apical/x.yaml");
    }

    @Test
    void takenNamesAreRefused() {
        installer.install(rule("1.0.0"));
        Path rival = JarBuilder.bundle("rival", "1.0.0")
                .announce("plasticity-rule", "mylab/hebb", "9.0.0")
                .into(jars);
        leavesTheStoreAlone("plugin-taken", rival, "has the name of one that bundle 'mylab.hebb' 1.0.0 has");
        Path oja = JarBuilder.bundle("mine", "1.0.0")
                .announce("plasticity-rule", "oja", "9.0.0")
                .into(jars);
        leavesTheStoreAlone("plugin-taken", oja, "bundle 'rules' 3.0.0");
        Path shipped = JarBuilder.bundle("rules", "4.0.0")
                .announce("plasticity-rule", "mylab/new", "4.0.0")
                .into(jars);
        leavesTheStoreAlone("bundle-shipped", shipped, "a bundle called 'rules' is part of Apical itself");
        Path stuck = JarBuilder.bundle("mylab.hebb", "1.1.0")
                .announce("plasticity-rule", "mylab/hebb", "1.0.0")
                .into(jars);
        leavesTheStoreAlone("plugin-duplicate", stuck, "announced twice: by bundle 'mylab.hebb' 1.0.0");
    }

    private static Path cut(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        return Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** The same with one other bit in the packed content of its text. */
    private static Path spoilt(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[latin.indexOf(TEXT) + TEXT.length() + 60] ^= 1;
        return Files.write(jar, bytes);
    }
}
