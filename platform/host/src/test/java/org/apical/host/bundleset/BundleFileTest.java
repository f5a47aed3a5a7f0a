package org.apical.host.bundleset;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apical.core.registry.PluginInfo;
import org.apical.host.JarBuilder;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class BundleFileTest {
    @TempDir
    Path folder;

    @Test
    void manifestSaysNameVersionAndPlugins() throws IOException {
        Path jar = JarBuilder.bundle("plasticity-x", "1.2.0")
                .announce("plasticity-rule", "x", "1.1.0")
                .into(folder);
        BundleFile bundle = BundleFile.read(jar);
        assertEquals("plasticity-x", bundle.symbolicName());
        assertEquals(new Version(1, 2, 0), bundle.version());
        assertEquals(
                List.of(new PluginInfo(
                        PluginKind.PLASTICITY_RULE, "x", "1.1.0", "plasticity-x", "1.2.0", bundle.digest())),
                bundle.plugins());
        assertEquals(Digests.sha256(Files.readAllBytes(jar)), bundle.digest());
    }

    @Test
    void pluginWithoutVersionHasThatOfItsBundle() {
        Path jar = JarBuilder.bundle("b", "3.0.1")
                .header("Provide-Capability", "other;a=b,apical.plugin;kind=solver;name=s")
                .into(folder);
        assertEquals("3.0.1", BundleFile.read(jar).plugins().get(0).version());
    }

    @Test
    void textIsReadWithoutStartingAnything() {
        BundleFile bundle = BundleFile.read(JarBuilder.bundle("b", "1.0.0")
                .text("OSGI-INF/apical/x.yaml", "apical: 1")
                .into(folder));
        assertEquals(Optional.of("apical: 1"), bundle.text("OSGI-INF/apical/x.yaml"));
        assertEquals(Optional.empty(), bundle.text("OSGI-INF/apical/y.yaml"));
    }

    @Test
    void needForComponentsIsSeen() {
        JarBuilder jar = JarBuilder.bundle("b", "1.0.0");
        assertFalse(BundleFile.read(jar.into(folder)).needsComponents());
        jar.header("Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0))\"");
        assertTrue(BundleFile.read(jar.into(folder)).needsComponents());
    }

    @Test
    void corruptJarIsRefused() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "this is no zip file");
        refused("bundle-corrupt", () -> BundleFile.read(jar), "'broken.jar' cannot be read as a jar", "mend:");
    }

    @Test
    void truncatedJarIsRefused() throws IOException {
        Path jar = JarBuilder.bundle("b", "1.0.0").text("a", "b".repeat(500)).into(folder);
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length - 40));
        refused("bundle-corrupt", () -> BundleFile.read(jar), "b-1.0.0.jar");
    }

    @Test
    void jarWithoutOsgiManifestIsRefused() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Bundle-SymbolicName", null)
                .into(folder);
        refused("bundle-manifest", () -> BundleFile.read(jar), "has no OSGi manifest", "at  " + jar);
    }

    @Test
    void unknownKindListsKinds() {
        Path jar =
                JarBuilder.bundle("b", "1.0.0").announce("neuron", "n", "1.0.0").into(folder);
        refused("bundle-manifest", () -> BundleFile.read(jar), "unknown kind 'neuron'", "neuron-model");
    }

    @Test
    void wrongVersionIsRefused() {
        Path jar = JarBuilder.bundle("b", "1.x").into(folder);
        refused("bundle-manifest", () -> BundleFile.read(jar), "'1.x' as Bundle-Version");
    }

    @Test
    void unreadableHeaderIsRefused() {
        Path jar = JarBuilder.bundle("b", "1.0.0")
                .header("Import-Package", "a;version=\"[1,2)")
                .into(folder);
        refused("bundle-manifest", () -> BundleFile.read(jar), "Import-Package", "quotation mark");
    }

    @Test
    void jarThatChangedSinceItWasReadIsNotLoaded() {
        BundleFile bundle = BundleFile.read(JarBuilder.bundle("b", "1.0.0").into(folder));
        JarBuilder.bundle("b", "1.0.0").text("new", "text").into(folder);
        refused("bundle-changed", bundle::content, "bundle 'b' 1.0.0 changed on disk");
    }
}
