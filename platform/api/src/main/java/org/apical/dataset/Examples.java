package org.apical.dataset;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** An opened dataset: a fixed number of examples. Several threads may read at once, each into room of its own. */
@ConsumerType
public interface Examples extends AutoCloseable {
    /** Number of examples. */
    int count();

    /** The shape of every example's inputs; empty where each example has its own. */
    Optional<Shape> shape();

    /** Number of targets of an example; for a classification the number of classes. */
    int targets();

    /**
     * Reads one example. Pixels are scaled to 0 ... 1.
     *
     * @param example its number, from 0
     * @param into receives shape, values and targets
     * @throws org.apical.plugin.InputException if the example cannot be read, with file and mend
     */
    void read(int example, Example into);

    @Override
    default void close() {}
}
