package org.apical.report.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.apical.report.figure.Kind;
import org.apical.report.figure.Points;
import org.apical.report.figure.SeriesData;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** One series as dataset and renderer. */
final class SeriesChart {
    private static final Shape DOT = new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2);
    private static final Shape SPIKE = new Line2D.Double(0, -1.2, 0, 1.2);

    private SeriesChart() {}

    static XYDataset dataset(SeriesData data) {
        XYIntervalSeries series = new XYIntervalSeries(data.label(), false, true);
        Points p = data.points();
        for (int i = 0; i < p.count(); i++) {
            boolean isGap = p.hasBand() && !Double.isFinite(p.y()[i] + p.low()[i] + p.high()[i]);
            if (!isGap) {
                series.add(p.x()[i], p.x()[i], p.x()[i], p.y()[i], p.low()[i], p.high()[i]);
            }
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        return dataset;
    }

    static XYItemRenderer renderer(SeriesData data, Color colour) {
        XYLineAndShapeRenderer renderer =
                switch (data.kind()) {
                    case RASTER -> strokes();
                    case POINTS -> points(data.points().hasBand());
                    case LINE, STEP, HISTOGRAM -> data.points().hasBand() ? band(colour) : plain();
                };
        boolean isLine = data.kind() == Kind.LINE || data.kind() == Kind.STEP || data.kind() == Kind.HISTOGRAM;
        renderer.setSeriesLinesVisible(0, isLine);
        renderer.setSeriesShapesVisible(0, !isLine || data.markers());
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, data.dashed() ? Look.DASHED : isLine ? Look.LINE : Look.THIN);
        renderer.setSeriesShape(0, data.kind() == Kind.RASTER ? SPIKE : DOT);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static XYLineAndShapeRenderer plain() {
        return new XYLineAndShapeRenderer(true, false);
    }

    private static XYLineAndShapeRenderer strokes() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShapesFilled(0, false);
        return renderer;
    }

    private static XYLineAndShapeRenderer band(Color colour) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setAlpha(Look.BAND_OPACITY);
        return renderer;
    }

    private static XYLineAndShapeRenderer points(boolean hasBars) {
        if (!hasBars) {
            return new XYLineAndShapeRenderer(false, true);
        }
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(3);
        renderer.setErrorStroke(Look.THIN);
        return renderer;
    }
}
