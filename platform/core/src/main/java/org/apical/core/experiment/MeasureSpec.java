package org.apical.core.experiment;

import org.apical.plugin.Place;
import org.apical.unit.Quantity;

/**
 * A number that sums up a finished run.
 *
 * @param name its name
 * @param table the table that it is computed from
 * @param condition only rows of the condition of this name; empty for all
 * @param where a condition on rows; empty for all
 * @param value an expression with reductions over the columns, such as {@code mean(ER_output_Hz)}
 * @param unit its unit, as a quantity of value 1 in the unit's scale
 * @param unitText the unit as written
 * @param place where the file declares it
 */
public record MeasureSpec(
        String name,
        String table,
        String condition,
        String where,
        String value,
        Quantity unit,
        String unitText,
        Place place) {}
