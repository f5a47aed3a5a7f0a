package org.apical.core.dataset;

import org.apical.dataset.Shape;

/**
 * Gives the shorter side of an image a length; the longer one follows.
 *
 * @param size length of the shorter side
 */
public record Resize(int size) implements Transform {
    @Override
    public Shape output(Shape input) {
        int height = input.height();
        int width = input.width();
        return height <= width
                ? new Shape(input.channels(), size, longer(width, height))
                : new Shape(input.channels(), longer(height, width), size);
    }

    private int longer(int side, int shorter) {
        return (int) ((long) size * side / shorter);
    }

    @Override
    public void apply(Workspace workspace) {
        Shape output = output(workspace.example().shape());
        Resampling.to(output.height(), output.width(), workspace);
    }
}
