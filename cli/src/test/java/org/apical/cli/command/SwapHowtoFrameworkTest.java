package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.cli.SourceTree;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.SwapRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the page on swaps shows, with a short schedule. */
class SwapHowtoFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final String COMMAND = "./apical ";
    private static final String SHORT = " --set epochs=1 --set example_duration=500ms --set alpha=200ms";

    @TempDir
    Path folder;

    private final String page;

    SwapHowtoFrameworkTest() throws IOException {
        page = Files.readString(ROOT.resolve("docs/howto/swap-a-plugin.md"));
    }

    private void save(String language, String file) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(page);
        assertTrue(block.find(), language);
        Files.writeString(folder.resolve(file), block.group(1));
    }

    private List<SwapRecord> swaps(String run) {
        return RunFolder.open(folder.resolve(run)).record().swaps();
    }

    @Test
    void everythingOnThePageWorks() throws IOException {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        save("yaml", "swapped.yaml");
        save("text", "swap.script");
        save("rule", "gentle.rule");
        Shell shell = new Shell(folder, ROOT);
        List<String> commands =
                page.lines().filter(line -> line.startsWith(COMMAND)).toList();
        assertEquals(3, commands.size());
        for (String command : commands) {
            String shortened = command.contains("scale=quick") ? command + SHORT : command;
            shell.succeed(shortened.substring(COMMAND.length()).split(" "));
        }
        assertEquals(List.of("w", "x", "a_s"), swaps("swapped").get(0).carried());
        assertEquals(List.of("a_e", "a_b"), swaps("swapped").get(0).kept());
        assertEquals(6, swaps("looked").size());
        assertEquals("gentle.rule", swaps("looked").get(0).after().bundle());
        assertTrue(swaps("looked").stream().allMatch(SwapRecord::isDone));
    }
}
