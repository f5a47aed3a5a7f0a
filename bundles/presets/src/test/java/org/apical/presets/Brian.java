package org.apical.presets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The simulator Brian 2, where a Python of this machine has it. */
final class Brian {
    /** A Debian package installs Brian for the system's Python, which need not be the first one. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private static final int SECONDS = 240;

    private final String python;

    private Brian(String python) {
        this.python = python;
    }

    static Optional<Brian> find() {
        return PYTHONS.stream().filter(Brian::hasBrian).findFirst().map(Brian::new);
    }

    private static boolean hasBrian(String python) {
        try {
            String probe = "import importlib.util, sys; sys.exit(importlib.util.find_spec('brian2') is None)";
            return new ProcessBuilder(python, "-c", probe).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such Python
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers that a script prints, by name. */
    Map<String, Double> numbers(String script, Path folder, int seed) throws IOException, InterruptedException {
        Path file = folder.resolve("script.py");
        try (InputStream in = Brian.class.getResourceAsStream("/brian/" + script)) {
            Files.write(file, in.readAllBytes());
        }
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(python, file.toString(), Integer.toString(seed))
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(script + " failed: " + Files.readString(folder.resolve("errors.txt")));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        Files.readAllLines(out).forEach(line -> {
            String[] words = line.split(" ");
            numbers.put(words[0], Double.parseDouble(words[1]));
        });
        return numbers;
    }
}
