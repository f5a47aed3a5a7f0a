package org.apical.core.equation;

import java.util.List;

/** Sums up arrays in one number, from the first element to the last; NaN passes, and nothing has a mean of NaN. */
final class Reductions {
    private Reductions() {}

    /** The result of a reduction. */
    static double reduce(Builtin reduction, List<double[]> arguments) {
        double[] x = arguments.get(0);
        return switch (reduction) {
            case MEAN -> mean(x);
            case SUM -> sum(x);
            case MIN_OF -> extreme(x, -1);
            case MAX_OF -> extreme(x, 1);
            case COUNT -> count(x);
            case SD -> Math.sqrt(comoment(x, x) / x.length);
            case CORRELATION ->
                comoment(x, arguments.get(1))
                        / Math.sqrt(comoment(x, x) * comoment(arguments.get(1), arguments.get(1)));
            case CROSSING -> crossing(x, arguments.get(1), arguments.get(2)[0]);
            case FIRST -> x.length == 0 ? Double.NaN : x[0];
            case LAST -> x.length == 0 ? Double.NaN : x[x.length - 1];
            default -> throw new IllegalArgumentException(reduction + " is no reduction");
        };
    }

    /** The first x at which y, linear between its rows, has a level; NaN where it never has. */
    private static double crossing(double[] x, double[] y, double level) {
        for (int i = 1; i < x.length; i++) {
            if ((y[i - 1] - level) * (y[i] - level) <= 0 && y[i] != y[i - 1]) {
                return x[i - 1] + (level - y[i - 1]) / (y[i] - y[i - 1]) * (x[i] - x[i - 1]);
            }
        }
        return Double.NaN;
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum;
    }

    private static double mean(double[] x) {
        return sum(x) / x.length;
    }

    private static double extreme(double[] x, int sign) {
        if (x.length == 0) {
            return Double.NaN;
        }
        double best = x[0];
        for (double v : x) {
            best = sign > 0 ? Math.max(best, v) : Math.min(best, v);
        }
        return best;
    }

    private static double count(double[] x) {
        int count = 0;
        for (double v : x) {
            count += v != 0 ? 1 : 0;
        }
        return count;
    }

    /** {@code Σ (x − mean x)(y − mean y)}. */
    private static double comoment(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
