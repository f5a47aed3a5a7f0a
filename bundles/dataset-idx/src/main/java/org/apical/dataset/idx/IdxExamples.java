package org.apical.dataset.idx;

import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;

/** Images as bytes in memory. */
final class IdxExamples implements Examples {
    private static final double[] SCALED = scaled();

    private final byte[] pixels;
    private final byte[] labels;
    private final Shape shape;
    private final int targets;

    IdxExamples(IdxContent images, byte[] labels, int targets) {
        this.pixels = images.bytes();
        this.labels = labels;
        this.shape = shape(images.sizes());
        this.targets = targets;
    }

    /** Vectors, images of one channel, or images of several. */
    private static Shape shape(int[] sizes) {
        return switch (sizes.length) {
            case 2 -> Shape.vector(sizes[1]);
            case 3 -> new Shape(1, sizes[1], sizes[2]);
            default -> new Shape(sizes[1], sizes[2], sizes[3]);
        };
    }

    private static double[] scaled() {
        double[] values = new double[256];
        for (int v = 0; v < values.length; v++) {
            values[v] = v / 255.0;
        }
        return values;
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(shape);
    }

    @Override
    public int targets() {
        return targets;
    }

    @Override
    public void read(int example, Example into) {
        if (example < 0 || example >= count()) {
            throw new IllegalArgumentException("example " + example + " of " + count());
        }
        into.reshape(shape);
        double[] values = into.values();
        int size = shape.size();
        int at = example * size; // fits: all pixels are in one array
        for (int i = 0; i < size; i++) {
            values[i] = SCALED[pixels[at + i] & 0xFF];
        }
        into.setClass(labels[example] & 0xFF);
    }
}
