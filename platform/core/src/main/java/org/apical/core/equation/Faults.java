package org.apical.core.equation;

import java.util.Collection;
import java.util.List;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.unit.Unit;

/** Makes the exceptions that say what is wrong in a text, where, and how to mend it. */
final class Faults {
    private Faults() {}

    static InputException at(Place place, String slug, String what, String mend) {
        InputException fault = new InputException(slug, what);
        fault.at(place);
        fault.mend(mend);
        return fault;
    }

    static InputException syntax(Place place, String what, String mend) {
        return at(place, "equation-syntax", what, mend);
    }

    /** Something in an expression has another unit than it must have. */
    static InputException unit(String what, Span in, Unit expected, Unit found) {
        boolean bareNumber = found.isDimensionless() && !expected.isDimensionless();
        return at(
                in.place(),
                "equation-unit",
                what + " in '" + in.text() + "': expected " + expected + ", found " + found,
                bareNumber
                        ? "multiply or divide by a quantity, or give the number a unit, such as 1 " + expected
                        : "multiply or divide by a quantity so that it becomes " + expected);
    }

    /** A word that stands for nothing, with the nearest word that would. */
    static InputException unknown(Place place, String slug, String what, String word, Collection<String> known) {
        String hint = Suggestions.didYouMean(word, known);
        InputException fault = at(place, slug, what + hint, "correct the name, or declare it");
        fault.known(List.copyOf(known));
        return fault;
    }

    /** How to mend a unit that stands alone. */
    static String mendUnit(String unit) {
        return "a unit stands right behind a number: write 1 " + unit;
    }

    static InputException duplicate(Place place, String what, Place first) {
        return at(
                place,
                "equation-duplicate",
                what + (first == null ? "" : ", first in line " + first.line()),
                "rename or remove one of them");
    }
}
