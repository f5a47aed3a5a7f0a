package org.apical.core.network;

import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import org.apical.core.checkpoint.HeldState;
import org.apical.state.StateArray;

/** All that changes in a network, copied before a step so that it can return to it. Room for the copy is made beforehand. */
public final class NetworkSnapshot {
    private final Network network;
    private final IdentityHashMap<StateArray, byte[]> copies = new IdentityHashMap<>();
    private HeldState held;

    /** Room for a copy of a network as it is built now. */
    public NetworkSnapshot(Network network) {
        this.network = network;
        network.store()
                .arrays()
                .values()
                .forEach(array -> copies.put(array, new byte[array.bytes().remaining()]));
    }

    /** Copies it between two steps, with all arrays up to date. */
    public void take() {
        copies.forEach((array, copy) -> array.bytes().get(copy));
        held = HeldState.of(new SavedNetwork(network).moving());
    }

    /** Lets the network be what it was; it must be built as it was, and nothing may be at work. */
    public void restore() {
        copies.forEach((array, copy) -> array.bytes().put(ByteBuffer.wrap(copy)));
        held.restore(new SavedNetwork(network).moving());
    }
}
