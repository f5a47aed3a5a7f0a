package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset that has a scale has a quick form. */
class ScalesTest {
    private static final Path TEXTS =
            Path.of(System.getProperty("apical.root")).resolve("bundles/presets/src/main/resources/OSGI-INF/apical");

    static Stream<String> presets() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .filter(name -> Preset.read(name).parameters().stream()
                            .anyMatch(p -> p.name().equals("scale")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void quickFormCanBeRead(String preset) {
        assertDoesNotThrow(() -> Preset.read(preset, "scale=quick"));
    }
}
