package org.apical.report;

import java.util.List;

/**
 * Some numbers in two: their mean and how far they lie apart.
 *
 * @param mean the mean; not a number where there are none
 * @param deviation standard deviation of the sample, dividing by n - 1; not a number for fewer than two
 * @param count how many
 */
public record Spread(double mean, double deviation, int count) {
    /** Of numbers, of which those that are none are left out. */
    static Spread of(List<Double> numbers) {
        double[] known =
                numbers.stream().mapToDouble(x -> x).filter(Double::isFinite).toArray();
        double mean = mean(known);
        double squares = 0;
        for (double x : known) {
            squares += (x - mean) * (x - mean);
        }
        double deviation = known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
        return new Spread(mean, deviation, known.length);
    }

    private static double mean(double[] known) {
        double sum = 0;
        for (double x : known) {
            sum += x;
        }
        return known.length == 0 ? Double.NaN : sum / known.length;
    }
}
