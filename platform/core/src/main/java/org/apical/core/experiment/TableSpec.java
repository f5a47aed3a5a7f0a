package org.apical.core.experiment;

import java.util.Map;
import org.apical.plugin.Place;

/**
 * A table computed from another one, row by row.
 *
 * @param name its name
 * @param from the other table
 * @param columns column to expression over the columns of the other table, in order
 * @param place where the file declares it
 */
public record TableSpec(String name, String from, Map<String, String> columns, Place place) {}
