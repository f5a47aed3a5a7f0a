package org.apical.core.training;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.LayerSpec;
import org.apical.core.sweep.LayerShape;
import org.apical.dataset.Shape;
import org.apical.kernel.MapShape;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;

/** The shapes of layers on top of an input. */
public final class LayerShapes {
    private LayerShapes() {}

    /**
     * The shapes.
     *
     * @param specs from the lowest to the output
     * @param input shape of an example
     * @param classes number of targets
     * @throws InputException {@code layers-shape} if a kernel does not fit
     */
    public static List<LayerShape> of(List<LayerSpec> specs, Shape input, int classes) {
        List<LayerShape> shapes = new ArrayList<>();
        Shape below = input;
        for (LayerSpec spec : specs) {
            LayerShape shape = spec.isDense() ? dense(spec, below, classes) : convolution(spec, below);
            shapes.add(shape);
            below = new Shape(
                    shape.channels(),
                    shape.input().outputHeight(),
                    shape.input().outputWidth());
        }
        checkOutput(specs, shapes, classes);
        return shapes;
    }

    private static LayerShape dense(LayerSpec spec, Shape below, int classes) {
        int units = spec.size() == 0 ? classes : spec.size();
        MapShape all = MapShape.whole(below.channels(), below.height(), below.width());
        return new LayerShape(spec.name(), all, units, true);
    }

    private static LayerShape convolution(LayerSpec spec, Shape below) {
        if (spec.kernel() > Math.min(below.height(), below.width())) {
            throw fault(spec, "has a kernel of " + spec.kernel() + ", but sees maps of " + below)
                    .mend("use a smaller kernel, or smaller strides below; a vector has no positions");
        }
        MapShape shape = new MapShape(below.channels(), below.height(), below.width(), spec.kernel(), spec.stride());
        return new LayerShape(spec.name(), shape, spec.size(), false);
    }

    private static void checkOutput(List<LayerSpec> specs, List<LayerShape> shapes, int classes) {
        LayerShape output = shapes.get(shapes.size() - 1);
        if (output.units() != classes) {
            throw fault(
                            specs.get(specs.size() - 1),
                            "has " + output.units() + " units, but the dataset has " + classes + " targets")
                    .mend("write {name: output, dense: classes}");
        }
    }

    private static ApicalException fault(LayerSpec spec, String what) {
        return new InputException("layers-shape", "layer '" + spec.name() + "' " + what).at(spec.place());
    }
}
