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

    @Test
    void everyCommandOfTheDeepTutorialSucceeds() throws IOException {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        Shell shell = new Shell(folder, ROOT);
        List<String> commands = commands(ROOT.resolve("docs/tutorial/train-a-deep-network.md"));
        assertTrue(commands.size() >= 6, commands.toString());
        commands.forEach(c -> shell.succeed(quick(c).substring(COMMAND.length()).split(" ")));
        for (String made : List.of(
                "burstprop/tables/learning_curves.csv",
                "burstprop/tables/angles.csv",
                "burstprop/figures/learning-curves.svg",
                "burstprop/figures/angles.png",
                "burstprop/report.html",
                "compared/compare.csv")) {
            assertTrue(Files.isRegularFile(folder.resolve(made)), made);
        }
        assertEquals(
                0,
                shell.run("compare", "burstprop", "--format", "json")
                        .json()
                        .get("measures")
                        .size());
    }

    /** Runs in their quick form. */
    private static String quick(String command) {
        return command.startsWith("./apical run") ? command + " --set scale=quick --set epochs=2" : command;
    }

    private static List<String> commands(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith(COMMAND))
                .toList();
    }
}
