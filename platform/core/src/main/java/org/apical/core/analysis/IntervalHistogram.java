package org.apical.core.analysis;

import java.util.Arrays;
import java.util.List;

/** Intervals between spikes of one cell, in 20 bins per decade from 1 ms to 10 s: bursts and events make two humps. */
final class IntervalHistogram {
    /** Number of bins. */
    static final int BINS = 80;

    private static final double SHORTEST = 1e-3;
    private static final double PER_DECADE = 20;

    private final double[] fractions = new double[BINS];

    IntervalHistogram(Population population, double dt) {
        long[] before = new long[population.cells()];
        Arrays.fill(before, -1);
        int intervals = 0;
        for (int i = 0; i < population.steps().length; i++) {
            int cell = population.units()[i];
            long step = population.steps()[i];
            if (before[cell] >= 0 && inOne(population.stretches(), before[cell], step)) {
                count((step - before[cell]) * dt);
                intervals++;
            }
            before[cell] = step;
        }
        for (int bin = 0; bin < BINS; bin++) {
            fractions[bin] /= Math.max(1, intervals);
        }
    }

    private static boolean inOne(List<Stretch> stretches, long first, long second) {
        return stretches.stream().anyMatch(s -> s.covers(first, second + 1));
    }

    private void count(double seconds) {
        // a grid of 0.1 ms hits edges, such as 1 ms and 10 ms: they belong to the bin above
        int bin = (int) Math.floor(PER_DECADE * Math.log10(seconds / SHORTEST) + 1e-9);
        if (bin >= 0 && bin < BINS) {
            fractions[bin]++;
        }
    }

    /** Upper edge of a bin in ms. */
    static double edge(int bin) {
        return Math.pow(10, (bin + 1) / PER_DECADE);
    }

    /** Share of all intervals that lie in a bin. */
    double fraction(int bin) {
        return fractions[bin];
    }
}
