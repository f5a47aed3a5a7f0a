package org.apical.core.network;

import java.util.List;

/** All traces of a network: most steps pass without one whose origin moves. */
final class Traces {
    private final ScaledTrace[] traces;
    private long nextMove;

    Traces(List<ScaledTrace> traces) {
        this.traces = traces.toArray(new ScaledTrace[0]);
    }

    /** Ends a step, after all that it counts. */
    void decay(long step) {
        if (step + 1 < nextMove) {
            return;
        }
        nextMove = Long.MAX_VALUE;
        for (ScaledTrace trace : traces) {
            trace.decay(step);
            nextMove = Math.min(nextMove, trace.nextMove());
        }
    }
}
