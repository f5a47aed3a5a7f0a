package org.apical.core.network;

import java.util.Optional;

/**
 * One end of a connection: a group with the model that it has, or will have after a swap.
 *
 * @param group the group
 * @param parts what its model brings
 */
record End(NeuronGroup group, GroupParts parts) {
    /** A group as it is. */
    static End of(NeuronGroup group) {
        return new End(group, group.parts());
    }

    String name() {
        return group.name();
    }

    int size() {
        return group.size();
    }

    Cuts cuts() {
        return group.cuts();
    }

    /** What it tells if it is an ensemble. */
    Optional<ExpectedSignals> signals() {
        return parts.signals();
    }
}
