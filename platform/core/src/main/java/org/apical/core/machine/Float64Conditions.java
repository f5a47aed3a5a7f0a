package org.apical.core.machine;

/**
 * Conditions on lanes of doubles, one loop per operation and pattern of operands. In every loop all accesses have the same index: only then does the compiler vectorise it.
 */
final class Float64Conditions {
    private Float64Conditions() {}

    static void select(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b[i] : c[i];
        }
    }

    static void select(double[] d, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b[i] : c;
        }
    }

    static void select(double[] d, double[] a, double b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b : c[i];
        }
    }

    static void select(double[] d, double[] a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b : c;
        }
    }

    static void gt(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] > b[i] ? 1 : 0;
        }
    }

    static void gt(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] > b ? 1 : 0;
        }
    }

    static void ge(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] >= b[i] ? 1 : 0;
        }
    }

    static void ge(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] >= b ? 1 : 0;
        }
    }

    static void lt(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] < b[i] ? 1 : 0;
        }
    }

    static void lt(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] < b ? 1 : 0;
        }
    }

    static void le(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] <= b[i] ? 1 : 0;
        }
    }

    static void le(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] <= b ? 1 : 0;
        }
    }

    static void eq(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == b[i] ? 1 : 0;
        }
    }

    static void eq(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == b ? 1 : 0;
        }
    }

    static void ne(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != b[i] ? 1 : 0;
        }
    }

    static void ne(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != b ? 1 : 0;
        }
    }

    static void and(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 && b[i] != 0 ? 1 : 0;
        }
    }

    static void or(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 || b[i] != 0 ? 1 : 0;
        }
    }

    static void not(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == 0 ? 1 : 0;
        }
    }
}
