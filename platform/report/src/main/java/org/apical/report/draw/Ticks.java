package org.apical.report.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An axis that begins and ends at a tick.
 *
 * @param low lower end
 * @param high upper end
 * @param step distance of ticks
 * @param decimals decimals of their labels
 */
record Ticks(double low, double high, double step, int decimals) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double SAME = 1e-9;
    private static final double ROOM = 0.03;

    /**
     * Ends and ticks for data.
     *
     * @param low lowest value
     * @param high highest value
     * @param most at most so many intervals
     */
    static Ticks around(double low, double high, int most) {
        double first = low >= 0 && low <= high / 2 ? 0 : low; // a rate is seen against zero
        double last = high <= 0 && high >= low / 2 ? 0 : high;
        if (last - first <= SAME * Math.max(Math.abs(first), Math.abs(last))) {
            double half = Math.max(Math.abs(first) * 0.1, 0.5); // a constant in the middle
            first -= half;
            last += half;
        }
        Ticks within = within(first, last, most);
        double step = within.step;
        double slack = 1e-9 * step;
        return new Ticks(
                Math.floor((first + slack) / step) * step,
                Math.ceil((last - slack) / step) * step,
                step,
                within.decimals);
    }

    /** Ticks for ends that are given. */
    static Ticks within(double low, double high, int most) {
        double least = (high - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return new Ticks(low, high, round * power, decimals(round * power));
            }
        }
        throw new IllegalArgumentException("no ticks between " + low + " and " + high);
    }

    /** The same ticks with a little more room at an end that the data touch, for markers that are drawn there. */
    Ticks withRoom(double lowest, double highest) {
        double room = ROOM * (high - low);
        double below = lowest - low < room ? room : 0;
        double above = high - highest < room ? room : 0;
        return new Ticks(low - below, high + above, step, decimals);
    }

    private static int decimals(double step) {
        BigDecimal exact = new BigDecimal(step).setScale(12, RoundingMode.HALF_EVEN);
        return Math.max(0, exact.stripTrailingZeros().scale());
    }
}
