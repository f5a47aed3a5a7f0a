package org.apical.report.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apical.report.figure.FigureData;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;

/** Paints a whole figure: panels in rows, their letters, titles and legends; data areas of one column are aligned. */
final class FigurePainter {
    private static final double TITLE = 13;
    private static final double LETTER_WIDTH = 12;
    private static final double HEAD = 4; // half a tick label above the highest tick

    private final FigureData figure;
    private final int columns;

    FigurePainter(FigureData figure) {
        this.figure = figure;
        this.columns = Math.min(figure.spec().columns(), figure.panels().size());
    }

    /** Width and height in points. */
    Size2D size() {
        int rows = (figure.panels().size() + columns - 1) / columns;
        return new Size2D(columns * Look.PANEL_WIDTH, rows * Look.PANEL_HEIGHT);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        List<XYPlot> plots = new ArrayList<>();
        figure.panels().forEach(panel -> plots.add(PanelChart.plot(panel)));
        align(g, plots);
        for (int i = 0; i < plots.size(); i++) {
            paint(g, i, plots.get(i));
        }
    }

    /** Gives all panels the room at the left that the widest labels need. */
    private static void align(Graphics2D g, List<XYPlot> plots) {
        double widest = 0;
        for (XYPlot plot : plots) {
            ValueAxis axis = plot.getRangeAxis();
            Rectangle2D area = new Rectangle2D.Double(0, 0, Look.PANEL_WIDTH, Look.PANEL_HEIGHT);
            widest = Math.max(
                    widest,
                    axis.reserveSpace(g, plot, area, RectangleEdge.LEFT, new AxisSpace())
                            .getLeft());
        }
        for (XYPlot plot : plots) {
            AxisSpace space = new AxisSpace();
            space.setLeft(widest);
            space.setRight(6); // half the label of the last tick
            plot.setFixedRangeAxisSpace(space);
        }
    }

    private void paint(Graphics2D g, int i, XYPlot plot) {
        FigureData.Panel panel = figure.panels().get(i);
        double x = (i % columns) * Look.PANEL_WIDTH + Look.MARGIN;
        double y = (i / columns) * Look.PANEL_HEIGHT + Look.MARGIN;
        double width = Look.PANEL_WIDTH - 2 * Look.MARGIN;
        double height = Look.PANEL_HEIGHT - 2 * Look.MARGIN;
        double head = paintHead(g, panel, i, x, y);
        LegendRow legend = new LegendRow(panel.series(), width - LETTER_WIDTH, g.getFontMetrics(Look.text()));
        legend.draw(g, x + LETTER_WIDTH, y + head);
        head += legend.height() + HEAD;
        plot.draw(g, new Rectangle2D.Double(x, y + head, width, height - head), null, null, null);
    }

    /** The letter and the title; returns their height. */
    private double paintHead(Graphics2D g, FigureData.Panel panel, int i, double x, double y) {
        g.setPaint(Look.BLACK);
        if (figure.panels().size() > 1) {
            g.setFont(Look.letter());
            g.drawString(String.valueOf((char) ('a' + i)), (float) x, (float) y + 8);
        }
        if (panel.spec().title().isEmpty()) {
            return 0;
        }
        g.setFont(Look.text());
        g.drawString(panel.spec().title(), (float) (x + LETTER_WIDTH), (float) y + 8);
        return TITLE;
    }
}
