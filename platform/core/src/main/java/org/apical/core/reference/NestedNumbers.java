package org.apical.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nested lists of numbers of a case, row by row: {@code [[1, 2], [3, 4]]}. */
final class NestedNumbers {
    private final List<Integer> shape;
    private final double[] values;

    private NestedNumbers(List<Integer> shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * From JSON.
     *
     * @throws IllegalArgumentException if it is no list of numbers, or not all rows are of one length
     */
    static NestedNumbers of(JsonNode node) {
        List<Integer> shape = new ArrayList<>();
        for (JsonNode inner = node; inner != null && inner.isArray(); inner = inner.get(0)) {
            shape.add(inner.size());
        }
        List<Double> values = new ArrayList<>();
        collect(node, shape, 0, values);
        return new NestedNumbers(
                List.copyOf(shape),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void collect(JsonNode node, List<Integer> shape, int depth, List<Double> values) {
        if (depth == shape.size()) {
            if (!node.isNumber()) {
                throw new IllegalArgumentException("holds " + node + ", but must hold numbers");
            }
            values.add(node.doubleValue());
            return;
        }
        if (node.size() != shape.get(depth) || !node.isArray()) {
            throw new IllegalArgumentException("has rows of different lengths");
        }
        node.forEach(inner -> collect(inner, shape, depth + 1, values));
    }

    /** Lengths from the outermost list to the innermost. */
    List<Integer> shape() {
        return shape;
    }

    int length() {
        return values.length;
    }

    double get(int index) {
        return values[index];
    }

    /** Rows as columns, of a matrix. */
    NestedNumbers transposed() {
        int rows = shape.get(0);
        int columns = shape.get(1);
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % columns * rows + i / columns] = values[i];
        }
        return new NestedNumbers(List.of(columns, rows), turned);
    }

    /** The same times a factor. */
    NestedNumbers times(double factor) {
        return new NestedNumbers(
                shape, Arrays.stream(values).map(v -> v * factor).toArray());
    }

    /** The largest magnitude. */
    double largest() {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
