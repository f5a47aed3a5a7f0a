package org.apical.core.checkpoint;

import java.io.IOException;

/**
 * A part of a run with state of its own, which a checkpoint keeps. Both methods name the same values in the same order.
 *
 * <p>Called at a step boundary only.
 */
public interface Saved {
    /** Writes the state. */
    void save(StateWriter out) throws IOException;

    /**
     * Takes the state over; the part has been built from the same experiment and has not run.
     *
     * @throws org.apical.plugin.InputException {@code checkpoint-mismatch} if another part wrote it
     */
    void restore(StateReader in) throws IOException;
}
