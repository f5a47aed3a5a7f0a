package org.apical.report.figure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Points with or without limits of error, all arrays of one length.
 *
 * @param x horizontal values
 * @param y vertical values; not a number for a gap
 * @param low lower limits of error; equal to y where there are none
 * @param high upper limits of error; equal to y where there are none
 * @param hasBand whether there are limits of error
 */
public record Points(double[] x, double[] y, double[] low, double[] high, boolean hasBand) {
    /** Points without limits of error. */
    public static Points of(double[] x, double[] y) {
        return new Points(x, y, y, y, false);
    }

    /** Number of points. */
    public int count() {
        return x.length;
    }

    /** The points that pass, in order. */
    Points filter(IntPredicate passes) {
        int[] rows = IntStream.range(0, x.length).filter(passes).toArray();
        return new Points(pick(x, rows), pick(y, rows), pick(low, rows), pick(high, rows), hasBand);
    }

    private static double[] pick(double[] from, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
    }

    /** A stair: each value holds from the x before to its own; the first step is as wide as the second. */
    Points asStair() {
        int n = x.length;
        if (n < 2) {
            return this;
        }
        double[][] stair = new double[4][2 * n];
        for (int i = 0; i < n; i++) {
            stair[0][2 * i] = i == 0 ? 2 * x[0] - x[1] : x[i - 1];
            stair[0][2 * i + 1] = x[i];
            for (int side = 0; side < 2; side++) {
                stair[1][2 * i + side] = y[i];
                stair[2][2 * i + side] = low[i];
                stair[3][2 * i + side] = high[i];
            }
        }
        return new Points(stair[0], stair[1], stair[2], stair[3], hasBand);
    }
}
