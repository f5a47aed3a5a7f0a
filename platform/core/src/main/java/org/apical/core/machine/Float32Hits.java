package org.apical.core.machine;

/** Listing of lanes of floats: each loop appends the lanes that meet a condition to a list and returns its new length. */
final class Float32Hits {
    private Float32Hits() {}

    static int any(float[] a, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] != 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gt(float[] a, float[] b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gt(float[] a, float b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gtZero(float[] a, float[] b, float[] c, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b[i] && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int gtZero(float[] a, float b, float[] c, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] > b && c[i] == 0) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int eq(float[] a, float[] b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] == b[i]) {
                list[end++] = unit + i;
            }
        }
        return end;
    }

    static int eq(float[] a, float b, int n, int unit, int[] list, int length) {
        int end = length;
        for (int i = 0; i < n; i++) {
            if (a[i] == b) {
                list[end++] = unit + i;
            }
        }
        return end;
    }
}
