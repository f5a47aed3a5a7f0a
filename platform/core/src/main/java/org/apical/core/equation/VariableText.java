package org.apical.core.equation;

import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/**
 * A declared array.
 *
 * @param name its name
 * @param unit its unit
 * @param initial its initial value; null for 0
 * @param bounds the interval to which every assignment is clipped; null for none
 * @param meaning a few words; may be empty
 * @param span where
 */
record VariableText(String name, Unit unit, Expression initial, RangeText bounds, String meaning, Span span) {
    /** The initial value in SI. */
    double initial(Parameters parameters) {
        return initial == null ? 0 : Constants.evaluate(initial, parameters::get);
    }

    /** The interval of its values. */
    Range bounds(Parameters parameters) {
        return bounds == null ? Range.ALL : bounds.at(parameters::get);
    }

    /** What the platform is told; its bounds are those at the default parameters. */
    Variable variable(Parameters defaults) {
        return new Variable(name, unit, this::initial, bounds(defaults), meaning);
    }
}
