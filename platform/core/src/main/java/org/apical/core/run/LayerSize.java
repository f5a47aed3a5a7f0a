package org.apical.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.equation.SweepArray;
import org.apical.core.equation.SweepShape;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;

/**
 * How large a layer is.
 *
 * @param name its name
 * @param shape {@code dense}, or kernel and stride of a convolution, and what it sees
 * @param units number of units
 * @param arrays number of weights by the name of their array; without what an optimiser keeps beside them
 */
public record LayerSize(String name, String shape, int units, Map<String, Integer> arrays) {
    /** The layers of a network. */
    static List<LayerSize> of(LayeredNetwork network) {
        List<LayerSize> sizes = new ArrayList<>();
        for (int l = 1; l <= network.layers(); l++) {
            LayerShape shape = network.layer(l);
            sizes.add(new LayerSize(shape.name(), words(shape), shape.units(), arrays(l, network)));
        }
        return sizes;
    }

    private static Map<String, Integer> arrays(int layer, LayeredNetwork network) {
        Map<String, Integer> arrays = new LinkedHashMap<>();
        for (SweepArray array : network.kept()) {
            boolean isWeight = !array.shape().isActivity() && array.shape() != SweepShape.SCALAR;
            if (array.layer() == layer && isWeight && !array.name().contains(".")) { // W.m belongs to the optimiser
                arrays.put(array.name(), network.array(array).length());
            }
        }
        return arrays;
    }

    private static String words(LayerShape shape) {
        if (shape.isDense()) {
            return shape.unitsBelow() + " to " + shape.units();
        }
        int kernel = shape.input().kernelHeight();
        return shape.input().channels() + " x " + shape.input().height() + " x "
                + shape.input().width() + " to "
                + shape.channels() + " x " + shape.input().outputHeight() + " x "
                + shape.input().outputWidth() + ", kernel " + kernel + ", stride "
                + shape.input().stride();
    }

    /** Number of weights. */
    public long count() {
        return arrays.values().stream().mapToLong(Integer::longValue).sum();
    }
}
