package org.apical.core.equation;

import org.apical.unit.Unit;

/**
 * The unit of an expression.
 *
 * @param unit its unit
 * @param zero whether it is a bare zero, which fits every unit
 */
record Typed(Unit unit, boolean zero) {
    /** A pure number. */
    static final Typed ONE = of(Unit.ONE);

    static Typed of(Unit unit) {
        return new Typed(unit, false);
    }

    /** Whether it can stand where a unit is expected. */
    boolean fits(Unit expected) {
        return zero || unit.equals(expected);
    }
}
