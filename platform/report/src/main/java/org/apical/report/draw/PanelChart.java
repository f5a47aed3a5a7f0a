package org.apical.report.draw;

import java.util.List;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.PanelSpec;
import org.apical.report.figure.SeriesData;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** One panel as a plot: axes, series in their order, reference lines, shades. */
final class PanelChart {
    private PanelChart() {}

    static XYPlot plot(FigureData.Panel panel) {
        XYPlot plot = new XYPlot(null, Axes.x(panel), Axes.y(panel), null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        List<SeriesData> series = panel.series();
        for (int i = 0; i < series.size(); i++) {
            plot.setDataset(i, SeriesChart.dataset(series.get(i)));
            plot.setRenderer(
                    i,
                    SeriesChart.renderer(
                            series.get(i), Look.colour(series.get(i).colour(), i)));
        }
        panel.spec().lines().forEach(line -> addLine(plot, line));
        panel.spec().spans().forEach(span -> addSpan(plot, span));
        return plot;
    }

    private static void addLine(XYPlot plot, PanelSpec.Line line) {
        ValueMarker marker = new ValueMarker(line.at(), Look.GREY, Look.REFERENCE);
        write(marker, line.label(), RectangleAnchor.TOP_RIGHT);
        if (line.horizontal()) {
            marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
            plot.addRangeMarker(marker, Layer.BACKGROUND);
        } else {
            marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }

    private static void addSpan(XYPlot plot, PanelSpec.Span span) {
        IntervalMarker marker = new IntervalMarker(span.from(), span.to(), Look.SHADE);
        marker.setOutlinePaint(null);
        marker.setAlpha(1);
        write(marker, span.label(), RectangleAnchor.TOP);
        marker.setLabelTextAnchor(TextAnchor.TOP_CENTER);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private static void write(Marker marker, String label, RectangleAnchor anchor) {
        marker.setLabel(label.isEmpty() ? null : label);
        marker.setLabelFont(Look.small());
        marker.setLabelPaint(Look.GREY);
        marker.setLabelBackgroundColor(Look.CLEAR);
        marker.setLabelAnchor(anchor);
        marker.setLabelOffset(new RectangleInsets(1, 1, 1, 1));
    }
}
