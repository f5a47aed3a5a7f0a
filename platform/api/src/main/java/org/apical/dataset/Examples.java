package org.apical.dataset;

import org.osgi.annotation.versioning.ConsumerType;

/** An opened dataset: a fixed number of examples, each with the same number of inputs and targets. */
@ConsumerType
public interface Examples extends AutoCloseable {
    /** Number of examples. */
    int count();

    /** Number of inputs of an example. */
    int inputs();

    /** Number of targets of an example. */
    int targets();

    /**
     * Reads one example.
     *
     * @param example its number, from 0
     * @param inputs receives the inputs, length {@link #inputs()}
     * @param targets receives the targets, length {@link #targets()}
     */
    void read(int example, double[] inputs, double[] targets);

    @Override
    default void close() {}
}
