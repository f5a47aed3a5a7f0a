package org.apical.core.network;

import java.util.List;

/**
 * Hands the traces of one rule to the next. A trace keeps its values, which another time constant stores in another form; one that
 * nobody counts any more is put aside as values, so that it is what it was when a rule takes it up again.
 */
record TraceHandover(List<ScaledTrace> before, List<ScaledTrace> after) {
    /** From a rule, or null, to a rule, or null. */
    static TraceHandover of(Plasticity before, Plasticity after) {
        return new TraceHandover(
                before == null ? List.of() : before.traces(), after == null ? List.of() : after.traces());
    }

    /** Hands them over before a step. */
    void run(long step) {
        for (ScaledTrace old : before) {
            if (after.stream().noneMatch(now -> isSame(old, now))) {
                old.toValues(step);
            }
        }
        for (ScaledTrace now : after) {
            if (before.stream().noneMatch(old -> isSame(old, now))) {
                now.fromValues(step);
            }
        }
    }

    /** Whether the stored form stays as it is. */
    private static boolean isSame(ScaledTrace old, ScaledTrace now) {
        return old.stored() == now.stored() && now.decaysLike(old);
    }
}
