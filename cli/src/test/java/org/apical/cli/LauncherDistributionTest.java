package org.apical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher with the packaged distribution, as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherDistributionTest {
    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "ls", "cksum", "mkdir", "mv");

    private record Outcome(int status, String out, String err) {}

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private final List<Path> links = new ArrayList<>();
    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        work = Files.createDirectories(folder.resolve("a folder with blanks"));
        environment.put("APICAL_HOME", folder.resolve("home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", System.getenv("PATH"));
    }

    @AfterEach
    void deleteLinks() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    static Stream<Path> javas() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Files.isDirectory(all)) {
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(f -> Files.isExecutable(f.resolve("bin/java")) && !Files.isSymbolicLink(f))
                        .filter(f -> !found.contains(f))
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void programStartsOnEveryJavaWithoutAWord(Path java) throws Exception {
        environment.put("JAVA_HOME", java.toString());
        for (String time : List.of("first", "second")) {
            Outcome outcome = run(distribution().resolve("apical"), "--version");
            assertEquals("", outcome.err(), time);
            assertEquals(0, outcome.status(), time);
            assertTrue(outcome.out().contains("apical"), outcome.out());
        }
    }

    @Test
    void sourceTreeUsesItsBuiltDistributionFromAnyFolderAndThroughLinks() throws Exception {
        Path inner = link(folder.resolve("inner"), SourceTree.ROOT.resolve("apical"));
        Path outer = link(work.resolve("apical"), Path.of("..").resolve(inner.getFileName()));
        Outcome outcome = run(outer, "--version");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.status());
    }

    @Test
    void archiveOfClassesIsMadeOnceAndItsFailureDoesNotMatter() throws Exception {
        run(distribution().resolve("apical"), "--version");
        assertEquals(1, archives().size());
        environment.put(
                "APICAL_HOME", Files.createFile(folder.resolve("no-folder")).toString());
        Outcome outcome = run(distribution().resolve("apical"), "--version");
        assertEquals(0, outcome.status());
        assertEquals("", outcome.err());
    }

    @Test
    void optionsOfTheUserReachTheVirtualMachine() throws Exception {
        environment.put("APICAL_OPTS", "-XX:+PrintFlagsFinal -Dsome.property=1");
        assertTrue(run(distribution().resolve("apical"), "--version").out().contains("UseSerialGC"));
    }

    @Test
    void missingJavaIsSaid() throws Exception {
        environment.remove("JAVA_HOME");
        environment.put("PATH", toolsOnly().toString());
        Outcome outcome = run(distribution().resolve("apical"), "list");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[java-missing] no Java was found"), outcome.err());
        environment.put("JAVA_HOME", work.toString());
        assertTrue(run(distribution().resolve("apical"), "list").err().contains("JAVA_HOME is '" + work + "'"));
    }

    @Test
    void oldJavaIsSaid() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_412\"\n");
        link(old.resolve("bin/java"), Path.of("/bin/true"));
        environment.put("JAVA_HOME", old.toString());
        Outcome outcome = run(distribution().resolve("apical"), "list");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("[java-too-old]") && outcome.err().contains("version 8"), outcome.err());
    }

    @Test
    void sourceTreeWithoutMavenSaysWhatToInstall() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.copy(SourceTree.ROOT.resolve("apical"), tree.resolve("apical"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        environment.put("PATH", toolsOnly().toString());
        Outcome outcome = run(tree.resolve("apical"), "list");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("[maven-missing]") && outcome.err().contains("install Maven"), outcome.err());
    }

    @Test
    void distributionHoldsWhatItNeedsAndNothingElse() throws IOException {
        Path distribution = distribution();
        for (String file : List.of("LICENSE", "NOTICE", "README.md", "licenses/LGPL-2.1.txt")) {
            assertTrue(Files.isRegularFile(distribution.resolve(file)), file);
        }
        assertFalse(names(distribution.resolve("lib")).toString().contains("junit"));
        assertEquals(4, names(distribution.resolve("lib/ds")).size());
        if (Files.exists(SourceTree.ROOT.resolve("bundles/pom.xml"))) {
            assertTrue(names(distribution.resolve("bundles")).stream().anyMatch(n -> n.startsWith("presets-")));
            assertTrue(names(distribution.resolve("bundles/sets")).contains("spiking.bundles"));
        }
    }

    private Path link(Path link, Path target) throws IOException {
        links.add(link);
        return Files.createSymbolicLink(link, target);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/cache/classes"))) {
            return files.filter(f -> f.toString().endsWith(".jsa")).toList();
        }
    }

    private Path toolsOnly() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Optional<Path> found = Stream.of(System.getenv("PATH").split(":"))
                    .map(p -> Path.of(p, tool))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isPresent() && !Files.exists(tools.resolve(tool))) {
                link(tools.resolve(tool), found.orElseThrow());
            }
        }
        return tools;
    }

    private static Path distribution() throws IOException {
        try (Stream<Path> files = Files.list(SourceTree.ROOT.resolve("cli/target"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("apical-") && Files.isDirectory(f))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private Outcome run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher does not end");
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
