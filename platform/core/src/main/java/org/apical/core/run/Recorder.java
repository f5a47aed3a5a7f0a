package org.apical.core.run;

/** Records something while a run goes on. All methods are called between steps, with all arrays up to date. */
interface Recorder {
    /** Never. */
    long NEVER = Long.MAX_VALUE;

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

    /** The run is over. */
    default void close() {}
}
