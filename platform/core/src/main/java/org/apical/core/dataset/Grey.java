package org.apical.core.dataset;

import org.apical.dataset.Shape;
import org.apical.plugin.InputException;

/** Makes one channel of three: {@code 0.299 R + 0.587 G + 0.114 B} (the luma of ITU-R BT.601). */
public record Grey() implements Transform {
    @Override
    public Shape output(Shape input) {
        if (input.channels() != 3 && input.channels() != 1) {
            throw new InputException(
                            "transform-channels",
                            "grey needs red, green and blue, but the examples have " + input.channels() + " channels")
                    .mend("take grey out of the transforms");
        }
        return new Shape(1, input.height(), input.width());
    }

    @Override
    public void apply(Workspace workspace) {
        Shape input = workspace.example().shape();
        if (input.channels() == 1) {
            return;
        }
        int area = input.height() * input.width();
        double[] v = workspace.example().values();
        for (int i = 0; i < area; i++) {
            v[i] = 0.299 * v[i] + 0.587 * v[area + i] + 0.114 * v[2 * area + i];
        }
        workspace.reshape(output(input));
    }
}
