package org.apical.core.equation;

import java.util.List;
import org.apical.core.equation.Scope.Kind;

/** Reads and checks the text of an injector or a measure: inputs, one output, and statements that compute it. */
final class FunctionReader {
    private static final List<String> SECTIONS = List.of("parameters", "input", "output", "step");

    private FunctionReader() {}

    /** Reads a text that starts with {@code injector}. */
    static FunctionText injector(Outline outline) {
        return read(outline, Dialect.STEP);
    }

    /** Reads a text that starts with {@code measure}. */
    static FunctionText measure(Outline outline) {
        FunctionText measure = read(outline, Dialect.MEASURE);
        ShapeAlgebra.check(measure);
        return measure;
    }

    private static FunctionText read(Outline outline, Dialect dialect) {
        outline.checkSections(SECTIONS, List.of());
        Declarations declarations = new Declarations();
        declarations.readParameters(outline.plain("parameters"));
        List<VariableText> inputs = declarations.readArrays(outline.plain("input"), Kind.INPUT);
        VariableText output = output(outline, declarations);
        outline.required("step", "add the statements that compute the output");
        Block step = outline.plain("step").orElseThrow();
        List<Statement> statements = StatementReader.statements(step, dialect);
        Scope outside = declarations.all().child();
        Scope behind = SectionChecker.check(statements, dialect == Dialect.STEP ? outside.withStep() : outside);
        if (behind.find(output.name()).kind() == Kind.OUTPUT) {
            throw Faults.at(
                    step.keyword().place(),
                    "equation-missing",
                    "'step' does not assign the output '" + output.name() + "'",
                    "add a line such as '" + output.name() + " = ...'");
        }
        return new FunctionText(outline.name(), outline.text(), declarations.parameters(), inputs, output, statements);
    }

    private static VariableText output(Outline outline, Declarations declarations) {
        Block block = outline.required("output", "add it with one entry, such as 'I : A'");
        List<VariableText> outputs = declarations.readArrays(outline.plain("output"), Kind.OUTPUT);
        if (outputs.size() != 1) {
            throw Faults.at(
                    block.keyword().place(),
                    "equation-missing",
                    "'output' has " + outputs.size() + " entries, but must have one",
                    "keep one entry, such as 'I : A'");
        }
        return outputs.get(0);
    }
}
