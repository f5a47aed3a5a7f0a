package org.apical.plasticity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One rule bound to one connection. Holds constants and scratch memory, no state: where several threads share the postsynaptic cells,
 * each has a rule of its own, which sees the synapses onto the thread's cells.
 */
@ConsumerType
public interface RuleDynamics {
    /** Whether the rule does something at a moment of a side; asked once. */
    boolean listensTo(Side side, Moment moment);

    /**
     * Executes the statements of one moment of one neuron; leaves {@code w} where {@link RuleContext#isPlastic()} is false.
     *
     * @param side the side on which it happened
     * @param moment what happened
     * @param unit the neuron to which it happened
     * @param first first position of its row in the index arrays of that side, or of a part of it
     * @param count length of the row, or of that part
     */
    void on(Side side, Moment moment, int unit, int first, int count);
}
