package org.apical.core.reference;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.sweep.LayerShape;
import org.apical.kernel.MapShape;

/** Puts the layers of a case together: each sees what the one below gives. */
final class Architecture {
    private final List<LayerShape> layers = new ArrayList<>();
    private int channels;
    private int height = 1;
    private int width = 1;

    /** Above an input: units, or channels, rows and columns. */
    Architecture(List<Double> input) {
        channels = input.get(0).intValue();
        if (input.size() > 1) {
            height = input.get(1).intValue();
            width = input.get(2).intValue();
        }
    }

    /** Dense layers; the number of inputs and then of the units of each. */
    static List<LayerShape> dense(List<Double> sizes) {
        Architecture above = new Architecture(sizes.subList(0, 1));
        sizes.subList(1, sizes.size()).forEach(n -> above.dense(n.intValue()));
        return above.layers();
    }

    /** From {@code ["conv", maps, kernel, stride]} and {@code ["dense", units]}. */
    static List<LayerShape> of(List<Double> input, List<List<String>> layers) {
        Architecture above = new Architecture(input);
        for (List<String> layer : layers) {
            if (layer.get(0).equals("conv")) {
                above.convolution(whole(layer, 1), whole(layer, 2), whole(layer, 3));
            } else {
                above.dense(whole(layer, 1));
            }
        }
        return above.layers();
    }

    private static int whole(List<String> layer, int index) {
        return Integer.parseInt(layer.get(index));
    }

    /** Adds a convolution. */
    Architecture convolution(int maps, int kernel, int stride) {
        MapShape shape = new MapShape(channels, height, width, kernel, stride);
        layers.add(new LayerShape(name(), shape, maps, false));
        channels = maps;
        height = shape.outputHeight();
        width = shape.outputWidth();
        return this;
    }

    /** Adds a dense layer; behind maps it sees all of them. */
    Architecture dense(int units) {
        layers.add(new LayerShape(name(), new MapShape(channels, height, width, height, 1), units, true));
        channels = units;
        height = 1;
        width = 1;
        return this;
    }

    private String name() {
        return "layer " + (layers.size() + 1);
    }

    List<LayerShape> layers() {
        return List.copyOf(layers);
    }
}
