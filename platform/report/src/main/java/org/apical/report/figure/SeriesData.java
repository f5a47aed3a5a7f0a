package org.apical.report.figure;

/**
 * One curve with its numbers.
 *
 * @param kind how it is drawn; a stair and a histogram are already points of a line
 * @param label its name in the legend; may be empty
 * @param points its points
 * @param markers whether a line has markers
 * @param dashed whether a line is dashed
 * @param colour name of its colour; empty for the next one
 */
public record SeriesData(Kind kind, String label, Points points, boolean markers, boolean dashed, String colour) {
    /** The same with a dashed line. */
    public SeriesData withDashes() {
        return new SeriesData(kind, label, points, markers, true, colour);
    }
}
