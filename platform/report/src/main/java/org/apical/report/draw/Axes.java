package org.apical.report.draw;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.PanelSpec;
import org.apical.report.figure.Points;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;

/** The two axes of a panel: thin, black, ticks outside, ends at ticks. */
final class Axes {
    private static final int MOST_X = 6;
    private static final int MOST_Y = 5;
    private static final float TICK = 3;

    private Axes() {}

    static ValueAxis x(FigureData.Panel panel) {
        return axis(panel.spec().x(), values(panel, Points::x), MOST_X);
    }

    static ValueAxis y(FigureData.Panel panel) {
        DoubleStream lines =
                panel.spec().lines().stream().filter(PanelSpec.Line::horizontal).mapToDouble(PanelSpec.Line::at);
        DoubleStream limits = DoubleStream.concat(values(panel, Points::low), values(panel, Points::high));
        DoubleStream all = DoubleStream.concat(lines, DoubleStream.concat(limits, values(panel, Points::y)));
        return axis(panel.spec().y(), all, MOST_Y);
    }

    private static DoubleStream values(FigureData.Panel panel, Function<Points, double[]> which) {
        return panel.series().stream().flatMapToDouble(s -> Arrays.stream(which.apply(s.points())));
    }

    private static ValueAxis axis(PanelSpec.Axis spec, DoubleStream values, int most) {
        boolean log = spec.logarithmic();
        double[] shown =
                values.filter(v -> Double.isFinite(v) && (!log || v > 0)).toArray();
        boolean given = !Double.isNaN(spec.low());
        double low = given ? spec.low() : Arrays.stream(shown).min().orElse(log ? 1 : 0);
        double high = given ? spec.high() : Arrays.stream(shown).max().orElse(log ? 10 : 1);
        ValueAxis axis = log ? logarithmic(low, high) : linear(given, low, high, most);
        axis.setLabel(spec.label().isEmpty() ? null : spec.label());
        dress(axis);
        return axis;
    }

    private static ValueAxis linear(boolean given, double low, double high, int most) {
        Ticks ticks = given ? Ticks.within(low, high, most) : Ticks.around(low, high, most);
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(ticks.low(), ticks.high());
        axis.setTickUnit(new NumberTickUnit(ticks.step(), new TickLabel(ticks.decimals())));
        return axis;
    }

    private static ValueAxis logarithmic(double low, double high) {
        LogAxis axis = new LogAxis();
        axis.setBase(10);
        axis.setRange(low, high > low ? high : low * 10);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickCount(9);
        axis.setNumberFormatOverride(new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }

    private static void dress(ValueAxis axis) {
        axis.setAxisLinePaint(Look.BLACK);
        axis.setAxisLineStroke(Look.AXIS);
        axis.setTickMarkPaint(Look.BLACK);
        axis.setTickMarkStroke(Look.AXIS);
        axis.setTickMarkOutsideLength(TICK);
        axis.setTickMarkInsideLength(0);
        axis.setTickLabelInsets(new RectangleInsets(2, 2, 2, 2));
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        axis.setLabelFont(Look.text());
        axis.setLabelPaint(Look.BLACK);
        axis.setTickLabelFont(Look.text());
        axis.setTickLabelPaint(Look.BLACK);
    }
}
