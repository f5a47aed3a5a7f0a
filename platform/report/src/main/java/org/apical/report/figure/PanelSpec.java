package org.apical.report.figure;

import java.util.List;

/**
 * One pair of axes.
 *
 * @param title a few words above it; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is drawn
 * @param lines reference lines
 * @param spans shaded stretches of the horizontal axis
 */
public record PanelSpec(String title, Axis x, Axis y, List<SeriesSpec> series, List<Line> lines, List<Span> spans) {

    /**
     * An axis.
     *
     * @param label quantity and unit
     * @param low its lower end; not a number where the data decide
     * @param high its upper end; not a number where the data decide
     * @param logarithmic whether it is logarithmic
     */
    public record Axis(String label, double low, double high, boolean logarithmic) {}

    /**
     * A thin dashed reference line.
     *
     * @param horizontal whether it is at a y, not at an x
     * @param at where
     * @param label a word at its end; may be empty
     */
    public record Line(boolean horizontal, double at, String label) {}

    /**
     * A shaded stretch.
     *
     * @param from its lower end on the horizontal axis
     * @param to its upper end
     * @param label a word in it; may be empty
     */
    public record Span(double from, double to, String label) {}
}
