package org.apical.core.run;

import java.util.Map;
import org.apical.core.folder.SwapRecord;

/** Told about a run while it goes on. */
public interface RunObserver {
    /**
     * The run has come some way.
     *
     * @param place where it is
     * @param stepsDone steps done
     * @param stepsTotal steps of the whole schedule
     */
    void progress(RunPlace place, long stepsDone, long stepsTotal);

    /** A record for {@code metrics.jsonl}. */
    void record(Map<String, Object> record);

    /** A swap took place, or was refused. */
    default void swapped(SwapRecord swap) {}

    /** Whether the run should stop at the next step boundary. */
    default boolean stopRequested() {
        return false;
    }
}
