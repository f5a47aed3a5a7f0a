package org.apical.dataset;

import java.util.Arrays;

/**
 * Room for one example: a dataset fills it, transforms change it, a batch takes it over. Used again and again, so reading
 * allocates nothing once it has grown.
 */
public final class Example {
    private Shape shape;
    private double[] values = new double[0];
    private final double[] targets;

    /** Room for a number of targets. */
    public Example(int targets) {
        this.targets = new double[targets];
    }

    /** The shape of the values; null before the first {@link #reshape}. */
    public Shape shape() {
        return shape;
    }

    /** Gives the values a shape; what they hold is then anything. */
    public void reshape(Shape wanted) {
        if (values.length < wanted.size()) {
            values = new double[wanted.size()];
        }
        shape = wanted;
    }

    /** The values: channel by channel, row by row; may be longer than the shape. */
    public double[] values() {
        return values;
    }

    /** The targets, one per output. */
    public double[] targets() {
        return targets;
    }

    /** Makes the targets one-hot. */
    public void setClass(int label) {
        Arrays.fill(targets, 0);
        targets[label] = 1;
    }
}
