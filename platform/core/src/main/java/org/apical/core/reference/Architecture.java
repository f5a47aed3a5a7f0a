package org.apical.core.reference;

import java.util.List;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;

/** The layers of a case. */
final class Architecture {
    private Architecture() {}

    /** Above an input: units, or channels, rows and columns. */
    static LayerStack above(List<Double> input) {
        return input.size() == 1
                ? LayerStack.above(input.get(0).intValue(), 1, 1)
                : LayerStack.above(
                        input.get(0).intValue(),
                        input.get(1).intValue(),
                        input.get(2).intValue());
    }

    /** Dense layers; the number of inputs and then of the units of each. */
    static List<LayerShape> dense(List<Double> sizes) {
        return LayerStack.dense(sizes.stream().mapToInt(Double::intValue).toArray());
    }

    /** From {@code ["conv", maps, kernel, stride]} and {@code ["dense", units]}. */
    static List<LayerShape> of(List<Double> input, List<List<String>> layers) {
        LayerStack stack = above(input);
        for (List<String> layer : layers) {
            if (layer.get(0).equals("conv")) {
                stack.convolution(whole(layer, 1), whole(layer, 2), whole(layer, 3));
            } else {
                stack.dense(whole(layer, 1));
            }
        }
        return stack.layers();
    }

    private static int whole(List<String> layer, int index) {
        return Integer.parseInt(layer.get(index));
    }
}
