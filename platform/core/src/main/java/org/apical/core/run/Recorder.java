package org.apical.core.run;

import java.io.IOException;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/**
 * Records something while a run goes on. All methods are called between steps, with all arrays up to date.
 *
 * <p>Tables and recorded spikes are saved by others; a recorder saves what it holds besides them.
 */
interface Recorder extends Saved {
    /** Never. */
    long NEVER = Long.MAX_VALUE;

    @Override
    default void save(StateWriter out) throws IOException {}

    @Override
    default void restore(StateReader in) throws IOException {}

    /** A phase begins. */
    default void start(Stage stage) {}

    /**
     * When it wants to sample next.
     *
     * @param step number of steps done
     * @return a later number of steps done, or {@link #NEVER}
     */
    default long due(long step) {
        return NEVER;
    }

    /** The number of steps for which it was due are done. */
    default void sample(long step) {}

    /** A phase is over. */
    default void finish(Stage stage) {}

    /**
     * Plug-ins of the network have been swapped.
     *
     * @throws org.apical.plugin.InputException if what it must read is no longer there
     */
    default void recheck() {}

    /** The run is over. */
    default void close() {}
}
