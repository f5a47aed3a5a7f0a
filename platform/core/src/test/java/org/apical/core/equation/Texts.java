package org.apical.core.equation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apical.plugin.Plugin;

/** The texts that tests compile. */
final class Texts {
    private Texts() {}

    /** A text of the test resources. */
    static String read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plug-in of the test resources. */
    static Plugin compiled(String file) {
        return EquationCompiler.compile(read(file), file);
    }

    /** A model of the test resources. */
    static ModelEquations model(String file) {
        return (ModelEquations) compiled(file);
    }

    /** A model with given lines below its name. */
    static ModelEquations modelOf(String... lines) {
        return (ModelEquations) EquationCompiler.compile("model m\n" + String.join("\n", lines), "m.model");
    }
}
