package org.apical.plasticity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A bound rule that also understands expected numbers: where a side is an ensemble, the rule is not told that a moment came, but how
 * many of it are to be expected in a short while, mostly far below 1. It then changes a synapse by that many times what one moment
 * would change.
 */
@ConsumerType
public interface ExpectedRule extends RuleDynamics {
    /** Begins a moment of a side, before it is told of the neurons one by one; false if there is nothing to do for any. */
    boolean begin(Side side, Moment moment);

    /**
     * Executes the statements of the moment that was begun last, in proportion to a number.
     *
     * @param unit the neuron
     * @param first first position of its row in the index arrays of that side, or of a part of it
     * @param count length of the row, or of that part
     * @param number how many such moments are to be expected
     */
    void expect(int unit, int first, int count, double number);
}
