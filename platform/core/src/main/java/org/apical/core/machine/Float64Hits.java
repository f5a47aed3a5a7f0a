package org.apical.core.machine;

import java.util.Arrays;

/**
 * Listing of lanes of doubles: each method appends the lanes that meet a condition to a list and returns its new length.
 *
 * <p>Comparing lanes one by one is slow, and in most blocks no lane is listed. So a vectorised loop first computes a number
 * that is 0 in each lane that does not meet the condition (in others it may be 0 only if they do not meet it either), and
 * lanes are compared from the first other number on.
 */
final class Float64Hits {
    private final double[] marks;
    private final double[] zeros;

    Float64Hits(int lanes) {
        marks = new double[lanes];
        zeros = new double[lanes];
    }

    /** First of n lanes of which the mark is not 0; n if there is none. */
    private int first(double[] marks, int n) {
        int first = Arrays.mismatch(marks, 0, n, zeros, 0, n);
        return first < 0 ? n : first;
    }

    int any(double[] a, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = first(a, n); i < n; i++) {
            if (a[i] != 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int gt(double[] a, double[] b, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(a[i] - b[i]);
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] > b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int gt(double[] a, double b, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(a[i] - b);
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] > b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int gtZero(double[] a, double[] b, double[] c, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(a[i] - b[i]) * LaneMath.positive(1 - Math.abs(c[i]));
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] > b[i] && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int gtZero(double[] a, double b, double[] c, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(a[i] - b) * LaneMath.positive(1 - Math.abs(c[i]));
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] > b && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int eq(double[] a, double[] b, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(Double.MIN_NORMAL - Math.abs(a[i] - b[i]));
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] == b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    int eq(double[] a, double b, int n, int unit, int[] list, int length) {
        final double[] marks = this.marks;
        for (int i = 0; i < n; i++) {
            marks[i] = LaneMath.positive(Double.MIN_NORMAL - Math.abs(a[i] - b));
        }
        int end = length;
        for (int i = first(marks, n); i < n; i++) {
            if (a[i] == b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }
}
