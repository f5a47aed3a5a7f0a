package org.apical.host.bundleset;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.host.JarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetResolverTest {
    @TempDir
    Path folder;

    @Test
    void highestVersionWithinTheRangeIsTaken() throws IOException {
        JarBuilder.bundle("a", "1.0.0").into(folder);
        JarBuilder.bundle("a", "1.5.0").into(folder);
        JarBuilder.bundle("a", "2.0.0").into(folder);
        assertEquals("1.5.0", resolve("bundle a [1,2)").get(0).version().toString());
    }

    @Test
    void severalVersionsWithoutARangeAreAmbiguous() {
        JarBuilder.bundle("a", "1.0.0").into(folder);
        JarBuilder.bundle("a", "1.5.0").into(folder);
        refused("bundle-ambiguous", () -> resolve("bundle a *"), "several versions of bundle 'a'", "1.5.0 in", "range");
    }

    @Test
    void oneVersionWithTwoContentsIsAmbiguous() {
        JarBuilder.bundle("a", "1.0.0").as(folder.resolve("one.jar"));
        JarBuilder.bundle("a", "1.0.0").text("x", "y").as(folder.resolve("two.jar"));
        refused("bundle-ambiguous", () -> resolve("bundle a [1,2)"), "different jars of one version", "two.jar");
    }

    @Test
    void copiesOfOneJarAreOneBundle() throws IOException {
        Path jar = JarBuilder.bundle("a", "1.0.0").into(folder);
        Files.copy(jar, folder.resolve("copy.jar"));
        assertEquals(1, resolve("bundle a *").size());
    }

    @Test
    void digestChoosesAmongJarsOfOneVersion() throws IOException {
        JarBuilder.bundle("a", "1.0.0").as(folder.resolve("one.jar"));
        Path two = JarBuilder.bundle("a", "1.0.0").text("x", "y").as(folder.resolve("two.jar"));
        assertEquals(
                two, resolve("bundle a * sha256=" + Digests.sha256(two)).get(0).path());
    }

    @Test
    void otherDigestThanDemandedIsRefused() {
        JarBuilder.bundle("a", "1.0.0").into(folder);
        refused(
                "bundle-digest",
                () -> resolve("bundle a * sha256=" + "0".repeat(64)),
                "must have the SHA-256 000",
                "set.bundles:2");
    }

    @Test
    void missingBundleSaysWhereItWasLookedFor() {
        JarBuilder.bundle("a", "0.9.0").into(folder);
        refused(
                "bundle-missing",
                () -> resolve("bundle a [1,2)"),
                "bundle 'a' [1.0.0,2.0.0) was not found; looked in " + folder,
                "known: a 0.9.0",
                "set.bundles:2");
    }

    @Test
    void corruptJarOfTheMissingBundleIsTheReason() throws IOException {
        Files.writeString(folder.resolve("a-1.0.0.jar"), "no zip");
        refused("bundle-corrupt", () -> resolve("bundle a *"), "a-1.0.0.jar");
    }

    @Test
    void corruptJarOfAnotherBundleDoesNoHarm() throws IOException {
        Files.writeString(folder.resolve("b-1.0.0.jar"), "no zip");
        JarBuilder.bundle("a", "1.0.0").into(folder);
        assertEquals(1, resolve("bundle a *").size());
    }

    @Test
    void pluginAnnouncedByTwoBundlesNamesBoth() {
        JarBuilder.bundle("a", "1.0.0").announce("solver", "s", "1.0.0").into(folder);
        JarBuilder.bundle("b", "2.0.0").announce("solver", "s", "1.0.0").into(folder);
        refused(
                "plugin-duplicate",
                () -> resolve("bundle a *\nbundle b *"),
                "solver 's' 1.0.0",
                "bundle 'a' 1.0.0",
                "bundle 'b' 2.0.0");
    }

    @Test
    void sourceTreeKeepsBundlesInTargetFolders() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path target = folder.resolve("neuron/target");
        JarBuilder.bundle("neuron", "1.0.0").into(target);
        JarBuilder.bundle("neuron", "1.0.0").text("x", "y").as(target.resolve("neuron-1.0.0-sources.jar"));
        assertEquals(1, resolve("bundle neuron *").size());
    }

    private List<BundleFile> resolve(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("set.bundles"), "set x\n" + lines);
        BundleSet set = new BundleSets(List.of()).find(file.toString());
        return new SetResolver(BundleShelf.scan(List.of(folder))).resolve(set);
    }
}
