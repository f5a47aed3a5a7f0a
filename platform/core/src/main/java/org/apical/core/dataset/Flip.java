package org.apical.core.dataset;

import org.apical.dataset.Shape;

/**
 * Mirrors left and right with a probability.
 *
 * @param probability the probability
 */
public record Flip(double probability) implements Transform {
    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void apply(Workspace workspace) {
        if (workspace.uniform(0) >= probability) {
            return;
        }
        Shape shape = workspace.example().shape();
        double[] values = workspace.example().values();
        int width = shape.width();
        for (int row = 0; row < shape.channels() * shape.height(); row++) {
            for (int left = row * width, right = left + width - 1; left < right; left++, right--) {
                double swapped = values[left];
                values[left] = values[right];
                values[right] = swapped;
            }
        }
    }
}
