package org.apical.core.machine;

/**
 * Conditions on lanes of floats, one loop per operation and pattern of operands. In every loop all accesses have the same index: only then does the compiler vectorise it.
 */
final class Float32Conditions {
    private Float32Conditions() {}

    static void select(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b[i] : c[i];
        }
    }

    static void select(float[] d, float[] a, float[] b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b[i] : c;
        }
    }

    static void select(float[] d, float[] a, float b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b : c[i];
        }
    }

    static void select(float[] d, float[] a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 ? b : c;
        }
    }

    static void gt(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] > b[i] ? 1 : 0;
        }
    }

    static void gt(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] > b ? 1 : 0;
        }
    }

    static void ge(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] >= b[i] ? 1 : 0;
        }
    }

    static void ge(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] >= b ? 1 : 0;
        }
    }

    static void lt(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] < b[i] ? 1 : 0;
        }
    }

    static void lt(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] < b ? 1 : 0;
        }
    }

    static void le(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] <= b[i] ? 1 : 0;
        }
    }

    static void le(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] <= b ? 1 : 0;
        }
    }

    static void eq(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == b[i] ? 1 : 0;
        }
    }

    static void eq(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == b ? 1 : 0;
        }
    }

    static void ne(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != b[i] ? 1 : 0;
        }
    }

    static void ne(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != b ? 1 : 0;
        }
    }

    static void and(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 && b[i] != 0 ? 1 : 0;
        }
    }

    static void or(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] != 0 || b[i] != 0 ? 1 : 0;
        }
    }

    static void not(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] == 0 ? 1 : 0;
        }
    }
}
