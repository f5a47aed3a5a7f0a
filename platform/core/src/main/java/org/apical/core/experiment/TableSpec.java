package org.apical.core.experiment;

import java.util.List;
import java.util.Map;
import org.apical.plugin.Place;

/**
 * A table computed from another one: row by row, or one row for each group of its rows.
 *
 * @param name its name
 * @param from the other table; empty where it is a data file
 * @param data a CSV file in the folder of data sets; empty where it is a table of the run
 * @param where a condition on its rows; empty for all
 * @param by columns whose values make a group, which are also the first columns; empty: row by row
 * @param columns column to expression over the columns of the other table, in order; with reductions where rows are grouped
 * @param place where the file declares it
 */
public record TableSpec(
        String name,
        String from,
        String data,
        String where,
        List<String> by,
        Map<String, String> columns,
        Place place) {}
