package org.apical.core.machine;

/**
 * Arithmetic on lanes of floats, one loop per operation and pattern of operands. In every loop all accesses have the same index: only then does the compiler vectorise it.
 */
final class Float32Arithmetic {
    private Float32Arithmetic() {}

    static void mov(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i];
        }
    }

    static void mov(float[] d, float a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a;
        }
    }

    static void add(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b[i];
        }
    }

    static void add(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b;
        }
    }

    static void sub(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] - b[i];
        }
    }

    static void sub(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] - b;
        }
    }

    static void sub(float[] d, float a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a - b[i];
        }
    }

    static void mul(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i];
        }
    }

    static void mul(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b;
        }
    }

    static void div(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] / b[i];
        }
    }

    static void div(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] / b;
        }
    }

    static void div(float[] d, float a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a / b[i];
        }
    }

    static void madd(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] + c[i];
        }
    }

    static void madd(float[] d, float[] a, float[] b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] + c;
        }
    }

    static void madd(float[] d, float[] a, float b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b + c[i];
        }
    }

    static void madd(float[] d, float[] a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b + c;
        }
    }

    static void nmadd(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c[i] - a[i] * b[i];
        }
    }

    static void nmadd(float[] d, float[] a, float[] b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c - a[i] * b[i];
        }
    }

    static void nmadd(float[] d, float[] a, float b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c[i] - a[i] * b;
        }
    }

    static void nmadd(float[] d, float[] a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = c - a[i] * b;
        }
    }

    static void msub(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] - c[i];
        }
    }

    static void msub(float[] d, float[] a, float[] b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b[i] - c;
        }
    }

    static void msub(float[] d, float[] a, float b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b - c[i];
        }
    }

    static void msub(float[] d, float[] a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * b - c;
        }
    }

    static void relax(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b[i] * (c[i] - a[i]);
        }
    }

    static void relax(float[] d, float[] a, float b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b * (c[i] - a[i]);
        }
    }

    static void relax(float[] d, float[] a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] + b * (c - a[i]);
        }
    }

    static void gadd(float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = b[i] + c[i] * Math.min(a[i], 1);
        }
    }

    static void gadd(float[] d, float[] a, float[] b, float c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = b[i] + c * Math.min(a[i], 1);
        }
    }

    static void decay(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.decay(a[i], b[i]);
        }
    }

    static void decay(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.decay(a[i], b);
        }
    }

    static void countdown(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i] - 1, 0);
        }
    }

    static void min(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.min(a[i], b[i]);
        }
    }

    static void min(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.min(a[i], b);
        }
    }

    static void max(float[] d, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i], b[i]);
        }
    }

    static void max(float[] d, float[] a, float b, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.max(a[i], b);
        }
    }

    static void abs(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = Math.abs(a[i]);
        }
    }

    static void neg(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = -a[i];
        }
    }

    static void floor(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.floor(a[i]);
        }
    }

    static void sqrt(float[] d, float[] a, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = LaneMath.sqrt(a[i]);
        }
    }
}
