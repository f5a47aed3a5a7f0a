package org.apical.core.dataset;

import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;

/** Examples whose value i is {@code 1000 * example + i}, of the class {@code example % targets}. */
final class CountedExamples implements Examples {
    private final int count;
    private final Shape shape;
    private final int targets;
    private int broken = -1;
    private boolean isVarying;

    CountedExamples(int count, Shape shape, int targets) {
        this.count = count;
        this.shape = shape;
        this.targets = targets;
    }

    /** One of them cannot be read. */
    CountedExamples broken(int example) {
        broken = example;
        return this;
    }

    /** The height of example k is larger by k. */
    CountedExamples varying() {
        isVarying = true;
        return this;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Optional<Shape> shape() {
        return isVarying ? Optional.empty() : Optional.of(shape);
    }

    @Override
    public int targets() {
        return targets;
    }

    @Override
    public void read(int example, Example into) {
        if (example == broken) {
            throw new IllegalStateException("example " + example + " is broken");
        }
        int more = isVarying ? example : 0;
        into.reshape(new Shape(shape.channels(), shape.height() + more, shape.width()));
        for (int i = 0; i < into.shape().size(); i++) {
            into.values()[i] = 1000 * example + i;
        }
        into.setClass(example % targets);
    }
}
