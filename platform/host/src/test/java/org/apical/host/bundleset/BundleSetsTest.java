package org.apical.host.bundleset;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class BundleSetsTest {
    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    Path folder;

    private BundleSets sets;

    @BeforeEach
    void makeSets() {
        sets = new BundleSets(List.of(folder));
    }

    @Test
    void linesSayNameApiAndBundles() throws IOException {
        write("spiking", """
                # a comment
                set spiking 1.0
                api [1.0,2)
                bundle neuron [0.1,1)   # another
                bundle presets * sha256=%s
                """.formatted(DIGEST));
        BundleSet set = sets.find("spiking");
        assertEquals("spiking", set.name());
        assertEquals(new Version(1, 0, 0), set.version());
        assertEquals(Optional.of(new VersionRange("[1.0,2)")), set.api());
        assertEquals(List.of("neuron", "presets"), names(set));
        assertEquals(
                Optional.of(new VersionRange("[0.1,1)")), set.entries().get(0).range());
        assertEquals(Optional.of(DIGEST), set.entries().get(1).digest());
        assertEquals(5, set.entries().get(1).place().line());
    }

    @Test
    void includedBundlesComeFirstAndOwnEntriesWin() throws IOException {
        write("base", "set base\nbundle a *\nbundle b *");
        write("top", "set top\nbundle b [2,3)\ninclude base\nbundle c *");
        BundleSet set = sets.find("top");
        assertEquals(List.of("a", "b", "c"), names(set));
        assertEquals(
                Optional.of(new VersionRange("[2,3)")), set.entries().get(1).range());
    }

    @Test
    void setCanBeGivenAsFile() throws IOException {
        Path file = write("mine", "set mine\nbundle a *");
        assertEquals("mine", new BundleSets(List.of()).find(file.toString()).name());
    }

    @Test
    void unknownSetListsKnownOnes() throws IOException {
        write("spiking", "set spiking");
        write("ensemble", "set ensemble");
        refused(
                "bundleset-unknown",
                () -> sets.find("spikin"),
                "'spikin' (did you mean 'spiking'?)",
                "known: ensemble, spiking");
        refused("bundleset-unknown", () -> sets.find("none/such.bundles"), "no set file 'none/such.bundles'");
    }

    @Test
    void unknownIncludeNamesTheFileThatAsksForIt() throws IOException {
        Path file = write("top", "set top\ninclude nothing");
        refused("bundleset-unknown", () -> sets.find("top"), "'nothing'", "at  " + file);
    }

    @Test
    void circleOfIncludesIsRefused() throws IOException {
        write("a", "set a\ninclude b");
        write("b", "set b\ninclude a");
        refused("bundleset-cycle", () -> sets.find("a"), "includes itself", "b.bundles");
    }

    @Test
    void malformedLineIsNamedByFileAndLine() throws IOException {
        Path file = write("bad", "set bad 1.0\n\nbundel x *");
        refused("bundleset-line", () -> sets.find("bad"), "'bundel'", "did you mean 'bundle'", file + ":3");
    }

    @Test
    void nonsenseInLinesIsRefused() throws IOException {
        for (String line : List.of(
                "bundle",
                "bundle a [1,",
                "bundle a * sha256=12",
                "bundle a * b c d",
                "api",
                "api x",
                "set x 1.0",
                "set a b.c",
                "include")) {
            write("bad", "set bad\n" + line);
            refused("bundleset-line", () -> sets.find("bad"), "bad.bundles:2");
        }
        write("bad", "bundle a *");
        refused("bundleset-line", () -> sets.find("bad"), "does not say which set it is");
        write("bad", "set bad\nbundle a *\nbundle a *");
        refused("bundleset-line", () -> sets.find("bad"), "'a' is named twice", ":3");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".bundles"), text);
    }

    private static List<String> names(BundleSet set) {
        return set.entries().stream().map(BundleSet.Entry::symbolicName).toList();
    }
}
