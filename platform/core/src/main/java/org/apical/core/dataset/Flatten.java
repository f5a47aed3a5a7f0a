package org.apical.core.dataset;

import org.apical.dataset.Shape;

/** Makes a vector of an image, channel by channel and row by row, for a network without convolutions. */
public record Flatten() implements Transform {
    @Override
    public Shape output(Shape input) {
        return Shape.vector(input.size());
    }

    @Override
    public void apply(Workspace workspace) {
        workspace.reshape(output(workspace.example().shape()));
    }
}
