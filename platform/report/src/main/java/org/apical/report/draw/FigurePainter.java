package org.apical.report.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.SeriesData;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;

/** Paints a whole figure: panels in rows, their letters, titles and legends; data areas of one column are aligned. */
final class FigurePainter {
    private static final double TITLE = 13;
    private static final double LETTER_WIDTH = 12;
    private static final double HEAD = 4; // half a tick label above the highest tick

    private final List<FigureData.Panel> panels;
    private final int columns;

    FigurePainter(FigureData figure) {
        this.panels = figure.panels().stream().map(FigurePainter::distinct).toList();
        this.columns = Math.min(figure.spec().columns(), figure.panels().size());
    }

    /** Lines for which no colour is left are dashed. */
    private static FigureData.Panel distinct(FigureData.Panel panel) {
        List<SeriesData> series = new ArrayList<>(panel.series());
        series.replaceAll(one -> Look.isRepeated(panel.series().indexOf(one)) ? one.withDashes() : one);
        return new FigureData.Panel(panel.spec(), series);
    }

    /** Width and height in points. */
    Size2D size() {
        int rows = (panels.size() + columns - 1) / columns;
        return new Size2D(columns * Look.PANEL_WIDTH, rows * Look.PANEL_HEIGHT);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        List<XYPlot> plots = new ArrayList<>();
        panels.forEach(panel -> plots.add(PanelChart.plot(panel)));
        double left = widestTicks(g, plots);
        for (int i = 0; i < plots.size(); i++) {
            double x = (i % columns) * Look.PANEL_WIDTH + Look.MARGIN;
            int line = i / columns;
            double y = line * Look.PANEL_HEIGHT + Look.MARGIN;
            double top = y + paintHead(g, i, x, y);
            double height = y + Look.PANEL_HEIGHT - 2 * Look.MARGIN - top;
            new PanelPainter(g, panels.get(i).spec(), plots.get(i), left)
                    .paint(new Rectangle2D.Double(x, top, Look.PANEL_WIDTH - 2 * Look.MARGIN, height));
        }
    }

    /** All panels get the room that the widest numbers need, so that their data areas are aligned. */
    private static double widestTicks(Graphics2D g, List<XYPlot> plots) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Look.PANEL_WIDTH, Look.PANEL_HEIGHT);
        return plots.stream()
                .mapToDouble(plot -> plot.getRangeAxis()
                        .reserveSpace(g, plot, area, RectangleEdge.LEFT, new AxisSpace())
                        .getLeft())
                .max()
                .orElse(0);
    }

    /** The letter, the title and the legend; returns their height. */
    private double paintHead(Graphics2D g, int i, double x, double y) {
        FigureData.Panel panel = panels.get(i);
        g.setPaint(Look.BLACK);
        if (panels.size() > 1) {
            g.setFont(Look.letter());
            g.drawString(letter(i), (float) x, (float) y + 8);
        }
        String title = panel.spec().title();
        double height = title.isEmpty() ? 0 : TITLE;
        if (!title.isEmpty()) {
            g.setFont(Look.text());
            g.drawString(title, (float) (x + LETTER_WIDTH), (float) y + 8);
        }
        double width = Look.PANEL_WIDTH - 2 * Look.MARGIN - LETTER_WIDTH;
        LegendRow legend = new LegendRow(panel.series(), width);
        legend.draw(g, x + LETTER_WIDTH, y + height);
        return height + legend.height() + HEAD;
    }

    /** a to z, then aa, ab and so on. */
    private static String letter(int i) {
        String last = String.valueOf((char) ('a' + i % 26));
        return i < 26 ? last : letter(i / 26 - 1) + last;
    }
}
