package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;
import org.apical.state.StateArray;

/**
 * What several shares of the threads need of the same cells, each in its own memory: presynaptic traces, short-term plasticity. All
 * shares compute the same numbers; the network's arrays are those of the first.
 */
final class Copies {
    private record Pair(StateArray original, StateArray copy) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** Another array with the same elements. */
    StateArray of(StateArray original) {
        StateArray copy = original.copy();
        pairs.add(new Pair(original, copy));
        return copy;
    }

    /** Takes over what somebody has set. */
    void refresh() {
        for (Pair pair : pairs) {
            pair.copy().copyFrom(pair.original());
        }
    }
}
