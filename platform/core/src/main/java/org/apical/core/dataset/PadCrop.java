package org.apical.core.dataset;

import org.apical.dataset.Shape;
import org.apical.plugin.InputException;

/**
 * Puts a border of zeros around an image and takes a random part of the result.
 *
 * @param padding width of the border
 * @param size side of the part; 0 for the shape before
 */
public record PadCrop(int padding, int size) implements Transform {
    @Override
    public Shape output(Shape input) {
        Shape output = size == 0 ? input : new Shape(input.channels(), size, size);
        if (output.height() > input.height() + 2 * padding || output.width() > input.width() + 2 * padding) {
            throw new InputException(
                            "transform-size",
                            "pad-crop cannot take " + size + " x " + size + " out of " + input + " with a border of "
                                    + padding)
                    .mend("give a smaller size or a wider padding");
        }
        return output;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void apply(Workspace workspace) {
        Shape input = workspace.example().shape();
        Shape output = output(input);
        int top = workspace.below(input.height() + 2 * padding - output.height() + 1, 0) - padding;
        int left = workspace.below(input.width() + 2 * padding - output.width() + 1, 1) - padding;
        new Window(top, left, output.height(), output.width()).cut(workspace);
    }
}
