package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops over floats and over doubles are written once: the second file is the first with the other type. */
class TwinSourcesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/apical/core/machine");

    @ParameterizedTest
    @ValueSource(strings = {"Arithmetic", "Conditions", "Functions", "Hits", "Lanes", "Operations", "ProductBlock"})
    void doubleSourceIsTheFloatSourceWithTheOtherType(String name) throws IOException {
        assertEquals(withoutLayout(twin(read("Float32" + name))), withoutLayout(read("Float64" + name)));
    }

    private static String twin(String text) {
        return text.replace("Float32", "TWIN")
                .replace("float", "double")
                .replace("Float", "Double")
                .replace("TWIN", "Float64");
    }

    /** The formatter breaks lines of other lengths elsewhere. */
    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(String name) throws IOException {
        return Files.readString(SOURCES.resolve(name + ".java"));
    }
}
