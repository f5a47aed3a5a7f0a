package org.apical.core.equation;

import java.util.List;
import org.apical.core.equation.Scope.Kind;
import org.apical.core.equation.Scope.Symbol;

/** Checks names and units of the statements of one section. */
final class SectionChecker {
    private final Scope scope;

    private SectionChecker(Scope scope) {
        this.scope = scope;
    }

    /**
     * Checks statements in order.
     *
     * @return the names that can be used behind them
     */
    static Scope check(List<Statement> statements, Scope outside) {
        SectionChecker checker = new SectionChecker(outside.child());
        statements.forEach(checker::announce);
        statements.forEach(checker::statement);
        return checker.scope;
    }

    /** A name that is a local further down is not simply unknown above. */
    private void announce(Statement s) {
        if (scope.find(s.name()) == null) {
            scope.hide(
                    s.name(),
                    "is used before its first assignment in line "
                            + s.target().place().line(),
                    "move the assignment up, or declare the name as a state");
        }
    }

    private void statement(Statement s) {
        Typed value = s.value().fold(new UnitAlgebra(scope::typeOf));
        Symbol target = scope.find(s.name());
        if (target == null) {
            scope.declare(s.target(), Kind.LOCAL, value);
            return;
        }
        checkWritable(s, target);
        if (!value.fits(target.type().unit()) && !target.type().zero()) {
            throw Faults.unit(
                    "the value of '" + s.name() + "'",
                    s.value().span(),
                    target.type().unit(),
                    value.unit());
        }
        if (target.kind() == Kind.OUTPUT) {
            scope.put(new Symbol(s.name(), Kind.LOCAL, target.type(), target.place()));
        } else if (target.type().zero()) {
            scope.put(new Symbol(s.name(), Kind.LOCAL, value, target.place()));
        }
    }

    private static void checkWritable(Statement s, Symbol target) {
        Kind kind = target.kind();
        if (kind != Kind.STATE && kind != Kind.OUTPUT && kind != Kind.LOCAL) {
            throw Faults.at(
                    s.target().place(),
                    "equation-read-only",
                    "'" + s.name() + "' is " + kind.title() + " and cannot be assigned",
                    "assign to another name, or declare it as a state");
        }
    }
}
