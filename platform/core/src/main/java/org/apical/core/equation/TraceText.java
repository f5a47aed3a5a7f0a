package org.apical.core.equation;

import java.util.Locale;
import java.util.Optional;
import org.apical.plasticity.Moment;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.unit.Unit;

/**
 * A declared trace.
 *
 * @param name its name
 * @param side whose moments it counts
 * @param unit its unit
 * @param initial its initial value
 * @param tau its time constant
 * @param counts the moment that it counts
 * @param timing when within a step it counts
 * @param late by how much later than its side sees the moment; only in phase 4
 */
record TraceText(
        Token name,
        Side side,
        Unit unit,
        Expression initial,
        Expression tau,
        Moment counts,
        Trace.Timing timing,
        Optional<Expression> late) {
    /** Reads what follows the word {@code trace}. */
    static TraceText read(Cursor cursor, Side side, Declarations declarations) {
        Token name = cursor.expect(Token.Kind.NAME, "a trace's name");
        cursor.expect(":");
        Unit unit = Declarations.unit(cursor);
        Expression initial = declarations.initial(cursor, unit);
        cursor.expect(",");
        cursor.expect("decay");
        Expression tau = duration(cursor, "the time constant of trace '" + name.text() + "'", declarations);
        cursor.expect(",");
        cursor.expect("+");
        cursor.expectNumber("1");
        Trace.Timing timing = timing(cursor);
        Moment counts = moment(cursor);
        Optional<Expression> late = Optional.empty();
        if (timing == Trace.Timing.PHASE_4 && cursor.accept(",")) {
            cursor.expect("late");
            late = Optional.of(duration(cursor, "how late trace '" + name.text() + "' counts", declarations));
        }
        cursor.expectEnd();
        return new TraceText(name, side, unit, initial, tau, counts, timing, late);
    }

    private static Expression duration(Cursor cursor, String what, Declarations declarations) {
        Expression e = new ExpressionParser(cursor, Dialect.CONSTANT).parse();
        UnitAlgebra.check(e, Unit.SECOND, what, declarations.constants()::typeOf);
        return e;
    }

    private static Trace.Timing timing(Cursor cursor) {
        if (cursor.accept("before")) {
            return Trace.Timing.BEFORE;
        }
        if (cursor.accept("after")) {
            return Trace.Timing.AFTER;
        }
        if (cursor.accept("in")) {
            cursor.expect("phase");
            cursor.expectNumber("4");
            cursor.expect("on");
            return Trace.Timing.PHASE_4;
        }
        throw cursor.unexpected("'before', 'after' or 'in phase 4 on'");
    }

    /** Reads {@code spike}, {@code event} or {@code burst}. */
    static Moment moment(Cursor cursor) {
        for (Moment m : Moment.values()) {
            if (cursor.accept(m.name().toLowerCase(Locale.ROOT))) {
                return m;
            }
        }
        throw cursor.unexpected("'spike', 'event' or 'burst'");
    }

    /** What the platform is told. */
    Trace trace() {
        return new Trace(
                name.text(),
                side,
                unit,
                p -> Constants.evaluate(initial, p::get),
                p -> Constants.evaluate(tau, p::get),
                counts,
                timing,
                p -> late.map(e -> Constants.evaluate(e, p::get)).orElse(0.0));
    }
}
