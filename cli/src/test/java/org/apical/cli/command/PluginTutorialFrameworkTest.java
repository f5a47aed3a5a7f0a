package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.cli.SourceTree;
import org.apical.cli.project.GeneratedProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goes through the tutorial of the plug-in from top to bottom: writes its files, runs its commands. In place of Maven it compiles
 * the project, runs the project's tests, and packs the jar.
 */
@DisabledOnOs(OS.WINDOWS)
class PluginTutorialFrameworkTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final Pattern BLOCK = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("`([^`\\s]+\\.(?:rule|java|yaml))`:\\s*$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private Shell shell;

    @Test
    void everyFileAndCommandOfThePageWorks() throws Exception {
        assumeTrue(!SourceTree.bundles().isEmpty(), "the bundles are not built");
        shell = new Shell(folder, ROOT);
        String page = Files.readString(ROOT.resolve("docs/tutorial/write-a-plugin.md"));
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                for (String line : block.group(2).lines().toList()) {
                    run(line);
                }
            } else {
                write(page.substring(0, block.start()), block.group(2));
            }
        }
        assertTrue(done.size() >= 20, done.toString());
        assertTrue(Files.isRegularFile(folder.resolve("first/figures/rules.svg")));
        String first = Files.readString(folder.resolve("first/tables/weights.csv"));
        assertEquals(first, Files.readString(folder.resolve("third/tables/weights.csv")));
        String second = Files.readString(folder.resolve("second/tables/weights.csv"));
        assertEquals(second, Files.readString(folder.resolve("fourth/tables/weights.csv")));
        assertTrue(last(first, "w_mine") > last(second, "w_mine") + 0.05, first + second);
        assertTrue(last(first, "w_shipped") > last(first, "w_mine") + 0.05, first);
        assertEquals("none\n", shell.succeed("bundle", "list").out());
    }

    private static double last(String table, String column) {
        List<String> lines = table.lines().toList();
        int index = List.of(lines.get(0).split(",")).indexOf(column);
        return Double.parseDouble(lines.get(lines.size() - 1).split(",")[index]);
    }

    /** A file whose name ends the text before its block. */
    private void write(String before, String content) throws IOException {
        Matcher name = FILE_NAME.matcher(before);
        assertTrue(name.find(), before.substring(Math.max(0, before.length() - 200)));
        Path file = folder.resolve(name.group(1));
        assertTrue(file.toString().endsWith(".yaml") || Files.exists(file), file + " replaces a file of the project");
        Files.writeString(file, content);
    }

    private void run(String line) throws Exception {
        done.add(line);
        if (line.startsWith("./apical ")) {
            shell.succeed(words(line.substring("./apical ".length())));
        } else if (line.startsWith("sed ")) {
            edit(line);
        } else if (line.contains(" verify ")) {
            build(GeneratedProject.at(folder.resolve("burst-clipped")));
        } else {
            assertTrue(line.startsWith("mvn -q install -DskipTests -pl platform/bom,platform/testkit"), line);
        }
    }

    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .toArray(String[]::new);
    }

    private void edit(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** What Maven does. */
    private void build(GeneratedProject project) throws Exception {
        assertEquals("", project.compile());
        assertTrue(project.test("mylab.burstclipped.BurstClippedTest") >= 9);
        String pom = project.text("pom.xml");
        String version = pom.contains("<version>1.1.0</version>") ? "1.1.0" : "1.0.0";
        assertTrue(pom.contains("<version>" + version + "</version>"), pom);
        Path target = folder.resolve("burst-clipped/target");
        Path jar = new TinyBundle("mylab.burst-clipped", version)
                .text(
                        "plasticity-rule",
                        "mylab",
                        "burst-clipped.rule",
                        project.text("src/main/resources/OSGI-INF/apical/burst-clipped.rule"))
                .into(target);
        Files.move(jar, target.resolve("burst-clipped-" + version + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
}
