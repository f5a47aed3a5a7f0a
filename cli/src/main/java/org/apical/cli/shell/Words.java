package org.apical.cli.shell;

import java.util.Collection;
import java.util.List;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** What the words of a command mean. */
final class Words {
    private Words() {}

    /** The word at a place; {@code what} says what it should be. */
    static String need(List<String> words, int place, String what) {
        if (place >= words.size()) {
            throw new InputException("argument-missing", what + " is missing").mend("see 'help'");
        }
        return words.get(place);
    }

    /** A name that must be known. */
    static String known(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw new InputException(
                            "name-unknown",
                            "no " + kind + " is called '" + name + "'" + Suggestions.didYouMean(name, known))
                    .known(List.copyOf(known))
                    .mend("correct the name");
        }
        return name;
    }

    /** A number of steps: a bare number, or a duration. */
    static long steps(List<String> words, double dt) {
        String text = String.join(" ", words);
        try {
            Quantity amount = Quantity.parse(text);
            double steps = amount.unit().equals(Unit.SECOND) ? amount.value() / dt : amount.value();
            if ((amount.unit().equals(Unit.SECOND) || amount.unit().isDimensionless()) && steps >= 1) {
                return Math.round(steps);
            }
        } catch (IllegalArgumentException e) {
            throw noSteps(text);
        }
        throw noSteps(text);
    }

    private static InputException noSteps(String text) {
        InputException fault =
                new InputException("value-form", "'" + text + "' is neither a number of steps nor a duration");
        fault.mend("write 100, or 10 s");
        return fault;
    }

    /** A whole number from 0 to below a bound. */
    static int index(String text, int bound, String what) {
        try {
            int index = Integer.parseInt(text);
            if (index >= 0 && index < bound) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw noIndex(text, bound, what);
        }
        throw noIndex(text, bound, what);
    }

    private static InputException noIndex(String text, int bound, String what) {
        return new InputException(
                "number-range", what + " is '" + text + "', but must be a whole number from 0 to " + (bound - 1));
    }
}
