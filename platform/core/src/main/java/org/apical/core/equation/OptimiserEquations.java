package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import org.apical.plasticity.Optimiser;
import org.apical.plugin.Parameter;

/**
 * An optimiser made of text. Its statements see the weight {@code w}, the gradient {@code g}, the learning rate {@code lr}, its own
 * state, and {@code w.bias}, which is 1 for a bias and 0 else.
 *
 * <pre>{@code
 * optimiser momentum
 * parameters
 *   momentum = 0.9 in [0, 1)
 * state
 *   v : 1 = 0
 * step
 *   v = momentum*v - lr*g
 *   w = w + v
 * }</pre>
 */
public final class OptimiserEquations implements Optimiser {
    private final Outline outline;
    private final List<Parameter> parameters;
    private final List<VariableText> state;
    private final List<Statement> statements;

    private OptimiserEquations(
            Outline outline, List<Parameter> parameters, List<VariableText> state, List<Statement> statements) {
        this.outline = outline;
        this.parameters = parameters;
        this.state = state;
        this.statements = statements;
    }

    /** The equations of an optimiser, whatever class offers it. */
    public static OptimiserEquations of(Optimiser optimiser) {
        return optimiser instanceof OptimiserEquations equations
                ? equations
                : read(Outline.of(optimiser.text(), optimiser.name()));
    }

    /** Reads a text that starts with {@code optimiser}. */
    static OptimiserEquations read(Outline outline) {
        outline.checkSections(List.of("parameters", "state", "step"), List.of());
        Declarations declarations = new Declarations();
        declarations.readParameters(outline.plain("parameters"));
        List<VariableText> state = declarations.readStates(outline.plain("state"));
        outline.required("step", "add the statements that change the weight w");
        List<Statement> statements = new ArrayList<>();
        for (Line line : outline.plain("step").orElseThrow().entries()) {
            Cursor cursor = new Cursor(line);
            Token target = cursor.expect(Token.Kind.NAME, "a statement");
            cursor.expect("=");
            statements.add(new Statement(target, new ExpressionParser(cursor, Dialect.SWEEP).parse()));
            cursor.expectEnd();
        }
        return new OptimiserEquations(outline, declarations.parameters(), state, statements);
    }

    /** The names of its state. */
    List<VariableText> state() {
        return state;
    }

    /** What it does in a step. */
    List<Statement> statements() {
        return statements;
    }

    @Override
    public String name() {
        return outline.name();
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public String text() {
        return outline.text();
    }
}
