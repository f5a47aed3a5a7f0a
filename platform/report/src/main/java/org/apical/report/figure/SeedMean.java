package org.apical.report.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Several realisations as their mean and a band around it. */
final class SeedMean {
    private double sum;
    private double squares;
    private int count;

    private SeedMean() {}

    /** Whether there is more than one realisation. */
    static boolean isNeeded(double[] seeds) {
        return Arrays.stream(seeds).distinct().count() > 1;
    }

    /**
     * The mean at each x over all realisations, with a band of so many standard deviations (of the population, dividing by n)
     * on either side; no band for 0.
     */
    static Points of(Points points, double deviations) {
        Map<Double, SeedMean> byX = new TreeMap<>();
        for (int i = 0; i < points.count(); i++) {
            if (!Double.isNaN(points.y()[i])) {
                byX.computeIfAbsent(points.x()[i], x -> new SeedMean()).add(points.y()[i]);
            }
        }
        if (byX.values().stream().allMatch(mean -> mean.count == 1)) {
            return points; // no x occurs twice, as in a cloud of points
        }
        double[] x = byX.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] mean = byX.values().stream().mapToDouble(SeedMean::mean).toArray();
        double[] half = byX.values().stream()
                .mapToDouble(m -> deviations * m.deviation())
                .toArray();
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        Arrays.setAll(low, i -> mean[i] - half[i]);
        Arrays.setAll(high, i -> mean[i] + half[i]);
        return new Points(x, mean, low, high, deviations > 0);
    }

    private void add(double y) {
        double before = count == 0 ? y : sum / count;
        sum += y;
        count++;
        squares += (y - before) * (y - mean()); // Welford: no difference of large squares
    }

    private double mean() {
        return sum / count;
    }

    private double deviation() {
        return Math.sqrt(squares / count);
    }
}
