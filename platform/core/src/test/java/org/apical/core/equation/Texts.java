package org.apical.core.equation;

/** The texts that tests compile. */
final class Texts {
    private Texts() {}

    /** A model with given lines below its name. */
    static ModelEquations modelOf(String... lines) {
        return (ModelEquations) EquationCompiler.compile("model m\n" + String.join("\n", lines), "m.model");
    }
}
