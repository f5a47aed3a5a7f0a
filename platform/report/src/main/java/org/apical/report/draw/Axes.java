package org.apical.report.draw;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.Kind;
import org.apical.report.figure.PanelSpec;
import org.apical.report.figure.Points;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;

/** The two axes of a panel: thin, black, ticks outside, ends at ticks. Their labels are drawn by {@link AxisWords}. */
final class Axes {
    private static final int MOST_X = 6;
    private static final int MOST_Y = 6;
    private static final double LARGEST = 1e100; // what has diverged says nothing about the rest
    private static final float TICK = 3;

    private Axes() {}

    static ValueAxis x(FigureData.Panel panel) {
        return axis(panel, panel.spec().x(), values(panel, Points::x), MOST_X);
    }

    static ValueAxis y(FigureData.Panel panel) {
        DoubleStream lines =
                panel.spec().lines().stream().filter(PanelSpec.Line::horizontal).mapToDouble(PanelSpec.Line::at);
        DoubleStream limits = DoubleStream.concat(values(panel, Points::low), values(panel, Points::high));
        DoubleStream all = DoubleStream.concat(lines, DoubleStream.concat(limits, values(panel, Points::y)));
        return axis(panel, panel.spec().y(), all, MOST_Y);
    }

    private static DoubleStream values(FigureData.Panel panel, Function<Points, double[]> which) {
        return panel.series().stream().flatMapToDouble(s -> Arrays.stream(which.apply(s.points())));
    }

    private static ValueAxis axis(FigureData.Panel panel, PanelSpec.Axis spec, DoubleStream values, int most) {
        boolean log = spec.logarithmic();
        double[] shown =
                values.filter(v -> Math.abs(v) < LARGEST && (!log || v > 0)).toArray();
        double low = Arrays.stream(shown).min().orElse(log ? 1 : 0);
        double high = Arrays.stream(shown).max().orElse(log ? 10 : 1);
        ValueAxis axis;
        if (!Double.isNaN(spec.low())) {
            axis = log ? new LogTicks(spec.low(), spec.high()) : linear(Ticks.within(spec.low(), spec.high(), most));
        } else if (log) {
            axis = LogTicks.around(low, high);
        } else {
            Ticks ticks = Ticks.around(low, high, most);
            axis = linear(hasMarkers(panel) ? ticks.withRoom(low, high) : ticks);
        }
        dress(axis);
        return axis;
    }

    private static boolean hasMarkers(FigureData.Panel panel) {
        return panel.series().stream().anyMatch(s -> s.markers() || s.kind() == Kind.POINTS || s.kind() == Kind.RASTER);
    }

    private static ValueAxis linear(Ticks ticks) {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(ticks.low(), ticks.high());
        axis.setTickUnit(new NumberTickUnit(ticks.step(), new TickLabel(ticks.decimals())));
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
        axis.setTickLabelFont(Look.text());
        axis.setTickLabelPaint(Look.BLACK);
    }
}
