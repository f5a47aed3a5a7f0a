package org.apical.core.machine;

/** Listing of lanes of doubles: each loop appends the lanes that meet a condition to a list and returns its new length. */
final class Float64Hits {
    private Float64Hits() {}

    static int any(double[] a, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] != 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gt(double[] a, double[] b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gt(double[] a, double b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gtZero(double[] a, double[] b, double[] c, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b[i] && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gtZero(double[] a, double b, double[] c, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int eq(double[] a, double[] b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] == b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int eq(double[] a, double b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] == b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }
}
