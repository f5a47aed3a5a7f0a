package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** Reads what a text declares, and collects the names for its statements. */
final class Declarations {
    private final Scope constants = new Scope();
    private final Scope all = new Scope();
    private final List<Parameter> parameters = new ArrayList<>();

    Declarations() {
        constants.hide(Evaluation.STEP, "is not known yet in a constant", "use the time step in statements only");
    }

    /** The names of values that are known before the run. */
    Scope constants() {
        return constants;
    }

    /** All declared names. */
    Scope all() {
        return all;
    }

    /** The declared parameters. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Every parameter at its default. */
    Parameters defaults() {
        return Parameters.defaults(parameters);
    }

    /** Reads a {@code parameters} section; several may stand on one line. */
    void readParameters(Optional<Block> block) {
        for (Line line : block.map(Block::entries).orElse(List.of())) {
            Cursor cursor = new Cursor(line);
            while (!cursor.atEnd()) {
                readParameter(cursor);
            }
        }
    }

    private void readParameter(Cursor cursor) {
        Token name = cursor.expect(Token.Kind.NAME, "a parameter's name");
        cursor.expect("=");
        Expression value = new ExpressionParser(cursor, Dialect.CONSTANT).parse();
        Unit unit = value.fold(new UnitAlgebra(constants::typeOf)).unit();
        Parameters before = defaults();
        double number = Constants.evaluate(value, before::get);
        Range range =
                cursor.accept("in") ? RangeText.read(cursor, unit, constants).at(before::get) : Range.ALL;
        String meaning = string(cursor);
        String source = cursor.accept("source")
                ? cursor.expect(Token.Kind.STRING, "a string").text()
                : "";
        if (!range.equals(Range.ALL) && !range.contains(number)) {
            throw Faults.at(
                    value.span().place(),
                    "parameter-range",
                    "the default of '" + name.text() + "' is " + number + ", but must be in " + range,
                    "change the default or the range");
        }
        declare(name, Scope.Kind.PARAMETER, unit);
        parameters.add(new Parameter(name.text(), number, unit, range, meaning, source));
    }

    /** Adds a name; one that is no parameter cannot be used in constants. */
    void declare(Token name, Scope.Kind kind, Unit unit) {
        all.declare(name, kind, Typed.of(unit));
        if (kind == Scope.Kind.PARAMETER) {
            constants.declare(name, kind, Typed.of(unit));
        } else {
            constants.hide(
                    name.text(),
                    "is " + kind.title() + " and not known yet in a constant",
                    "use parameters and numbers only");
        }
    }

    /** Reads arrays with initial values. */
    List<VariableText> readStates(Optional<Block> block) {
        return readVariables(block, Scope.Kind.STATE, true);
    }

    /** Reads arrays that are set from outside, or are a result. */
    List<VariableText> readArrays(Optional<Block> block, Scope.Kind kind) {
        return readVariables(block, kind, false);
    }

    private List<VariableText> readVariables(Optional<Block> block, Scope.Kind kind, boolean initialised) {
        List<VariableText> read = new ArrayList<>();
        for (Line line : block.map(Block::entries).orElse(List.of())) {
            read.add(readVariable(new Cursor(line), kind, initialised));
        }
        return read;
    }

    private VariableText readVariable(Cursor cursor, Scope.Kind kind, boolean initialised) {
        Token name = cursor.expect(Token.Kind.NAME, "a name");
        cursor.expect(":");
        Unit unit = unit(cursor);
        Expression initial = null;
        RangeText bounds = null;
        if (initialised) {
            initial = initial(cursor, unit);
            bounds = cursor.accept("in")
                    ? RangeText.read(cursor, unit, constants).closed()
                    : null;
        }
        String meaning = string(cursor);
        cursor.expectEnd();
        declare(name, kind, unit);
        return new VariableText(name.text(), unit, initial, bounds, meaning, cursor.since(name));
    }

    /** Reads {@code = value}, where the value fits a unit. */
    Expression initial(Cursor cursor, Unit unit) {
        cursor.expect("=");
        Expression initial = new ExpressionParser(cursor, Dialect.CONSTANT).parse();
        UnitAlgebra.check(initial, unit, "the initial value", constants::typeOf);
        return initial;
    }

    /** Reads a unit such as {@code V} or {@code kg m^2}, as far as it goes. */
    static Unit unit(Cursor cursor) {
        Token first = cursor.peek();
        while (!cursor.atEnd()
                && !cursor.peek().is("=")
                && !cursor.peek().is(",")
                && cursor.peek().kind() != Token.Kind.STRING) {
            cursor.next();
        }
        Span span = first.equals(cursor.peek()) ? new Span(first.place(), "") : cursor.since(first);
        try {
            return Quantity.parseUnit(span.text()).unit();
        } catch (IllegalArgumentException e) {
            throw (RuntimeException) Faults.at(
                            span.place(),
                            "equation-unit",
                            "'" + span.text() + "' is not a unit",
                            "write V, A, s, Hz, S, F, ohm or a product of such; 1 for a pure number")
                    .because(e);
        }
    }

    private static String string(Cursor cursor) {
        return cursor.peek().kind() == Token.Kind.STRING ? cursor.next().text() : "";
    }
}
