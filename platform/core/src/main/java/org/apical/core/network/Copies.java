package org.apical.core.network;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apical.state.StateArray;

/**
 * What several shares of the threads need of the same cells, each in its own memory: presynaptic traces, short-term plasticity. All
 * shares compute the same numbers; the network's arrays are those of the first.
 */
final class Copies {
    private final IdentityHashMap<StateArray, Map<Integer, StateArray>> copies = new IdentityHashMap<>();

    /** The array of a share with the same elements; asked for again it is the same. */
    synchronized StateArray of(StateArray original, int share) {
        return copies.computeIfAbsent(original, o -> new TreeMap<>()).computeIfAbsent(share, s -> original.copy());
    }

    /** Takes over what somebody has set. */
    synchronized void refresh() {
        copies.forEach((original, all) -> all.values().forEach(copy -> copy.copyFrom(original)));
    }

    /** Forgets the copies of all other arrays. */
    synchronized void retain(Collection<StateArray> originals) {
        Set<StateArray> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(originals);
        copies.keySet().retainAll(kept);
    }
}
