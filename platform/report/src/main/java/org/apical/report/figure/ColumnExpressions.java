package org.apical.report.figure;

import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Computes one number per row of a table, as {@link org.apical.core.equation.TableExpressions#column} does. */
@FunctionalInterface
public interface ColumnExpressions {
    /**
     * One number per row.
     *
     * @param text name of a column, or an expression over columns and constants
     * @param columns the columns by name, all of one length
     * @param constants values of the experiment's parameters, in SI
     * @param place where the text stands
     * @throws InputException if a name is unknown or the text is wrong
     */
    double[] column(String text, Map<String, double[]> columns, Map<String, Double> constants, Place place);
}
