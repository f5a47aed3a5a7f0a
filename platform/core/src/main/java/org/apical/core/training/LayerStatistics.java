package org.apical.core.training;

import org.apical.state.StateArray;

/**
 * Mean, standard deviation, and share outside [0.1, 0.9] of numbers.
 *
 * @param mean their mean
 * @param deviation their standard deviation
 * @param outside the share outside
 */
public record LayerStatistics(double mean, double deviation, double outside) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Those of the first elements of an array. */
    public static LayerStatistics of(StateArray values, int count) {
        double sum = 0;
        double squares = 0;
        int outside = 0;
        for (int i = 0; i < count; i++) {
            double v = values.get(i);
            sum += v;
            squares += v * v;
            outside += v < LOW || v > HIGH ? 1 : 0;
        }
        double mean = sum / count;
        double variance = Math.max(0, squares / count - mean * mean);
        return new LayerStatistics(mean, Math.sqrt(variance), (double) outside / count);
    }
}
