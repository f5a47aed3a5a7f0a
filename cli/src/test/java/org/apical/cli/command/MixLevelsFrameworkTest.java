package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.cli.SourceTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the page on mixed networks, in order, with few cells and short examples. */
class MixLevelsFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final Path PAGE = ROOT.resolve("docs/howto/mix-levels.md");
    private static final List<String> SMALL = List.of(
            "--set", "neurons=100", "--set", "epochs=1", "--set", "example_duration=1 s", "--set", "alpha=0.2 s");

    @TempDir
    Path folder;

    @BeforeEach
    void needBundles() {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
    }

    private static List<String> block(String language) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf("```" + language);
        return lines.subList(
                start + 1, start + 1 + lines.subList(start + 1, lines.size()).indexOf("```"));
    }

    private static String[] small(String command) {
        List<String> arguments = new ArrayList<>(
                Arrays.asList(command.substring("./apical ".length()).split(" ")));
        arguments.addAll(SMALL);
        return arguments.toArray(new String[0]);
    }

    @Test
    void everyCommandOfThePageSucceeds() throws IOException {
        Shell shell = new Shell(folder, ROOT);
        Files.write(folder.resolve("mine.yaml"), block("yaml"));
        int commands = 0;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("./apical ")) {
                shell.succeed(small(line));
                commands++;
            } else if (line.startsWith("cp ")) {
                Files.copy(folder.resolve("hidden1/stand-in.yaml"), folder.resolve("stand-in.yaml"));
            }
        }
        assertEquals(7, commands);
        assertTrue(Files.readString(folder.resolve("stand-in.yaml")).startsWith("apical: 1\nstand_ins:\n  hidden1:\n"));
        for (String made : List.of("figures/stand-in.svg", "tables/event_rate_points.csv", "report.html")) {
            assertTrue(Files.isRegularFile(folder.resolve("hidden1/curves").resolve(made)), made);
        }
    }

    @Test
    void backendsAgreeOnTheBitsOfAMixedNetwork() throws IOException {
        Shell shell = new Shell(folder, ROOT);
        String command = "./apical run xor-hybrid --set ensemble=hidden1,output --set signals=expected";
        shell.succeed(small(command + " --backend jvm --threads 1 --out jvm"));
        shell.succeed(small(command + " --backend native --threads 3 --out native"));
        for (String table : List.of("xor_after.csv", "xor_weights.csv", "xor_cost.csv")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("jvm/tables").resolve(table),
                            folder.resolve("native/tables").resolve(table)),
                    table);
        }
    }
}
