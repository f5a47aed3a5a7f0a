package org.apical.core.dataset;

import org.apical.dataset.Example;
import org.apical.dataset.Shape;
import org.apical.random.RandomStream;

/**
 * What one thread needs to change an example: the example, room beside it, and random numbers addressed by (example, epoch).
 *
 * <p>Draw k of transform j lies at the step {@code epoch * 2^16 + j * 2^8 + k / 4}, word {@code k % 4}.
 */
public final class Workspace {
    private static final int DRAWS = 1 << 10;
    private static final int TRANSFORMS = 1 << 8;

    private final Example example;
    private final RandomStream random;
    private double[] room = new double[0];
    private int number;
    private long epoch;
    private int transform;

    Workspace(int targets, RandomStream random) {
        this.example = new Example(targets);
        this.random = random;
    }

    /** The example that is changed. */
    public Example example() {
        return example;
    }

    void enter(int exampleNumber, long ofEpoch) {
        number = exampleNumber;
        epoch = ofEpoch;
    }

    void enter(int transformNumber) {
        if (transformNumber >= TRANSFORMS) {
            throw new IllegalArgumentException("transform " + transformNumber);
        }
        transform = transformNumber;
    }

    /** A uniform number in (0, 1): number k of this example, epoch and transform. */
    public double uniform(int k) {
        if (k >= DRAWS) {
            throw new IllegalArgumentException("draw " + k);
        }
        long step = epoch << 16 | (long) transform << 8 | k >> 2;
        return random.uniform(number, step, k & 3);
    }

    /** A whole number from 0 to {@code limit - 1}. */
    int below(int limit, int k) {
        return (int) (uniform(k) * limit);
    }

    /** The values of the example, moved into room of their own, so that the example can be filled anew. */
    double[] moveAside() {
        int size = example.shape().size();
        double[] moved = room(size);
        System.arraycopy(example.values(), 0, moved, 0, size);
        return moved;
    }

    private double[] room(int size) {
        if (room.length < size) {
            room = new double[size];
        }
        return room;
    }

    /** Gives the example a shape. */
    void reshape(Shape shape) {
        example.reshape(shape);
    }
}
