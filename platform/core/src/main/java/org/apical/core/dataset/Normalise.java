package org.apical.core.dataset;

import org.apical.dataset.Shape;
import org.apical.plugin.InputException;

/**
 * {@code v <- (v - mean) / sd} with one mean and standard deviation, or one per channel.
 *
 * @param mean the means
 * @param sd the standard deviations, as many
 */
public record Normalise(double[] mean, double[] sd) implements Transform {
    /** Copies the numbers. */
    public Normalise {
        if (mean.length == 0 || mean.length != sd.length) {
            throw new IllegalArgumentException(mean.length + " means, " + sd.length + " standard deviations");
        }
        mean = mean.clone();
        sd = sd.clone();
    }

    @Override
    public Shape output(Shape input) {
        if (mean.length > 1 && mean.length != input.channels()) {
            throw new InputException(
                            "transform-channels",
                            "normalise has " + mean.length + " means, but the examples have " + input.channels()
                                    + " channels")
                    .mend("give one number, or one per channel");
        }
        return input;
    }

    @Override
    public void apply(Workspace workspace) {
        Shape shape = workspace.example().shape();
        double[] values = workspace.example().values();
        int area = shape.height() * shape.width();
        for (int c = 0; c < shape.channels(); c++) {
            double m = mean[mean.length == 1 ? 0 : c];
            double s = sd[sd.length == 1 ? 0 : c];
            for (int i = c * area; i < (c + 1) * area; i++) {
                values[i] = (values[i] - m) / s;
            }
        }
    }
}
