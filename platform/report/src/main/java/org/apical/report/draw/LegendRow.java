package org.apical.report.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apical.report.figure.Kind;
import org.apical.report.figure.SeriesData;

/** The legend: a sample and a word per series, in rows above the data, never over them. */
final class LegendRow {
    private static final double SAMPLE = 12;
    private static final double GAP = 3;
    private static final double APART = 9;
    private static final double ROW = 10;

    private final List<Entry> entries = new ArrayList<>();
    private double height;

    /** A sample with its word at a place. */
    private record Entry(SeriesData series, Color colour, double x, double y) {}

    /** Lays the labelled series out in a width. */
    LegendRow(List<SeriesData> series, double width) {
        double x = 0;
        for (int i = 0; i < series.size(); i++) {
            SeriesData one = series.get(i);
            if (one.label().isEmpty()) {
                continue;
            }
            double needs = SAMPLE + GAP + Fonts.width(one.label(), Look.text());
            if (x > 0 && x + needs > width) {
                x = 0;
                height += ROW;
            }
            entries.add(new Entry(one, Look.colour(one.colour(), i), x, height));
            x += needs + APART;
        }
        height += entries.isEmpty() ? 0 : ROW;
    }

    double height() {
        return height;
    }

    void draw(Graphics2D g, double left, double top) {
        g.setFont(Look.text());
        for (Entry entry : entries) {
            double x = left + entry.x;
            double middle = top + entry.y + ROW / 2;
            g.setPaint(entry.colour);
            drawSample(g, entry.series, x, middle);
            g.setPaint(Look.BLACK);
            g.drawString(entry.series.label(), (float) (x + SAMPLE + GAP), (float) (middle + 2.9));
        }
    }

    private static void drawSample(Graphics2D g, SeriesData series, double x, double y) {
        double centre = x + SAMPLE / 2;
        switch (series.kind()) {
            case HISTOGRAM -> g.fill(new Rectangle2D.Double(x + 2, y - 3, SAMPLE - 4, 6));
            case RASTER -> {
                g.setStroke(Look.LINE);
                g.draw(new Line2D.Double(centre, y - 3, centre, y + 3));
            }
            case LINE, STEP -> {
                g.setStroke(series.dashed() ? Look.DASHED : Look.LINE);
                g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
            }
            case POINTS -> {}
        }
        if (series.markers() || series.kind() == Kind.POINTS) {
            g.fill(new Ellipse2D.Double(centre - 1.6, y - 1.6, 3.2, 3.2));
        }
    }
}
