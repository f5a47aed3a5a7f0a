package org.apical.core.equation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.Expression.Name;
import org.apical.plugin.Place;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** The names that a place of a text may use, with their units. */
final class Scope {
    /** What a name stands for. */
    enum Kind {
        /** The time step. */
        STEP("the time step"),
        /** A constant of the run. */
        PARAMETER("a parameter"),
        /** An array that changes. */
        STATE("a state"),
        /** An array that is only read. */
        INPUT("an input"),
        /** The result of an injector or a measure. */
        OUTPUT("the output"),
        /** A trace of a rule. */
        TRACE("a trace"),
        /** An abbreviation. */
        LET("an abbreviation"),
        /** A name that lives within one section. */
        LOCAL("a local value");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * A name.
     *
     * @param name the word
     * @param kind what it stands for
     * @param type its unit
     * @param place where it is declared; null for {@code dt}
     */
    record Symbol(String name, Kind kind, Typed type, Place place) {}

    /** Why a name cannot be used although the text holds it. */
    private record Hidden(String why, String mend) {}

    private static final Set<String> RESERVED =
            Set.of("in", "and", "or", "not", "inf", "let", "trace", "emit", "source", "when", Evaluation.STEP);

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Hidden> hidden = new LinkedHashMap<>();

    /** A copy to which more names can be added. */
    Scope child() {
        Scope child = new Scope();
        child.symbols.putAll(symbols);
        child.hidden.putAll(hidden);
        return child;
    }

    /** Adds the time step. */
    Scope withStep() {
        put(new Symbol(Evaluation.STEP, Kind.STEP, Typed.of(Unit.SECOND), null));
        return this;
    }

    /** Adds a name that must be new. */
    void declare(Token name, Kind kind, Typed type) {
        if (RESERVED.contains(name.text())
                || !Builtin.functionsNamed(name.text()).isEmpty()) {
            throw Faults.at(
                    name.place(),
                    "equation-reserved",
                    "'" + name.text() + "' is a word of the language and cannot be the name of " + kind.title(),
                    "choose another name");
        }
        Symbol first = symbols.get(name.text());
        if (first != null) {
            throw Faults.duplicate(
                    name.place(),
                    "'" + name.text() + "' is declared twice: " + first.kind().title() + " has this name",
                    first.place());
        }
        put(new Symbol(name.text(), kind, type, name.place()));
    }

    /** Adds or replaces a name. */
    void put(Symbol symbol) {
        symbols.put(symbol.name(), symbol);
        hidden.remove(symbol.name());
    }

    /** Says why a name cannot be used here. */
    void hide(String name, String why, String mend) {
        hidden.put(name, new Hidden(why, mend));
        symbols.remove(name);
    }

    /** The meaning of a name, null if there is none. */
    Symbol find(String name) {
        return symbols.get(name);
    }

    /** All names, in the order of declaration. */
    Collection<String> names() {
        return List.copyOf(symbols.keySet());
    }

    /** The names of one kind. */
    List<String> names(Kind kind) {
        return symbols.values().stream()
                .filter(s -> s.kind() == kind)
                .map(Symbol::name)
                .toList();
    }

    /** The unit of a name, or an error that says what could have been meant. */
    Typed typeOf(Name name) {
        Symbol symbol = symbols.get(name.name());
        if (symbol == null) {
            throw unknown(name);
        }
        if (symbol.kind() == Kind.OUTPUT) {
            throw Faults.at(
                    name.span().place(),
                    "equation-scope",
                    "the output '" + name.name() + "' is read before it is assigned",
                    "assign it first");
        }
        return symbol.type();
    }

    private RuntimeException unknown(Name name) {
        Place place = name.span().place();
        Hidden reason = hidden.get(name.name());
        if (reason != null) {
            return Faults.at(place, "equation-scope", "'" + name.name() + "' " + reason.why(), reason.mend());
        }
        String what = "there is no '" + name.name() + "'";
        if (Quantity.unitNamed(name.name()).isPresent()) {
            return Faults.at(place, "equation-unknown-name", what, Faults.mendUnit(name.name()));
        }
        return Faults.unknown(place, "equation-unknown-name", what, name.name(), names());
    }
}
