package org.apical.core.equation;

import java.util.Arrays;
import java.util.List;
import org.apical.kernel.Op;

/** Arithmetic of arrays of doubles, element by element; an array of one element goes with every element of others. */
final class Lanes implements Arithmetic<double[]> {
    @Override
    public double[] constant(double value) {
        return new double[] {value};
    }

    @Override
    public double[] apply(Op op, List<double[]> a) {
        double[] x = a.get(0);
        double[] y = a.size() > 1 ? a.get(1) : x;
        double[] z = a.size() > 2 ? a.get(2) : x;
        double[] result = new double[length(x, length(y, z.length))];
        for (int i = 0; i < result.length; i++) {
            result[i] = Doubles.value(op, at(x, i), at(y, i), at(z, i));
        }
        return result;
    }

    private static int length(double[] x, int other) {
        return x.length == 1 ? other : x.length;
    }

    private static double at(double[] values, int i) {
        return values.length == 1 ? values[0] : values[i];
    }

    /** An array of the given length, a single number repeated. */
    static double[] spread(double[] values, int length) {
        if (values.length == length) {
            return values;
        }
        double[] spread = new double[length];
        Arrays.fill(spread, values[0]);
        return spread;
    }
}
