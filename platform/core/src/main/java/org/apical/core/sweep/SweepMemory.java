package org.apical.core.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepArray;
import org.apical.core.equation.SweepShape;
import org.apical.kernel.Matrix;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * The arrays of a layered network. Activities lie channel by channel: element (c, k, p) of {@code channels x batch x positions};
 * where a batch is smaller than the largest one, it fills the beginning of its arrays.
 */
final class SweepMemory {
    /** The targets of a batch, an array of the output layer. */
    static final String TARGETS = "t";

    private final List<LayerShape> layers;
    private final int batch;
    private final Precision precision;
    private final Map<SweepArray, StateArray> arrays = new LinkedHashMap<>();
    private final Map<SweepArray, StateArray> columns = new LinkedHashMap<>();

    /**
     * The input and the given arrays.
     *
     * @param layers from the lowest to the output
     * @param wanted the arrays of the layers
     * @param batch samples of the largest batch
     * @param precision type of all arrays
     */
    SweepMemory(List<LayerShape> layers, List<SweepArray> wanted, int batch, Precision precision) {
        this(layers, wanted, batch, precision, Map.of());
    }

    private SweepMemory(
            List<LayerShape> layers,
            List<SweepArray> wanted,
            int batch,
            Precision precision,
            Map<SweepArray, StateArray> shared) {
        this.layers = List.copyOf(layers);
        this.batch = batch;
        this.precision = precision;
        arrays.putAll(shared);
        add(SweepArray.INPUT);
        wanted.forEach(this::add);
    }

    private void add(SweepArray array) {
        arrays.computeIfAbsent(array, this::memory);
    }

    /** Smaller batches end within an activity, so it has whole lanes. */
    private StateArray memory(SweepArray array) {
        int elements = elements(array.toString(), size(array, batch));
        int length = array.shape().isActivity() ? StateArray.padded(elements) : elements;
        return StateArray.zeros(array.toString(), Unit.ONE, Extent.CELL, length, precision);
    }

    /** Other arrays beside the same input, targets and some others. */
    SweepMemory sharing(List<SweepArray> wanted, Set<String> names) {
        Map<SweepArray, StateArray> shared = new LinkedHashMap<>();
        arrays.forEach((array, memory) -> {
            boolean isGiven = array.layer() == 0 || array.name().equals(TARGETS);
            if (isGiven || (names.contains(array.name()) && wanted.contains(array))) {
                shared.put(array, memory);
            }
        });
        return new SweepMemory(layers, wanted, batch, precision, shared);
    }

    private static int elements(String name, long elements) {
        if (elements > Integer.MAX_VALUE - StateArray.LANES) {
            throw new IllegalArgumentException("'" + name + "' would have " + elements + " elements");
        }
        return (int) elements;
    }

    private StateArray zeros(String name, long elements) {
        return StateArray.zeros(name, Unit.ONE, Extent.CELL, elements(name, elements), precision);
    }

    /** The memory of an array. */
    StateArray get(SweepArray array) {
        StateArray found = arrays.get(array);
        if (found == null) {
            throw new IllegalArgumentException("there is no array '" + array + "'");
        }
        return found;
    }

    /** All arrays with their memory. */
    Map<SweepArray, StateArray> all() {
        return Map.copyOf(arrays);
    }

    /** A layer; 1 is the lowest. */
    LayerShape layer(int index) {
        return layers.get(index - 1);
    }

    int layers() {
        return layers.size();
    }

    /** Number of elements for a number of samples. */
    long size(SweepArray array, int samples) {
        return (long) rows(array) * columns(array, samples);
    }

    /** Number of elements for the largest batch. */
    int length(SweepArray array) {
        return Math.toIntExact(size(array, batch));
    }

    /** Rows of an array as a matrix: units, or maps. */
    int rows(SweepArray array) {
        if (array.layer() == 0) {
            return layer(1).input().channels();
        }
        LayerShape own = layer(array.layer());
        return switch (array.shape()) {
            case UNITS, BIAS, CONNECTION -> own.channels();
            case BELOW, BIAS_BELOW -> own.input().channels();
            case RECURRENT -> own.units();
            case DIRECT -> layer(layers()).units();
            case SAMPLES, SCALAR -> 1;
        };
    }

    /** Columns of an array as a matrix. */
    int columns(SweepArray array, int samples) {
        if (array.layer() == 0) {
            return samples * layer(1).input().height() * layer(1).input().width();
        }
        LayerShape own = layer(array.layer());
        return switch (array.shape()) {
            case UNITS -> samples * own.positions();
            case BELOW -> samples * own.input().height() * own.input().width();
            case CONNECTION -> own.fanIn();
            case RECURRENT, DIRECT -> own.units();
            case SAMPLES -> samples;
            case BIAS, BIAS_BELOW, SCALAR -> 1;
        };
    }

    /** An array as a matrix. */
    Matrix matrix(SweepArray array, int samples) {
        return Matrix.of(get(array), rows(array), columns(array, samples));
    }

    /** Room for what a layer's connection sees of an array, laid out for products. */
    StateArray columnsOf(int layer, SweepArray array) {
        LayerShape own = layer(layer);
        return room(layer, "columns of " + array, (long) own.fanIn() * own.positions());
    }

    /** Room for something in between, by its name. */
    StateArray room(int layer, String name, long elementsOfASample) {
        SweepArray key = new SweepArray(layer, name, SweepShape.BELOW);
        return columns.computeIfAbsent(key, k -> zeros(name, elementsOfASample * batch));
    }

    /** Bytes of all arrays. */
    long bytes() {
        long elements = 0;
        for (StateArray array : arrays.values()) {
            elements += array.length();
        }
        for (StateArray array : columns.values()) {
            elements += array.length();
        }
        return elements * precision.bytes();
    }
}
