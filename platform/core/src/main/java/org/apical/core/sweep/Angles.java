package org.apical.core.sweep;

import org.apical.state.StateArray;

/** Angles between directions, in degrees. */
public final class Angles {
    private static final double RIGHT = 90;

    private Angles() {}

    /** The angle between the first elements of two arrays; 90 where one of them is 0 or holds no numbers. */
    public static double between(StateArray a, StateArray b, int length) {
        Products sums = new Products();
        for (int i = 0; i < length; i++) {
            sums.add(a.get(i), b.get(i));
        }
        return sums.angle();
    }

    /**
     * The mean over the samples of the angles between what two arrays hold of a sample.
     *
     * @param a channels x batch x positions
     * @param b the same
     */
    public static double meanOverSamples(StateArray a, StateArray b, int channels, int batch, int positions) {
        double sum = 0;
        for (int k = 0; k < batch; k++) {
            Products sums = new Products();
            for (int c = 0; c < channels; c++) {
                int from = (c * batch + k) * positions;
                for (int i = from; i < from + positions; i++) {
                    sums.add(a.get(i), b.get(i));
                }
            }
            sum += sums.angle();
        }
        return sum / batch;
    }

    /** Sums of products from which the angle follows. */
    static final class Products {
        private double across;
        private double first;
        private double second;

        void add(double a, double b) {
            across += a * b;
            first += a * a;
            second += b * b;
        }

        /** Adds the sums over other elements. */
        void add(Products more) {
            across += more.across;
            first += more.first;
            second += more.second;
        }

        double angle() {
            double cosine = across / (Math.sqrt(first) * Math.sqrt(second));
            if (Double.isNaN(cosine)) {
                return RIGHT;
            }
            return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
        }
    }
}
