package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.cli.Main;

/** Starts the program as a process of its own, to which signals can be sent. */
final class RunProcess {
    private final Path folder;
    private final Path distribution;

    /**
     * A process to be started.
     *
     * @param folder its working folder, in which the file {@code err} takes its messages
     * @param distribution where its bundles are
     */
    RunProcess(Path folder, Path distribution) {
        this.folder = folder;
        this.distribution = distribution;
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOfTheLauncher());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dapical.distribution=" + distribution);
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("APICAL_HOME", folder.resolve("user").toString());
        return builder.start();
    }

    String messages() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    /** What the launcher adds on newer Javas, so that they do not warn. */
    private static List<String> optionsOfTheLauncher() {
        return Runtime.version().feature() < 24
                ? List.of()
                : List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
    }
}
