package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.cli.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the tutorial, in order. */
class TutorialFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final String COMMAND = "./apical ";

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheTutorialSucceeds() throws IOException {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        Shell shell = new Shell(folder, ROOT);
        List<String> commands = commands(ROOT.resolve("docs/tutorial/first-run.md"));
        assertTrue(commands.size() >= 7, commands.toString());
        commands.forEach(c -> shell.succeed(c.substring(COMMAND.length()).split(" ")));
        assertEquals(
                -1,
                Files.mismatch(
                        folder.resolve("first/tables/xor_cost.csv"), folder.resolve("again/tables/xor_cost.csv")));
    }

    private static List<String> commands(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith(COMMAND))
                .toList();
    }
}
