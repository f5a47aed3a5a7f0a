package org.apical.report.draw;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers at ticks: a fixed number of decimals, a true minus sign, no negative zero. */
final class TickLabel extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final double HUGE = 1e7;

    private final int decimals;

    TickLabel(int decimals) {
        this.decimals = decimals;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(text(number));
    }

    private String text(double number) {
        boolean isTiny = decimals > 5;
        String text = Math.abs(number) >= HUGE || (isTiny && number != 0)
                ? String.format(Locale.ROOT, "%.3g", number)
                : String.format(Locale.ROOT, "%." + (isTiny ? 0 : decimals) + "f", number);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero ? text.replace("-", "") : text.replace('-', '\u2212');
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("labels are only written");
    }
}
