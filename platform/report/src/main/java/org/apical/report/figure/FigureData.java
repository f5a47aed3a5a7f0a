package org.apical.report.figure;

import java.util.List;

/**
 * A figure with its numbers, ready to be drawn.
 *
 * @param spec what it shows
 * @param panels its panels, in the order of the description
 */
public record FigureData(FigureSpec spec, List<Panel> panels) {
    /**
     * A panel with its numbers.
     *
     * @param spec what it shows
     * @param series the curves, in the order of the description
     */
    public record Panel(PanelSpec spec, List<SeriesData> series) {}
}
