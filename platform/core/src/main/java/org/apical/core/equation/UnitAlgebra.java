package org.apical.core.equation;

import java.util.List;
import java.util.function.Function;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.unit.Unit;

/** Finds the unit of an expression, and says where units do not fit. */
final class UnitAlgebra implements Algebra<Typed> {
    private final Function<Name, Typed> names;

    /** Looks names up with a function that throws when there is none. */
    UnitAlgebra(Function<Name, Typed> names) {
        this.names = names;
    }

    /** The unit of an expression that must fit another one. */
    static void check(Expression e, Unit expected, String what, Function<Name, Typed> names) {
        Typed found = e.fold(new UnitAlgebra(names));
        if (!found.fits(expected)) {
            throw Faults.unit(what, e.span(), expected, found.unit());
        }
    }

    @Override
    public Typed literal(Literal literal) {
        return new Typed(literal.unit(), literal.isBareZero());
    }

    @Override
    public Typed name(Name name) {
        return names.apply(name);
    }

    @Override
    public Typed call(Call call, List<Typed> a) {
        return switch (call.builtin()) {
            case ADD, SUBTRACT, MIN, MAX -> same(call, a.get(0), a.get(1));
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                same(call, a.get(0), a.get(1));
                yield Typed.ONE;
            }
            case MULTIPLY -> Typed.of(a.get(0).unit().times(a.get(1).unit()));
            case DIVIDE -> Typed.of(a.get(0).unit().dividedBy(a.get(1).unit()));
            default -> function(call, a);
        };
    }

    private static Typed function(Call call, List<Typed> a) {
        return switch (call.builtin()) {
            case NEGATE, ABS, MEAN, SUM, MIN_OF, MAX_OF, SD, FIRST, LAST -> a.get(0);
            case WHERE -> {
                expect(call, a.get(0), Unit.ONE, "the condition of where");
                yield same(call, a.get(1), a.get(2));
            }
            case DECAY -> {
                expect(call, a.get(1), Unit.SECOND, "the time constant of decay");
                yield a.get(0);
            }
            case SQRT -> Typed.of(root(call, a.get(0).unit()));
            case POW -> Typed.of(a.get(0).unit().power(call.wholeArgument(1)));
            case CORRELATION, CROSSING -> Typed.ONE;
            default -> dimensionless(call, a);
        };
    }

    private static Typed dimensionless(Call call, List<Typed> a) {
        String word = call.builtin().word();
        for (Typed argument : a) {
            expect(
                    call,
                    argument,
                    Unit.ONE,
                    call.builtin().isFunction() ? "the argument of " + word : "an operand of '" + word + "'");
        }
        return Typed.ONE;
    }

    private static void expect(Call call, Typed found, Unit expected, String what) {
        if (!found.fits(expected)) {
            throw Faults.unit(what, call.span(), expected, found.unit());
        }
    }

    private static Typed same(Call call, Typed left, Typed right) {
        if (!left.zero() && !right.zero() && !left.unit().equals(right.unit())) {
            throw Faults.unit(sides(call.builtin()), call.span(), left.unit(), right.unit());
        }
        return left.zero() ? right : left;
    }

    private static String sides(Builtin builtin) {
        if (builtin == Builtin.WHERE) {
            return "the second branch of where";
        }
        return builtin.isFunction()
                ? "the second argument of " + builtin.word()
                : "the right side of '" + builtin.word() + "'";
    }

    private static Unit root(Call call, Unit unit) {
        Unit root = Unit.ONE;
        for (int base = 0; base < Unit.BASES; base++) {
            if (unit.exponent(base) % 2 != 0) {
                throw Faults.at(
                        call.span().place(),
                        "equation-unit",
                        "the argument of sqrt in '" + call.span().text() + "' is in " + unit
                                + ", which is not the square of a unit",
                        "divide by a quantity first, so that it becomes a pure number");
            }
            root = root.times(Unit.base(base, unit.exponent(base) / 2));
        }
        return root;
    }
}
