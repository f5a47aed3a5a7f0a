package org.apical.core.sweep;

import java.util.function.ToDoubleFunction;

/** Part of the work on a batch: tasks that do not depend on each other. What a task does depends on no other thing than its number. */
interface Stage {
    /** Number of tasks. */
    int tasks();

    /** Takes the numbers that the batch decides; called by one thread before the tasks. */
    default void prepare(ToDoubleFunction<String> now, long step) {}

    /** Does one task; several threads may do different ones at once. */
    void run(int task);
}
