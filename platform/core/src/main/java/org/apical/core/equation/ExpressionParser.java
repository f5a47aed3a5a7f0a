package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * Reads expressions by operator precedence: {@code or}, {@code and}, {@code not}, comparisons, sums, products, unary minus,
 * from loose to tight.
 */
final class ExpressionParser {
    /** Words that can follow a number without being its unit. */
    private static final Set<String> NEVER_UNITS =
            Set.of("in", "and", "or", "not", "source", "after", "before", "when", "decay");

    private static final int NOT_LEVEL = 3;
    private static final int COMPARISON_LEVEL = 4;
    private static final int UNARY_LEVEL = 7;
    private static final int MOST_POWER = 256;
    private static final int MOST_DRAWS = 4;

    private final Cursor cursor;
    private final Dialect dialect;

    ExpressionParser(Cursor cursor, Dialect dialect) {
        this.cursor = cursor;
        this.dialect = dialect;
    }

    /** Reads as far as the expression goes. */
    Expression parse() {
        return expression(1);
    }

    private Expression expression(int level) {
        Token start = cursor.peek();
        Expression left = prefix();
        Builtin infix = infix();
        boolean compared = false;
        while (infix != null && levelOf(infix) >= level) {
            if (compared && levelOf(infix) == COMPARISON_LEVEL) {
                throw chained();
            }
            compared = levelOf(infix) == COMPARISON_LEVEL;
            cursor.next();
            Expression right = expression(levelOf(infix) + 1);
            left = new Call(infix, List.of(left, right), cursor.since(start));
            infix = infix();
        }
        return left;
    }

    private RuntimeException chained() {
        return Faults.syntax(
                cursor.peek().place(),
                "comparisons cannot be chained in '" + cursor.line().span().text() + "'",
                "write a < b and b < c");
    }

    private Builtin infix() {
        Token token = cursor.peek();
        for (Builtin b : Builtin.values()) {
            if (b.arity() == 2 && !b.isFunction() && token.is(b.word())) {
                return b;
            }
        }
        return null;
    }

    private static int levelOf(Builtin infix) {
        return switch (infix) {
            case OR -> 1;
            case AND -> 2;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE -> 6;
            default -> COMPARISON_LEVEL;
        };
    }

    private Expression prefix() {
        Token token = cursor.peek();
        if (token.is("-")) {
            return unary(Builtin.NEGATE, UNARY_LEVEL);
        }
        if (token.is("not")) {
            return unary(Builtin.NOT, NOT_LEVEL);
        }
        if (cursor.accept("(")) {
            Expression inner = parse();
            cursor.expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return literal();
        }
        if (token.kind() != Token.Kind.NAME || infix() != null) {
            throw cursor.unexpected("a number, a name or '('");
        }
        return cursor.peek(1).is("(") ? call() : new Name(cursor.next().text(), cursor.since(token));
    }

    private Expression unary(Builtin builtin, int level) {
        Token start = cursor.next();
        Expression argument = expression(level);
        return new Call(builtin, List.of(argument), cursor.since(start));
    }

    private Expression literal() {
        Token number = cursor.next();
        double value = Double.parseDouble(number.text());
        if (!isUnitNext()) {
            return new Literal(value, Unit.ONE, cursor.since(number));
        }
        Token symbol = cursor.next();
        Quantity unit = Quantity.unitNamed(symbol.text())
                .orElseThrow(() -> Faults.at(
                        symbol.place(),
                        "equation-unit",
                        "'" + symbol.text() + "' after the number " + number.text() + " is not a unit",
                        "write a unit such as mV, ms, Hz, pA or pF, or an operator between the two"));
        return new Literal(Quantity.scale(value, unit.value()), unit.unit(), cursor.since(number));
    }

    /** A word behind a number is its unit, unless it is a keyword or the next declaration of the line. */
    private boolean isUnitNext() {
        Token token = cursor.peek();
        boolean declaration = cursor.peek(1).is("=");
        boolean word = token.kind() == Token.Kind.NAME && !NEVER_UNITS.contains(token.text());
        return !declaration && (word || token.is("%"));
    }

    private Expression call() {
        Token name = cursor.next();
        cursor.expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.peek().is(")")) {
            do {
                arguments.add(parse());
            } while (cursor.accept(","));
        }
        cursor.expect(")");
        Span span = cursor.since(name);
        if (dialect == Dialect.SWEEP
                && Builtin.functionsNamed(name.text()).stream().noneMatch(dialect::allows)) {
            return new Applied(name.text(), arguments, span);
        }
        Builtin builtin = builtin(name, arguments.size(), span);
        checkWholeNumber(builtin, arguments, span.place());
        return new Call(builtin, arguments, span);
    }

    private Builtin builtin(Token name, int count, Span span) {
        List<Builtin> named = Builtin.functionsNamed(name.text());
        for (Builtin b : named) {
            if (b.arity() == count && dialect.allows(b)) {
                return b;
            }
        }
        List<Builtin> allowed = named.stream().filter(dialect::allows).toList();
        if (!allowed.isEmpty()) {
            int needed = allowed.get(0).arity();
            throw Faults.syntax(
                    span.place(),
                    "'" + name.text() + "' takes " + needed + (needed == 1 ? " argument" : " arguments") + ", but has "
                            + count + " in '" + span.text() + "'",
                    "give it " + needed);
        }
        String what = named.isEmpty()
                ? "there is no function '" + name.text() + "'"
                : "'" + name.text() + "' cannot be used in " + dialect.title();
        throw Faults.unknown(name.place(), "equation-unknown-function", what, name.text(), dialect.functionNames());
    }

    private static void checkWholeNumber(Builtin builtin, List<Expression> arguments, Place place) {
        if (builtin == Builtin.POW) {
            checkWhole(arguments.get(1), 1, MOST_POWER, "the exponent of pow", place);
        } else if (builtin == Builtin.UNIFORM) {
            checkWhole(arguments.get(0), 0, MOST_DRAWS - 1, "the draw of uniform", place);
        }
    }

    private static void checkWhole(Expression e, int low, int high, String what, Place place) {
        boolean fits = e instanceof Literal number
                && number.unit().isDimensionless()
                && number.value() == Math.rint(number.value())
                && number.value() >= low
                && number.value() <= high;
        if (!fits) {
            throw Faults.at(
                    place,
                    "equation-range",
                    what + " is '" + e.span().text() + "', but must be a whole number from " + low + " to " + high,
                    "write such a number");
        }
    }
}
