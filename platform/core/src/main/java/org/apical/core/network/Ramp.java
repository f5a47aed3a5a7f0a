package org.apical.core.network;

import org.apical.state.IndexArray;

/** The synapses of one unit to each of many: with them a delivery adds one array to another. */
final class Ramp {
    private Ramp() {}

    /** The numbers 0, 1, 2 and so on. */
    static IndexArray of(int length) {
        IndexArray ramp = IndexArray.zeros(length);
        for (int i = 0; i < length; i++) {
            ramp.set(i, i);
        }
        return ramp;
    }
}
