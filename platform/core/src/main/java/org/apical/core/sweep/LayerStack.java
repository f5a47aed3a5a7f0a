package org.apical.core.sweep;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.MapShape;

/**
 * Puts layers on top of each other: each sees what the one below gives.
 *
 * <pre>{@code
 * LayerStack.above(1, 28, 28).convolution(8, 4, 2).dense(500).dense(10).layers();
 * }</pre>
 */
public final class LayerStack {
    private final List<LayerShape> layers = new ArrayList<>();
    private int channels;
    private int height;
    private int width;

    private LayerStack(int channels, int height, int width) {
        this.channels = channels;
        this.height = height;
        this.width = width;
    }

    /** Above maps. */
    public static LayerStack above(int channels, int height, int width) {
        return new LayerStack(channels, height, width);
    }

    /** Dense layers only; the number of inputs and then of the units of each. */
    public static List<LayerShape> dense(int... sizes) {
        LayerStack stack = above(sizes[0], 1, 1);
        for (int l = 1; l < sizes.length; l++) {
            stack.dense(sizes[l]);
        }
        return stack.layers();
    }

    /** Adds a convolution. */
    public LayerStack convolution(int maps, int kernel, int stride) {
        return add(new MapShape(channels, height, width, kernel, stride), maps, false);
    }

    /** Adds a dense layer; behind maps it sees all of them. */
    public LayerStack dense(int units) {
        return add(MapShape.whole(channels, height, width), units, true);
    }

    private LayerStack add(MapShape shape, int outputs, boolean isDense) {
        layers.add(new LayerShape("layer " + (layers.size() + 1), shape, outputs, isDense));
        channels = outputs;
        height = shape.outputHeight();
        width = shape.outputWidth();
        return this;
    }

    /** The layers, lowest first. */
    public List<LayerShape> layers() {
        return List.copyOf(layers);
    }
}
