package org.apical.core.dataset;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.apical.dataset.Example;
import org.apical.dataset.Shape;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * Some examples side by side, in memory that is used again and again.
 *
 * <p>Inputs lie channel by channel, in a channel example by example: element (channel, example, position) of {@code channels x
 * size x (height * width)}. Targets lie as {@code targets x size}. A smaller batch fills the front of the arrays.
 */
public final class Batch {
    private final Shape shape;
    private final int targetCount;
    private final int capacity;
    private final StateArray inputs;
    private final StateArray targets;
    private final double[]
            staged; // vectors on their way: put in one by one they would touch a line of the cache per number
    private final int[] labels;
    private final int[] examples;
    private long epoch;
    private int number;
    private int size;

    Batch(Shape shape, int targetCount, int capacity, Precision precision) {
        this.shape = shape;
        this.targetCount = targetCount;
        this.capacity = capacity;
        this.inputs = array("inputs", Math.multiplyExact(shape.size(), capacity), precision);
        this.targets = array("targets", Math.multiplyExact(targetCount, capacity), precision);
        boolean isVector = shape.height() * shape.width() == 1 && shape.channels() > 1;
        this.staged = new double[isVector ? inputs.length() : 0];
        this.labels = new int[capacity];
        this.examples = new int[capacity];
    }

    private static StateArray array(String name, int length, Precision precision) {
        return StateArray.zeros(name, Unit.ONE, Extent.CELL, length, precision);
    }

    /** Becomes another batch, whose examples are still to be put in. */
    void become(long newEpoch, int newNumber, int newSize) {
        if (newSize > capacity) {
            throw new IllegalArgumentException(newSize + " examples in room for " + capacity);
        }
        epoch = newEpoch;
        number = newNumber;
        size = newSize;
    }

    /** Takes over one example. */
    void put(int position, int example, Example values) {
        examples[position] = example;
        labels[position] = largest(values.targets());
        if (staged.length > 0) {
            System.arraycopy(values.values(), 0, staged, position * shape.channels(), shape.channels());
        } else if (inputs.floats() != null) {
            putFloats(values.values(), position, inputs.floats());
        } else {
            putDoubles(values.values(), position, inputs.doubles());
        }
        for (int k = 0; k < targetCount; k++) {
            targets.set(k * size + position, values.targets()[k]);
        }
    }

    /** Says that all examples have been put in. */
    void complete() {
        int channels = staged.length / capacity;
        for (int c = 0; c < channels; c++) {
            channel(c, channels);
        }
    }

    /** Copies one channel of staged vectors. */
    private void channel(int c, int channels) {
        if (inputs.floats() != null) {
            FloatBuffer out = inputs.floats();
            for (int k = 0; k < size; k++) {
                out.put(c * size + k, (float) staged[k * channels + c]);
            }
        } else {
            for (int k = 0; k < size; k++) {
                inputs.doubles().put(c * size + k, staged[k * channels + c]);
            }
        }
    }

    private void putFloats(double[] values, int position, FloatBuffer to) {
        int area = shape.height() * shape.width();
        for (int c = 0; c < shape.channels(); c++) {
            int at = (c * size + position) * area;
            for (int i = 0; i < area; i++) {
                to.put(at + i, (float) values[c * area + i]);
            }
        }
    }

    private void putDoubles(double[] values, int position, DoubleBuffer to) {
        int area = shape.height() * shape.width();
        for (int c = 0; c < shape.channels(); c++) {
            to.put((c * size + position) * area, values, c * area, area);
        }
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /** The epoch that it belongs to. */
    public long epoch() {
        return epoch;
    }

    /** Its number within the epoch, from 0. */
    public int number() {
        return number;
    }

    /** Number of examples in it. */
    public int size() {
        return size;
    }

    /** The shape of one example. */
    public Shape shape() {
        return shape;
    }

    /** The inputs: {@code channels x size x (height * width)}. */
    public StateArray inputs() {
        return inputs;
    }

    /** The targets: {@code targets x size}. */
    public StateArray targets() {
        return targets;
    }

    /** The class of an example: the number of its largest target. */
    public int label(int position) {
        return labels[position];
    }

    /** The number of an example in the dataset. */
    public int example(int position) {
        return examples[position];
    }
}
