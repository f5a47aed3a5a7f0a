package org.apical.core.equation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.Expression.Literal;
import org.apical.neuron.EnsembleModel;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.unit.Unit;

/**
 * An ensemble model made of text: functions of one argument.
 *
 * <pre>{@code
 * ensemble sigmoid-ensemble
 * functions
 *   rate(z) = sigmoid(z)
 *   slope(e) = e*(1 - e)
 * }</pre>
 */
public final class EnsembleEquations implements EnsembleModel {
    private static final List<String> KNOWN = List.of("rate", "slope", "gain", "burst");

    /**
     * A function.
     *
     * @param argument the name of its argument
     * @param body its value
     */
    record Function(String argument, Expression body) {}

    private final String name;
    private final String text;
    private final List<Parameter> parameters;
    private final Map<String, Function> functions;

    private EnsembleEquations(String name, String text, List<Parameter> parameters, Map<String, Function> functions) {
        this.name = name;
        this.text = text;
        this.parameters = parameters;
        this.functions = functions;
    }

    /** The equations of a model, whatever class offers it. */
    public static EnsembleEquations of(EnsembleModel model) {
        return model instanceof EnsembleEquations equations ? equations : read(Outline.of(model.text(), model.name()));
    }

    /** Reads a text that starts with {@code ensemble}. */
    static EnsembleEquations read(Outline outline) {
        outline.checkSections(List.of("parameters", "functions"), List.of());
        Declarations declarations = new Declarations();
        declarations.readParameters(outline.plain("parameters"));
        outline.required("functions", "add it with lines such as 'rate(z) = sigmoid(z)'");
        Map<String, Function> functions = new LinkedHashMap<>();
        for (Line line : outline.plain("functions").orElseThrow().entries()) {
            function(new Cursor(line), declarations.all(), functions);
        }
        if (!functions.containsKey("rate")) {
            throw Faults.at(
                    outline.place(),
                    "equation-missing",
                    "ensemble '" + outline.name() + "' has no function 'rate'",
                    "add the event rate as a function of the somatic input, such as 'rate(z) = sigmoid(z)'");
        }
        return new EnsembleEquations(outline.name(), outline.text(), declarations.parameters(), functions);
    }

    private static void function(Cursor cursor, Scope constants, Map<String, Function> functions) {
        Token name = cursor.expect(Token.Kind.NAME, "the name of a function");
        if (!KNOWN.contains(name.text())) {
            throw Faults.unknown(
                    name.place(),
                    "equation-unknown-function",
                    "an ensemble has no function '" + name.text() + "'",
                    name.text(),
                    KNOWN);
        }
        cursor.expect("(");
        Token argument = cursor.expect(Token.Kind.NAME, "the name of the argument");
        cursor.expect(")");
        cursor.expect("=");
        Expression body = new ExpressionParser(cursor, Dialect.STEP).parse();
        cursor.expectEnd();
        Scope inside = constants.child();
        inside.declare(argument, Scope.Kind.INPUT, Typed.ONE);
        UnitAlgebra.check(body, Unit.ONE, "the value of '" + name.text() + "'", inside::typeOf);
        functions.put(name.text(), new Function(argument.text(), body));
    }

    /** A function's value for an argument; empty where the model has no such function. */
    Optional<Expression> apply(String function, Expression argument, Parameters values) {
        return Optional.ofNullable(functions.get(function)).map(f -> {
            Map<String, Expression> meanings = new LinkedHashMap<>();
            values.asMap().forEach((key, v) -> meanings.put(key, new Literal(v, Unit.ONE, argument.span())));
            meanings.put(f.argument(), argument);
            return Substitution.of(f.body(), meanings);
        });
    }

    /** Whether a word is that of a function that models may have. */
    static boolean isFunction(String word) {
        return KNOWN.contains(word);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public String text() {
        return text;
    }
}
