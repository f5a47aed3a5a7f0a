package org.apical.core.dataset;

import org.apical.dataset.Shape;

/**
 * Takes the middle of an image; a smaller image gets a border of zeros.
 *
 * @param size side of the part
 */
public record CentreCrop(int size) implements Transform {
    @Override
    public Shape output(Shape input) {
        return new Shape(input.channels(), size, size);
    }

    @Override
    public void apply(Workspace workspace) {
        Shape input = workspace.example().shape();
        new Window(start(input.height()), start(input.width()), size, size).cut(workspace);
    }

    /** Where the middle begins; halves are rounded to the even number. */
    private int start(int length) {
        return (int) Math.rint((length - size) / 2.0);
    }
}
