package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.plugin.InputException;
import org.apical.unit.Unit;

/**
 * The statements of a moment for an expected number n of such moments: {@code v = e} becomes {@code v = v + n*(e - v)}, and {@code
 * v = v + d}, which says its change itself, {@code v = v + n*d}.
 *
 * <p>That is the mean of what n rare moments do, as long as the change of a synapse is in proportion to n. Where it cannot be, the
 * statement is refused.
 */
final class ExpectedStatements {
    /** Stands for n; no text can write this name. */
    static final String NUMBER = "number of moments";

    /** What draws a line through values that are means here. */
    private static final Set<Builtin> JUDGING = EnumSet.of(
            Builtin.GREATER,
            Builtin.GREATER_OR_EQUAL,
            Builtin.LESS,
            Builtin.LESS_OR_EQUAL,
            Builtin.EQUAL,
            Builtin.NOT_EQUAL,
            Builtin.AND,
            Builtin.OR,
            Builtin.NOT,
            Builtin.MIN,
            Builtin.MAX,
            Builtin.ABS,
            Builtin.FLOOR,
            Builtin.COUNTDOWN);

    private final String rule;
    private final Set<String> synapse;
    private final Map<String, Expression> lets;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> derived;

    private ExpectedStatements(RuleText rule) {
        this.rule = rule.name();
        this.synapse =
                new HashSet<>(rule.synapse().stream().map(VariableText::name).toList());
        this.lets = RuleProgram.meanings(rule);
        this.derived = new HashSet<>(synapse);
    }

    /**
     * The statements of a moment of a rule, in proportion to {@link #NUMBER}.
     *
     * @throws InputException {@code signals-proportion} for a statement whose effect is not in proportion
     */
    static List<Statement> of(List<Statement> statements, RuleText rule) {
        ExpectedStatements expected = new ExpectedStatements(rule);
        List<Statement> scaled = new ArrayList<>();
        statements.forEach(s -> scaled.add(expected.scaled(s)));
        return scaled;
    }

    private Statement scaled(Statement s) {
        check(s.value());
        if (!synapse.contains(s.name())) {
            note(s);
            return s;
        }
        changed.add(s.name());
        Expression old = new Name(s.name(), s.value().span());
        Expression change = change(s.value(), s.name());
        if (change == null) {
            change = call(Builtin.SUBTRACT, s.value(), old);
        }
        Expression number = new Name(NUMBER, s.value().span());
        return new Statement(s.target(), call(Builtin.ADD, old, call(Builtin.MULTIPLY, change, number)));
    }

    /** A local value is as doubtful as what it is made of. */
    private void note(Statement s) {
        Set<String> read = names(s.value());
        if (read.stream().anyMatch(derived::contains)) {
            derived.add(s.name());
        }
    }

    private Set<String> names(Expression e) {
        Set<String> read = new HashSet<>();
        e.fold(new NameCollector(lets, read));
        return read;
    }

    private void check(Expression e) {
        for (String name : names(e)) {
            if (changed.contains(name)) {
                throw refused(e, "reads '" + name + "', which a statement above it has changed");
            }
        }
        checkParts(e);
    }

    private void checkParts(Expression e) {
        if (!(e instanceof Call call)) {
            return;
        }
        boolean judges = JUDGING.contains(call.builtin());
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            boolean isCondition = call.builtin() == Builtin.WHERE && i == 0;
            if ((judges || isCondition) && names(argument).stream().anyMatch(derived::contains)) {
                throw refused(call, "judges a variable of the synapse");
            }
            checkParts(argument);
        }
    }

    private InputException refused(Expression e, String why) {
        return Faults.at(
                e.span().place(),
                "signals-proportion",
                "rule '" + rule + "' cannot take expected numbers of moments: '"
                        + e.span().text() + "' " + why + ", so that its change is not in proportion to their number",
                "write the change in one statement such as w = w + d with the bounds behind 'in', or give the group "
                        + "signals: sampled");
    }

    /** What a sum adds to a variable; null if the expression is no such sum. */
    private static Expression change(Expression e, String variable) {
        if (e instanceof Name name && name.name().equals(variable)) {
            return new Literal(0, Unit.ONE, e.span());
        }
        if (!(e instanceof Call call) || !(call.builtin() == Builtin.ADD || call.builtin() == Builtin.SUBTRACT)) {
            return null;
        }
        Expression left = call.arguments().get(0);
        Expression right = call.arguments().get(1);
        Expression inLeft = change(left, variable);
        if (inLeft != null) {
            return joined(call.builtin(), inLeft, right);
        }
        Expression inRight = call.builtin() == Builtin.ADD ? change(right, variable) : null;
        return inRight == null ? null : joined(Builtin.ADD, inRight, left);
    }

    private static Expression joined(Builtin operator, Expression change, Expression more) {
        boolean isNothing = change instanceof Literal literal && literal.isBareZero();
        if (!isNothing) {
            return call(operator, change, more);
        }
        return operator == Builtin.ADD ? more : new Call(Builtin.NEGATE, List.of(more), more.span());
    }

    private static Call call(Builtin operator, Expression left, Expression right) {
        return new Call(operator, List.of(left, right), right.span());
    }
}
