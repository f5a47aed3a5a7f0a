package org.apical.report.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with a number at each power of ten; on a short axis at 2 and 5 times it, too. */
final class LogTicks extends LogAxis {
    private static final long serialVersionUID = 1L;
    private static final double SHORT = 2; // decades
    private static final double ROOM = 0.03; // of its length
    private static final float MINOR = 1.8f;

    /** An axis with just these ends. */
    LogTicks(double low, double high) {
        setBase(10);
        setRange(low, high > low ? high : low * 10);
        setMinorTickMarksVisible(true);
        setMinorTickMarkOutsideLength(MINOR);
    }

    /** An axis around data, with a little room at both ends. */
    static LogTicks around(double low, double high) {
        double room = Math.pow(high / low, ROOM);
        return new LogTicks(low / room, high * room);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        boolean isShort = getUpperBound() / getLowerBound() < Math.pow(10, SHORT);
        List<ValueTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(getLowerBound())); power <= Math.log10(getUpperBound()); power++) {
            for (int times = 1; times < 10; times++) {
                double value = times * Math.pow(10, power);
                if (getRange().contains(value)) {
                    boolean named = times == 1 || (isShort && (times == 2 || times == 5));
                    ticks.add(tick(value, named ? -power : Integer.MIN_VALUE, anchor));
                }
            }
        }
        return ticks;
    }

    /** A tick with so many decimals, or without a number. */
    private static ValueTick tick(double value, int decimals, TextAnchor anchor) {
        if (decimals == Integer.MIN_VALUE) {
            return new NumberTick(TickType.MINOR, value, "", anchor, anchor, 0);
        }
        String text = new TickLabel(Math.max(0, decimals)).format(value);
        return new NumberTick(TickType.MAJOR, value, text, anchor, anchor, 0);
    }
}
