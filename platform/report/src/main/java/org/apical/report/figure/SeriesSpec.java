package org.apical.report.figure;

import java.util.Map;
import org.apical.plugin.Place;

/**
 * One curve, cloud, histogram or raster. Every text that names a column may be an expression over the columns.
 *
 * @param kind how it is drawn
 * @param table name of the table
 * @param x the horizontal values; of a histogram empty
 * @param y the vertical values; of a histogram what is counted
 * @param where a condition on rows; empty for all
 * @param condition only rows of the condition of this name; empty for all
 * @param band lower and upper limit of an error band
 * @param by a column, each of whose values gives a series of its own; empty for one series
 * @param look its look
 * @param place where the file declares it
 */
public record SeriesSpec(
        Kind kind,
        String table,
        String x,
        String y,
        String where,
        String condition,
        Band band,
        String by,
        Look look,
        Place place) {

    /**
     * An error band.
     *
     * @param low lower limit; empty for none given
     * @param high upper limit; empty for none given
     * @param deviations over several seeds: half the band's width in standard deviations around the mean; 0 for no band
     */
    public record Band(String low, String high, double deviations) {}

    /**
     * How it looks.
     *
     * @param label its name in the legend; {@code {}} stands for the value of {@code by}; may be empty
     * @param names words for values of {@code by}
     * @param markers whether a line has markers
     * @param dashed whether a line is dashed
     * @param colour name of a colour; empty for the next one
     * @param bins number of bins of a histogram
     */
    public record Look(
            String label, Map<String, String> names, boolean markers, boolean dashed, String colour, int bins) {}
}
