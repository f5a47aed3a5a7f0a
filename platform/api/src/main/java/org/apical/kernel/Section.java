package org.apical.kernel;

import java.util.List;

/**
 * A run of instructions that is executed at one kind of moment.
 *
 * @param kind when
 * @param label the words after the keyword in the text, such as {@code spike}; for rules the moment, such as {@code pre event}
 * @param emission what its units emit
 * @param instructions in order
 */
public record Section(Kind kind, String label, Emission emission, List<Instruction> instructions) {
    /** When a section runs. */
    public enum Kind {
        /** Every step, over all lanes; its hits fill the lists of the {@code ON} sections. */
        STEP,
        /** After {@code STEP}, on the units of list k, where k counts the {@code ON} sections from 0. */
        ON,
        /** After transmission in the same step, over all lanes. */
        AFTER,
        /** At a moment of a plasticity rule, over the synapses of one row. */
        MOMENT
    }

    /** What the units of a section emit. */
    public enum Emission {
        /** Nothing. */
        NONE,
        /** A spike of a biophysical model. */
        SPIKE,
        /** An event of an ensemble model. */
        EVENT,
        /** A burst of an ensemble model. */
        BURST
    }

    /** Copies the list. */
    public Section {
        instructions = List.copyOf(instructions);
    }
}
