package org.apical.core.sweep;

import org.apical.state.StateArray;

/**
 * How the burst probabilities of a layer are spread over its units and samples.
 *
 * @param mean their mean
 * @param deviation their standard deviation
 * @param outside share of them outside [0.1, 0.9]
 */
public record BurstStatistics(double mean, double deviation, double outside) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Of the first elements of an array. */
    public static BurstStatistics of(StateArray p, int length) {
        double sum = 0;
        int outside = 0;
        for (int i = 0; i < length; i++) {
            sum += p.get(i);
            outside += p.get(i) < LOW || p.get(i) > HIGH ? 1 : 0;
        }
        double mean = sum / length;
        double squares = 0;
        for (int i = 0; i < length; i++) {
            squares += (p.get(i) - mean) * (p.get(i) - mean);
        }
        return new BurstStatistics(mean, Math.sqrt(squares / length), (double) outside / length);
    }
}
