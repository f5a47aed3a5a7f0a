package org.apical.report.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.apical.report.figure.PanelSpec;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Paints the axes and the data of one panel. */
final class PanelPainter {
    private static final double RIGHT = 6; // half the number at the last tick
    private static final double NUMBERS_BELOW = 13;

    private final Graphics2D g;
    private final PanelSpec panel;
    private final XYPlot plot;
    private final double numbersLeft;

    /** A panel whose numbers at the vertical axis need so much room. */
    PanelPainter(Graphics2D g, PanelSpec panel, XYPlot plot, double numbersLeft) {
        this.g = g;
        this.panel = panel;
        this.plot = plot;
        this.numbersLeft = numbersLeft;
    }

    void paint(Rectangle2D area) {
        AxisWords below = new AxisWords(panel.x().label(), area.getWidth() - numbersLeft);
        double height = area.getHeight() - NUMBERS_BELOW - below.depth();
        AxisWords beside = new AxisWords(panel.y().label(), height);
        double left = beside.depth() + numbersLeft;
        Rectangle2D data =
                new Rectangle2D.Double(area.getX() + left, area.getY(), area.getWidth() - left - RIGHT, height);
        plotInto(data, area, left);
        paintAxes(data);
        beside.drawBeside(g, data, area.getX());
        below.drawBelow(g, data, area.getMaxY() - below.depth());
    }

    private void plotInto(Rectangle2D data, Rectangle2D area, double left) {
        AxisSpace across = new AxisSpace();
        across.setLeft(left);
        across.setRight(RIGHT);
        AxisSpace along = new AxisSpace();
        along.setBottom(area.getMaxY() - data.getMaxY());
        plot.setFixedRangeAxisSpace(across);
        plot.setFixedDomainAxisSpace(along);
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(g, area, null, null, info);
        data.setRect(info.getDataArea());
    }

    /** The two lines once more, above shades and bands. */
    private void paintAxes(Rectangle2D data) {
        g.setPaint(Look.BLACK);
        g.setStroke(Look.AXIS);
        g.draw(new Line2D.Double(data.getX(), data.getY(), data.getX(), data.getMaxY()));
        g.draw(new Line2D.Double(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY()));
    }
}
