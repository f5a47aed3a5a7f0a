package org.apical.kernel;

import org.osgi.annotation.versioning.ProviderType;

/** A rule's program bound to the arrays of a connection, with its own registers: one thread at a time. */
@ProviderType
public interface RowProgram {
    /**
     * Runs a {@code MOMENT} section over one row.
     *
     * @param section number of the section in the program
     * @param unit the neuron to which the row belongs
     * @param first first position of the row in the index arrays
     * @param count length of the row
     */
    void run(int section, int unit, int first, int count);

    /** The numbers behind {@code D} operands, to be set before a run. */
    double[] stepScalars();
}
