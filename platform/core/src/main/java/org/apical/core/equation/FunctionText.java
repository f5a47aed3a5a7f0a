package org.apical.core.equation;

import java.util.List;
import org.apical.plugin.Parameter;

/**
 * A checked injector or measure.
 *
 * @param name its name
 * @param text as written
 * @param parameters its parameters
 * @param inputs what it reads
 * @param output what it computes
 * @param statements how
 */
record FunctionText(
        String name,
        String text,
        List<Parameter> parameters,
        List<VariableText> inputs,
        VariableText output,
        List<Statement> statements) {
    /** Copies the lists. */
    FunctionText {
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
        statements = List.copyOf(statements);
    }
}
