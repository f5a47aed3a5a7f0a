package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.core.equation.SweepProgram.Kept;
import org.apical.plugin.Parameters;
import org.apical.unit.Unit;

/** Writes the statements of the optimiser for each {@code descend}. */
final class SweepDescent {
    private static final String WEIGHT = "w";
    static final String GRADIENT = "g";

    private final OptimiserEquations optimiser;
    private final Parameters values;
    private final SweepNames names;
    private final List<Kept> kept;

    SweepDescent(OptimiserEquations optimiser, Parameters values, SweepNames names, List<Kept> kept) {
        this.optimiser = optimiser;
        this.values = values;
        this.names = names;
        this.kept = kept;
    }

    /** The statements of a step; the first target names the state that all share. */
    List<Statement> statements(int layer, List<Token> targets, Expression gradient) {
        SweepArray first = names.find(layer, new Name(targets.get(0).text(), gradient.span()));
        declareState(layer, first);
        List<Statement> statements = new ArrayList<>();
        Expression followed = gradient;
        if (uses() > 1) {
            Token whole = renamed(targets.get(0), GRADIENT);
            statements.add(new Statement(whole, gradient));
            followed = new Name(whole.text(), gradient.span());
        }
        for (Statement s : optimiser.statements()) {
            List<Token> changed = s.name().equals(WEIGHT) ? targets : targets.subList(0, 1);
            for (Token weight : changed) {
                Map<String, Expression> meanings = meanings(weight, first, followed);
                Token target = s.name().equals(WEIGHT) ? weight : renamed(targets.get(0), s.name());
                statements.add(new Statement(target, Substitution.of(s.value(), meanings)));
            }
        }
        return statements;
    }

    private void declareState(int layer, SweepArray first) {
        for (VariableText state : optimiser.state()) {
            String name = first.name() + "." + state.name();
            if (names.own(layer, name) == null) {
                SweepArray array = new SweepArray(layer, name, first.shape());
                names.declare(array);
                kept.add(new Kept(array, "constant", List.of(state.initial(values))));
            }
        }
    }

    private Map<String, Expression> meanings(Token weight, SweepArray first, Expression gradient) {
        Span span = gradient.span();
        Map<String, Expression> meanings = new LinkedHashMap<>();
        values.asMap().forEach((name, v) -> meanings.put(name, new Literal(v, Unit.ONE, span)));
        optimiser.state().forEach(s -> meanings.put(s.name(), new Name(first.name() + "." + s.name(), span)));
        boolean isBias = first.shape() == SweepShape.BIAS || first.shape() == SweepShape.BIAS_BELOW;
        meanings.put("w.bias", new Literal(isBias ? 1 : 0, Unit.ONE, span));
        meanings.put(WEIGHT, new Name(weight.text(), span));
        meanings.put(GRADIENT, gradient);
        return meanings;
    }

    private long uses() {
        return optimiser.statements().stream().mapToLong(s -> uses(s.value())).sum();
    }

    private static long uses(Expression e) {
        if (e instanceof Name name) {
            return name.name().equals(GRADIENT) ? 1 : 0;
        }
        List<Expression> arguments = List.of();
        if (e instanceof Call call) {
            arguments = call.arguments();
        } else if (e instanceof Applied applied) {
            arguments = applied.arguments();
        }
        return arguments.stream().mapToLong(SweepDescent::uses).sum();
    }

    /** The name of something that belongs to a weight. */
    static Token renamed(Token weight, String part) {
        String name = weight.text() + "." + part;
        return new Token(Token.Kind.NAME, name, weight.start(), weight.end(), weight.place());
    }
}
