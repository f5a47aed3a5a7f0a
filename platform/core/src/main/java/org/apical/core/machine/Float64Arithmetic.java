package org.apical.core.machine;

/**
 * Arithmetic on lanes of doubles, one loop per operation and pattern of operands. In every loop all accesses have the same index: only then does the compiler vectorise it.
 */
final class Float64Arithmetic {
    private Float64Arithmetic() {}

    static void mov(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i];
        }
    }

    static void mov(double[] d, double a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a;
        }
    }

    static void add(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b[i];
        }
    }

    static void add(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b;
        }
    }

    static void sub(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] - b[i];
        }
    }

    static void sub(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] - b;
        }
    }

    static void sub(double[] d, double a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a - b[i];
        }
    }

    static void mul(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i];
        }
    }

    static void mul(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b;
        }
    }

    static void div(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] / b[i];
        }
    }

    static void div(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] / b;
        }
    }

    static void div(double[] d, double a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a / b[i];
        }
    }

    static void madd(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] + c[i];
        }
    }

    static void madd(double[] d, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] + c;
        }
    }

    static void madd(double[] d, double[] a, double b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b + c[i];
        }
    }

    static void madd(double[] d, double[] a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b + c;
        }
    }

    static void nmadd(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c[i] - a[i] * b[i];
        }
    }

    static void nmadd(double[] d, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c - a[i] * b[i];
        }
    }

    static void nmadd(double[] d, double[] a, double b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c[i] - a[i] * b;
        }
    }

    static void nmadd(double[] d, double[] a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c - a[i] * b;
        }
    }

    static void msub(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] - c[i];
        }
    }

    static void msub(double[] d, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] - c;
        }
    }

    static void msub(double[] d, double[] a, double b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b - c[i];
        }
    }

    static void msub(double[] d, double[] a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b - c;
        }
    }

    static void relax(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b[i] * (c[i] - a[i]);
        }
    }

    static void relax(double[] d, double[] a, double b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b * (c[i] - a[i]);
        }
    }

    static void relax(double[] d, double[] a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b * (c - a[i]);
        }
    }

    static void gadd(double[] d, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = b[i] + c[i] * Math.min(a[i], 1);
        }
    }

    static void gadd(double[] d, double[] a, double[] b, double c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = b[i] + c * Math.min(a[i], 1);
        }
    }

    static void decay(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.decay(a[i], b[i]);
        }
    }

    static void decay(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.decay(a[i], b);
        }
    }

    static void countdown(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i] - 1, 0);
        }
    }

    static void min(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.min(a[i], b[i]);
        }
    }

    static void min(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.min(a[i], b);
        }
    }

    static void max(double[] d, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i], b[i]);
        }
    }

    static void max(double[] d, double[] a, double b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i], b);
        }
    }

    static void abs(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.abs(a[i]);
        }
    }

    static void neg(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = -a[i];
        }
    }

    static void floor(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.floor(a[i]);
        }
    }

    static void sqrt(double[] d, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.sqrt(a[i]);
        }
    }
}
