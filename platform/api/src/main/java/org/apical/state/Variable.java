package org.apical.state;

import java.util.function.ToDoubleFunction;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/**
 * The declaration of a state array.
 *
 * @param name name in equations and files
 * @param unit unit of its elements
 * @param initial initial value in SI, from the parameters
 * @param bounds interval to which every assignment is clipped; {@link Range#ALL} for none
 * @param meaning a few words; may be empty
 */
public record Variable(String name, Unit unit, ToDoubleFunction<Parameters> initial, Range bounds, String meaning) {
    /** A variable without bounds or words. */
    public static Variable of(String name, Unit unit, double initial) {
        return new Variable(name, unit, p -> initial, Range.ALL, "");
    }
}
